import { performance } from 'node:perf_hooks';
import { Claims } from '../src/mail/delivery/claims.service.js';
import { DeliveryOptions } from '../src/mail/delivery/delivery-options.js';
import { MailKinds } from '../src/mail/mail-kinds.js';
import { Person } from '../src/organizations/person.entity.js';
import { VirtualClock } from '../src/platform/clock.js';
import { addOrganizations, insertMails } from './crowd.js';
import { median, type Piece, rounded } from './piece.js';
import { analyze, environmentFor, type Service, startService } from './service.js';

const HOUR = 3_600_000;
const TEN = 10;

/**
 * Among 3,000 organizations one has 50,000 mails due for an hour. How many mails leave before another's ten, which are
 * due last of all; and how many until each of all the others has had its first. Counted in claims, which are what decides.
 */
export const fairness: Piece = {
  name: 'fairness',
  on: 'each',
  async run({ quick }, databases) {
    const [organizations, giant] = quick ? [100, 2_000] : [3_000, 50_000];
    const clock = new VirtualClock('2027-01-01T00:00:00Z');
    const service = await startService(environmentFor(await databases.create('fairness')), clock, {
      scratch: true,
    });
    const { app, database } = service;
    const now = clock.now();
    try {
      await database.write(async (tx) => {
        await addOrganizations(tx, organizations);
        const at = `${now - HOUR} + n.i`;
        await insertMails(tx, { rows: giant, first: 0, place: '1', at, priority: '20' });
        await insertMails(tx, { rows: TEN, first: giant, place: '2', at: `${now}`, priority: '20' });
      });
      await analyze(database);
      const ten = await claimedUntil(service, 'somebody000002@other.example', TEN);

      await database.write((tx) =>
        insertMails(tx, {
          rows: (organizations - 1) * TEN,
          ...{ first: giant + TEN, at: `${now}`, priority: '20' },
          place: `2 + n.i % ${organizations - 1}`,
        }),
      );
      await analyze(database);
      const all = await claimedUntil(service, 'somebody%', 1);
      const { batch } = app.get(DeliveryOptions);
      return [
        {
          name: `mails before another's ten, beside an organization with ${giant.toLocaleString('en')}`,
          ...{ value: ten.mails, unit: 'mails', limit: 2 * batch },
          detail: { organizations, msOfAClaim: ten.msOfAClaim },
        },
        {
          name: `mails until each of ${organizations.toLocaleString('en')} organizations with ten due had one`,
          // Each may have its ten before the next has its turn.
          ...{ value: all.mails, unit: 'mails', limit: Math.round(1.1 * organizations * TEN) },
          detail: { organizations, msOfAClaim: all.msOfAClaim },
        },
      ];
    } finally {
      await service.close();
    }
  },
};

/** Claims until each organization whose person's address is like that got so many. */
async function claimedUntil({ app, database }: Service, like: string, each: number) {
  const people = await database
    .read()
    .createQueryBuilder(Person, 'person')
    .where('person.address LIKE :like', { like })
    .getMany();
  const missing = new Map(people.map(({ organizationId }) => [organizationId, each]));
  const kinds = app
    .get(MailKinds)
    .all()
    .map(({ kind }) => kind);
  const times: number[] = [];
  let mails = 0;
  while (missing.size > 0) {
    const started = performance.now();
    const claim = await app.get(Claims).claim(kinds);
    times.push(performance.now() - started);
    if (claim === null)
      throw new Error(`Nothing is due, and ${missing.size} organizations have had no turn.`);
    mails += claim.mails.length;
    for (const { organizationId } of claim.mails) {
      const left = (missing.get(organizationId) ?? 0) - 1;
      if (left > 0) missing.set(organizationId, left);
      else missing.delete(organizationId);
    }
  }
  return { mails, msOfAClaim: rounded(median(times)) };
}

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { TickService } from '../../src/notices/tick.service.js';
import { DeliveryAttempt } from '../../src/mail/delivery-attempt.entity.js';
import { OutboxMail } from '../../src/mail/outbox-mail.entity.js';
import { OutboxService } from '../../src/mail/outbox.service.js';
import { unpack } from '../../src/mail/packing.js';
import { Suppression } from '../../src/mail/suppression/suppression.entity.js';
import { Account } from '../../src/organizations/account.entity.js';
import { AbsencesService } from '../../src/organizations/absences.service.js';
import { HeadshipsService } from '../../src/organizations/headships.service.js';
import { PeopleService } from '../../src/organizations/people.service.js';
import { Person } from '../../src/organizations/person.entity.js';
import { Session } from '../../src/cycles/session.entity.js';
import { newId } from '../../src/platform/ids.js';
import { aWorld, type World } from '../overview/world.js';
import { startTestApp, type TestApp } from '../support/app.js';
import { testDatabase } from '../support/database.js';
import { aPerson } from './tulip.js';

const NAME = "Sanne Janse-O'Hara";
let t: TestApp;
let tulip: World;
let rose: World;
let cookie: string;
let call: ReturnType<TestApp['api']>;

const head = (person: string, from: string, until: string | null) =>
  ({ person: tulip.address(person as 'noor'), kind: 'head', from, until }) as const;

beforeAll(async () => {
  t = await startTestApp();
  rose = await aWorld(t, 'rose');
  tulip = await aWorld(t, 'tulip');
  const { organizationId, people } = tulip;
  const sanne = aPerson('Sanne', { address: tulip.address('sanne'), name: NAME, from: '2020-01-01' });
  await t.app.get(PeopleService).put(organizationId, sanne);
  await t.app.get(AbsencesService).put(organizationId, people.noor, {
    ...{ from: '2027-05-03', until: '2027-05-07', standIn: tulip.address('sanne') },
  });
  const named = { participants: [tulip.address('sanne'), 'leaders'] };
  await t.database.write((tx) => tx.update(Session, { organizationId }, named));
  // She is late: the planner is told so, by name.
  t.clock.set('2027-02-09T12:00:00Z');
  await t.app.get(TickService).tick();
  await t.deliver();
  await t.signInAs(tulip.address('sanne'));
  await owedReceipt();
  await t.database.write(async (tx) => {
    const [mail] = await tx.findBy(OutboxMail, { organizationId, recipientId: people.sanne, status: 'sent' });
    if (!mail) throw new Error('she got no mail');
    const key = { organizationId, mailId: mail.id };
    await tx.update(DeliveryAttempt, key, { response: `550 <${tulip.address('sanne')}> unknown` });
    await tx.insert(Suppression, {
      ...{ organizationId, id: newId(), personId: people.sanne, address: tulip.address('sanne') },
      ...{ cause: 'refused', mailId: mail.id, said: tulip.address('sanne'), since: 1, liftedAt: 2 },
    });
  });
  cookie = await t.signInAs(tulip.address('piet'));
  call = t.api(await t.tokenFor(organizationId));
});
afterAll(() => t.close());

async function owedReceipt(): Promise<void> {
  const { organizationId, people } = tulip;
  const mail = {
    ...{ organizationId, kind: 'update-receipt', occasionType: 'update-round' as const, timing: 0, step: 0 },
    ...{ occasionId: newId(), recipientId: people.sanne, dueAt: t.clock.now() + 1, usefulUntil: null },
  };
  await t.database.write((tx) => t.app.get(OutboxService).enqueue(tx, [mail]));
}

/** Where in the whole database one of these stands, as `table: row`. */
async function placesOf(...texts: string[]): Promise<string[]> {
  const manager = t.database.read();
  const tables = await manager.query<{ name: string }[]>(
    testDatabase === 'sqlite'
      ? "SELECT name FROM sqlite_master WHERE type = 'table'"
      : "SELECT table_name AS name FROM information_schema.tables WHERE table_schema = 'public'",
  );
  const places: string[] = [];
  for (const { name } of tables) {
    for (const row of await manager.query<Record<string, unknown>[]>(`SELECT * FROM "${name}"`)) {
      const packed = row['packed'];
      const says = typeof packed === 'string' ? unpack(packed) : null;
      // Packed, three letters in a row mean nothing.
      const open = JSON.stringify({ ...row, packed: null });
      const all = `${open} ${says?.text ?? ''} ${says?.html ?? ''}`.replace(/\s+/g, ' ');
      if (texts.some((text) => all.toLowerCase().includes(text.toLowerCase())))
        places.push(`${name}: ${all.slice(0, 300)}`);
    }
  }
  return places;
}
const tablesOf = (places: string[]) => [...new Set(places.map((place) => place.split(':')[0]))].sort();
const erasure = (confirm: string, who = tulip.people.sanne) =>
  call('POST', `/api/v1/people/${who}/erasure`, { confirm });
const page = (url: string) => t.get(url, { cookie });

describe('erasing a person', () => {
  it('is refused while they lead or own something, naming it, and without their address typed', async () => {
    // What there is to erase, so that nothing found afterwards says something.
    expect(tablesOf(await placesOf('sanne'))).toEqual([
      'account',
      'delivery_attempt',
      'mail_content',
      'outbox',
      'person',
      'session',
      'suppression',
    ]);
    expect((await erasure(tulip.address('sanne'))).json()).toMatchObject({
      ...{ status: 409, code: 'organizations.still-in-charge' },
      detail: `${NAME} is still head of care. Let somebody else take that over first.`,
    });
    expect((await page(`/people/${tulip.people.sanne}/erasure`)).body).toContain('hoofd van care');
    expect((await erasure('somebody@else.example')).json()).toMatchObject({ status: 422 });
    expect((await erasure(rose.address('sanne'), rose.people.sanne)).statusCode).toBe(404);
    expect((await page(`/people/${rose.people.sanne}/erasure`)).statusCode).toBe(404);
    const noor = await t.signInAs(tulip.address('noor'));
    expect((await t.get('/people', { cookie: noor })).statusCode).toBe(403);
  });

  it('takes name and address from the whole database; what is the organization’s stays', async () => {
    const { organizationId, people } = tulip;
    const headships = [head('sanne', '2020-01-01', '2027-02-01'), head('noor', '2027-02-02', null)];
    await t.app.get(HeadshipsService).replaceAll(organizationId, [{ department: 'care', headships }]);
    await t.app.get(TickService).tick();
    await t.deliver();
    await owedReceipt();
    const before = await t.database.read().countBy(OutboxMail, { organizationId });

    const wrong = await t.post(`/people/${people.sanne}/erasure`, { confirm: 'sanne' }, { cookie });
    expect(wrong.statusCode).toBe(422);
    expect(wrong.body).toContain('Typ precies het e-mailadres');
    const form = { confirm: tulip.address('sanne').toUpperCase() };
    expect((await t.post(`/people/${people.sanne}/erasure`, form, { cookie })).statusCode).toBe(303);

    const others = await placesOf('sanne', 'janse', 'hara');
    // The other organization's own Sanne is untouched.
    expect(
      others.filter((place) => !place.includes(rose.organizationId) && !place.includes('@rose.')),
    ).toEqual([]);
    expect(await t.database.read().countBy(OutboxMail, { organizationId })).toBe(before);
    const person = await t.database.read().findOneByOrFail(Person, { organizationId, id: people.sanne });
    expect(person).toMatchObject({ name: expect.stringMatching(/^P-[0-9a-f]{6}$/), untilDate: '2027-02-08' });
    expect(await t.database.read().existsBy(Account, { address: tulip.address('sanne') })).toBe(false);
    const sessions = await t.database.read().findBy(Session, { organizationId });
    expect(sessions.every(({ participants }) => participants?.[0] === person.address)).toBe(true);
  });

  it('withdraws what was still to be mailed to them, and mails them nothing more', async () => {
    const { organizationId, people } = tulip;
    const own = { organizationId, recipientId: people.sanne };
    const mails = await t.database.read().findBy(OutboxMail, own);
    expect(mails.filter(({ status }) => status === 'waiting' || status === 'sending')).toEqual([]);
    expect(mails.some(({ reason }) => reason === 'its recipient was erased')).toBe(true);
    t.clock.set('2027-03-20T12:00:00Z');
    await t.app.get(TickService).tick();
    expect((await t.deliver()).filter(({ to }) => to.includes('invalid'))).toEqual([]);
    expect(await t.database.read().countBy(OutboxMail, own)).toBe(mails.length);
  });

  it('leaves every page as it can be read, and twice is once', async () => {
    cookie = await t.signInAs(tulip.address('piet'));
    const { organizationId, people } = tulip;
    const [mail] = await t.database.read().findBy(OutboxMail, { organizationId, recipientId: people.sanne });
    const [session] = await t.database.read().findBy(Session, { organizationId });
    for (const url of [
      '/',
      '/year',
      '/goal',
      '/updates',
      '/outbox',
      `/outbox/${mail?.id}`,
      '/mailbox',
      `/sessions/${session?.id}`,
      '/people',
      `/people/${people.sanne}/erasure`,
    ]) {
      const { statusCode, body } = await page(url);
      expect({ url, statusCode }).toEqual({ url, statusCode: 200 });
      expect(body).not.toContain('Sanne');
    }
    const { address } = await t.app.get(PeopleService).get(organizationId, people.sanne);
    expect((await erasure(address)).json()).toMatchObject({ address });
  });
});

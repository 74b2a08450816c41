import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { OutboxMail } from '../../src/mail/outbox-mail.entity.js';
import { StillOwed } from '../../src/mail/still-owed.js';
import { TickService } from '../../src/notices/tick.service.js';
import { PeopleService } from '../../src/organizations/people.service.js';
import { startTestApp, type TestApp } from '../support/app.js';
import { aWorld, type World } from '../overview/world.js';

let t: TestApp;
let world: World;
let mails: readonly [OutboxMail, OutboxMail];

beforeAll(async () => {
  t = await startTestApp();
  world = await aWorld(t, 'asked');
  t.clock.set('2027-02-04T15:00:00Z');
  await t.app.get(TickService).tick();
  const nudges = await t.database.read().find(OutboxMail, {
    where: { organizationId: world.organizationId, kind: 'update-nudge', status: 'waiting' },
    order: { recipientId: 'ASC' },
  });
  expect(nudges).toHaveLength(2);
  mails = nudges as [OutboxMail, OutboxMail];
});
afterAll(() => t.close());

const wanted = async (mail: OutboxMail) => [...(await t.app.get(StillOwed).ask([mail]))];
const become = ({ organizationId, id }: OutboxMail, status: 'waiting' | 'sending') =>
  t.database.write((tx) => tx.update(OutboxMail, { organizationId, id }, { status }));

it('a mail whose worker vanished while it was leaving is still owed, whatever was asked about meanwhile', async () => {
  const [leaving, other] = mails;
  await become(leaving, 'sending');
  expect(await wanted(other)).toEqual([other.id]);
  await become(leaving, 'waiting');
  expect(await wanted(leaving)).toEqual([leaving.id]);
});

it('what was answered holds no more once a fact has changed', async () => {
  const [first] = mails;
  expect(await wanted(first)).toEqual([first.id]);
  const people = t.app.get(PeopleService);
  const { address } = (await people.list(world.organizationId)).find(({ id }) => id === first.recipientId)!;
  await people.end(world.organizationId, address, '2027-02-03');
  expect(await wanted(first)).toEqual([]);
});

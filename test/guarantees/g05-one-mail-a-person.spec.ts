import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { OutboxMail } from '../../src/mail/outbox-mail.entity.js';
import { TickService } from '../../src/notices/tick.service.js';
import { DepartmentsService } from '../../src/organizations/departments.service.js';
import { HeadshipsService } from '../../src/organizations/headships.service.js';
import { PeopleService } from '../../src/organizations/people.service.js';
import { aDepartment, aPerson } from '../organizations/tulip.js';
import { aWorld, NOW, type World } from '../overview/world.js';
import { startTestApp, type TestApp } from '../support/app.js';

const HALF_A_DAY = 12 * 3_600_000;
let t: TestApp;
let world: World;

beforeAll(async () => {
  t = await startTestApp();
  world = await aWorld(t, 'tulip');
});
afterAll(() => t.close());

/** Ticks and delivers until the day, as the service does. */
async function until(day: string): Promise<void> {
  for (let now = t.clock.now(); now < Date.parse(day); now += HALF_A_DAY) {
    t.clock.set(now);
    await t.app.get(TickService).tick();
    await t.deliver();
  }
}

it('who heads three departments and holds every role, under an address written three ways, gets each mail once', async () => {
  const { organizationId } = world;
  // The same mailbox: who is written with capitals is who was there before.
  const sanne = aPerson('Sanne', {
    ...{ address: 'SANNE@tulip.example', from: '2020-01-01' },
    roles: ['planner', 'leader', 'admin'],
  });
  expect(await t.app.get(PeopleService).putAll(organizationId, [sanne])).toEqual(['changed']);
  const departments = ['care', 'stores', 'web'].map((key) => aDepartment(key, { from: '2020-01-01' }));
  await t.app.get(DepartmentsService).putAll(organizationId, departments);
  const led = ['Sanne@tulip.example', 'sanne@tulip.example', 'SANNE@TULIP.EXAMPLE'].map((person, i) => ({
    department: departments[i]?.key ?? '',
    headships: [{ person, kind: 'head' as const, from: '2020-01-01', until: null }],
  }));
  await t.app.get(HeadshipsService).replaceAll(organizationId, led);
  await until('2027-03-20');

  const rows = await t.database
    .read()
    .findBy(OutboxMail, { organizationId, recipientId: world.people.sanne });
  const sent = rows.filter(({ status, dueAt }) => status === 'sent' && dueAt > Date.parse(NOW));
  const places = sent.map(({ occasionId, timing, kind, step }) => `${occasionId} ${timing} ${kind} ${step}`);
  expect(new Set(places).size).toBe(places.length);
  // March: asked once about all three, nudged once, told once that others are late, one agenda; and so on.
  const kinds = sent.filter(({ dueAt }) => dueAt > Date.parse('2027-02-20')).map(({ kind }) => kind);
  expect(kinds.sort()).toEqual(['agenda', 'update-due', 'update-nudge', 'update-overdue', 'update-request']);
  expect(new Set(sent.map(({ address }) => address?.toLowerCase()))).toEqual(
    new Set(['sanne@tulip.example']),
  );
});

it('refuses one person twice in one list, however the address is written', async () => {
  const twice = ['ann@tulip.example', 'Ann@tulip.example'].map((address) => aPerson('Ann', { address }));
  await expect(t.app.get(PeopleService).putAll(world.organizationId, twice)).rejects.toThrow(/same mailbox/);
});

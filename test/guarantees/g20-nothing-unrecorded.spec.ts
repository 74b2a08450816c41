import { afterAll, beforeAll, beforeEach, expect, it, jest } from '@jest/globals';
import { Logger } from '@nestjs/common';
import { DeliveryAttempt } from '../../src/mail/delivery-attempt.entity.js';
import { OutboxMail } from '../../src/mail/outbox-mail.entity.js';
import { VirtualClock } from '../../src/platform/clock.js';
import { Database } from '../../src/platform/database/database.js';
import { DatabaseHealth } from '../../src/platform/health/database.health.js';
import { HealthChecks } from '../../src/platform/health/health-checks.js';
import { problemOf } from '../../src/platform/http/problem.js';
import { GatedTransport } from '../mail/support/gated-transport.js';
import { openPostOffice } from '../mail/support/post-office.js';
import { agendas, aWorld, type World } from '../mail/support/world.js';
import { openTestDatabase } from '../support/database.js';
import { setReadOnly } from './support/read-only.js';

const clock = new VirtualClock('2027-02-01T08:00:00Z');
let database: Database;
let url: string;
let close: () => Promise<void>;
let world: World;
let checks: HealthChecks;

beforeAll(async () => {
  Logger.overrideLogger(false);
  ({ database, url, close } = await openTestDatabase());
  checks = new HealthChecks();
  new DatabaseHealth(checks, database, clock).onModuleInit();
});
afterAll(() => close());
beforeEach(async () => void (world = await aWorld(database, 6)));

const readOnly = (on: boolean) => setReadOnly(database, url, on);
const health = async () => (await checks.findings()).checks['database'];
const rows = () => database.read().findBy(OutboxMail, { organizationId: world.organizationId });
const attempts = () => database.read().findBy(DeliveryAttempt, { organizationId: world.organizationId });

it('no mail leaves a database that cannot be written; health is red, and turns green by itself', async () => {
  const transport = new GatedTransport(2);
  transport.open();
  const office = openPostOffice(database, clock, transport);
  await database.write((tx) => office.outbox.enqueue(tx, agendas(world, clock.now())));
  // The last moment: all is claimed, written and ready to leave.
  office.agenda.beforeAsking = () => readOnly(true);
  expect(await health()).toEqual({ ok: true, writable: true });
  const refused: unknown = await office.delivery.deliverDue().catch((error: unknown) => error);
  expect(problemOf(refused, 'r1')).toMatchObject({ status: 503, code: 'database.unavailable' });
  expect(transport.taken).toEqual([]);
  expect(await health()).toMatchObject({ ok: false, writable: false, cause: 'unwritable' });

  await readOnly(false);
  office.agenda.beforeAsking = () => Promise.resolve();
  clock.advance(60_001);
  const soon = performance.now() + 61_000;
  const steady = jest.spyOn(performance, 'now').mockReturnValue(soon);
  expect(await health()).toEqual({ ok: true, writable: true });
  steady.mockRestore();
  expect(await office.delivery.deliverDue()).toMatchObject({ sent: 6 });
  expect(transport.taken).toHaveLength(6);
  expect((await rows()).every(({ status, attempts: tries }) => status === 'sent' && tries === 1)).toBe(true);
});

it('what cannot be recorded any more holds up the next: only as many are out as there are connections', async () => {
  const transport = new GatedTransport(2);
  const office = openPostOffice(database, clock, transport);
  await database.write((tx) => office.outbox.enqueue(tx, agendas(world, clock.now())));
  const done = office.delivery.deliverDue();
  await transport.waiting(2);
  await readOnly(true);
  transport.open();
  while ((await health())?.ok) await new Promise((resolve) => setImmediate(resolve));
  expect(transport.taken).toHaveLength(2);
  expect((await attempts()).map(({ outcome }) => outcome)).toEqual([null, null]);
  await readOnly(false);
  await done;
  await office.delivery.deliverDue();
  expect(transport.taken).toHaveLength(6);
  expect(new Set(transport.taken).size).toBe(6);
  expect((await rows()).map(({ status }) => status)).toEqual(Array(6).fill('sent'));
  expect((await attempts()).map(({ outcome }) => outcome)).toEqual(Array(6).fill('sent'));
});

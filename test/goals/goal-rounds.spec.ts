import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { SessionChanges } from '../../src/cycles/session-changes.js';
import type { Session } from '../../src/cycles/session.entity.js';
import { GoalRound } from '../../src/goals/goal-round.entity.js';
import { GoalRoundsService } from '../../src/goals/goal-rounds.service.js';
import { GoalRequestMail } from '../../src/goals/mail/goal-request.mail.js';
import { MailKinds } from '../../src/mail/mail-kinds.js';
import { Occasion } from '../../src/mail/occasion.entity.js';
import { OccasionsService } from '../../src/mail/occasions.service.js';
import { OutboxMail } from '../../src/mail/outbox-mail.entity.js';
import { OutboxService } from '../../src/mail/outbox.service.js';
import { StillOwed } from '../../src/mail/still-owed.js';
import { OrganizationChanges } from '../../src/organizations/organization-changes.js';
import { VirtualClock } from '../../src/platform/clock.js';
import type { Database } from '../../src/platform/database/database.js';
import { SystemTimers } from '../../src/platform/timers.js';
import { openTestDatabase } from '../support/database.js';
import { annualSession, keep } from './sessions.js';
import { aWorld, type World } from './world.js';

const HOUR = 3_600_000;
const clock = new VirtualClock('2027-01-10T10:00:00Z');
let database: Database;
let close: () => Promise<void>;
let world: World;
let sessions: SessionChanges;
let occasions: OccasionsService;
let outbox: OutboxService;

beforeAll(async () => ({ database, close } = await openTestDatabase()));
afterAll(() => close());
beforeEach(async () => {
  clock.set('2027-01-10T10:00:00Z');
  world = await aWorld(database, 'Veldwerk');
  sessions = new SessionChanges();
  occasions = new OccasionsService(clock, new OrganizationChanges());
  const kinds = new MailKinds();
  new GoalRequestMail(database, new StillOwed(), kinds);
  outbox = new OutboxService(database, clock, kinds, new SystemTimers());
  new GoalRoundsService(sessions, clock, occasions, outbox);
});

/** What the room `cycles` does at the end of each of its verbs. */
const announce = (...changed: Session[]) =>
  database.write((tx) => sessions.announce(tx, world.organizationId, changed));
const rounds = () => database.read().findBy(GoalRound, { organizationId: world.organizationId });
const roundOf = async (session: Session) => {
  const { organizationId } = world;
  const round = await database.read().findOneByOrFail(GoalRound, { organizationId, sessionId: session.id });
  return database.read().findOneByOrFail(Occasion, { organizationId, id: round.id });
};
const move = async (session: Session, startsAt: number): Promise<Session> => {
  const moved = { ...session, startsAt };
  await database.write(async (tx) => {
    await occasions.raiseTiming(tx, world.organizationId, session.id, startsAt);
    await sessions.announce(tx, world.organizationId, [moved]);
  });
  return moved;
};
const owe = async ({ id, timing }: Occasion) => {
  const { organizationId, leader } = world;
  const mail = {
    organizationId,
    kind: 'goal-request',
    occasionType: 'goal-round' as const,
    occasionId: id,
    timing,
  };
  await database.write((tx) =>
    outbox.enqueue(tx, [{ ...mail, step: 1, recipientId: leader, dueAt: clock.now(), usefulUntil: null }]),
  );
};
const mails = async () =>
  (
    await database
      .read()
      .find(OutboxMail, { where: { organizationId: world.organizationId }, order: { timing: 'ASC' } })
  ).map(({ timing, status, reason }) => ({ timing, status, reason }));

describe('the goal round of an annual session', () => {
  it('is opened with the session, once, and lasts until it starts', async () => {
    const session = await keep(database, annualSession(world));
    await announce(session);
    await announce(session);
    expect(await rounds()).toMatchObject([{ sessionId: session.id, cycleId: world.cycles[2027] }]);
    expect(await roundOf(session)).toMatchObject({
      type: 'goal-round',
      timing: 0,
      until: session.startsAt,
      lookAt: clock.now(),
    });
  });

  it('is not opened for other sessions, cancelled or past ones', async () => {
    await announce(
      await keep(database, annualSession(world, { kind: 'quarterly' })),
      await keep(database, annualSession(world, { cancelledAt: clock.now() })),
      await keep(database, annualSession(world, { startsAt: clock.now() })),
    );
    expect(await rounds()).toEqual([]);
  });

  it('takes the new timing of a session that moves, and what is unsent of the old one is withdrawn', async () => {
    const session = await keep(database, annualSession(world));
    await announce(session);
    await owe(await roundOf(session));
    clock.advance(HOUR);
    const moved = await move(session, session.startsAt + 24 * HOUR);
    const occasion = await roundOf(session);
    expect(occasion).toMatchObject({ timing: 1, until: moved.startsAt, lookAt: clock.now() });
    await owe(occasion);
    await announce(moved);
    expect(await mails()).toEqual([
      { timing: 0, status: 'withdrawn', reason: 'the session was moved' },
      { timing: 1, status: 'waiting', reason: null },
    ]);
  });

  it('catches up with a session that moved before it had a round', async () => {
    const session = await keep(database, annualSession(world));
    await database.write((tx) =>
      occasions.raiseTiming(tx, world.organizationId, session.id, session.startsAt),
    );
    await announce(session);
    await announce(session);
    expect(await roundOf(session)).toMatchObject({ timing: 1, until: session.startsAt });
  });

  it('keeps its timing when only zone rules change the instant', async () => {
    const session = await keep(database, annualSession(world));
    await announce(session);
    clock.advance(HOUR);
    await announce({ ...session, startsAt: session.startsAt - HOUR });
    expect(await roundOf(session)).toMatchObject({
      timing: 0,
      until: session.startsAt - HOUR,
      lookAt: clock.now(),
    });
  });

  it('withdraws everything when the session is cancelled, and owes it anew when it is restored', async () => {
    const session = await keep(database, annualSession(world));
    await announce(session);
    await owe(await roundOf(session));
    await announce({ ...session, cancelledAt: clock.now() });
    expect(await mails()).toEqual([{ timing: 0, status: 'withdrawn', reason: 'the session was cancelled' }]);
    await move(session, session.startsAt);
    expect(await roundOf(session)).toMatchObject({ timing: 1, until: session.startsAt });
    expect(await rounds()).toHaveLength(1);
  });
});

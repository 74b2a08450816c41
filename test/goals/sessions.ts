import { Session } from '../../src/cycles/session.entity.js';
import { GoalRound } from '../../src/goals/goal-round.entity.js';
import { Occasion } from '../../src/mail/occasion.entity.js';
import type { Database } from '../../src/platform/database/database.js';
import { newId } from '../../src/platform/ids.js';
import type { World } from './world.js';

/** An annual session as the room `cycles` keeps it. */
export function annualSession(world: World, facts: Partial<Session> = {}): Session {
  return {
    organizationId: world.organizationId,
    id: newId(),
    cycleId: world.cycles[2027],
    periodId: world.yearOf2027,
    reviewsPeriodId: null,
    kind: 'annual',
    merged: [],
    title: null,
    plannedDate: '2027-04-01',
    date: '2027-04-01',
    time: '10:00',
    zone: 'Europe/Amsterdam',
    minutes: 240,
    days: 1,
    place: 'Texel',
    participants: null,
    startsAt: Date.parse('2027-04-01T08:00Z'),
    extraordinary: false,
    moved: false,
    cancelledAt: null,
    version: 1,
    calendarSequence: 0,
    ...facts,
  };
}

/** Stores a session with its occasion. */
export async function keep(database: Database, session: Session): Promise<Session> {
  const { organizationId, id, startsAt } = session;
  await database.write(async (tx) => {
    const occasion = { organizationId, id, until: startsAt, timing: 0, timedAt: 0, lookAt: null };
    await tx.insert(Occasion, { ...occasion, type: 'session' });
    await tx.insert(Session, session);
  });
  return session;
}

/** Stores an annual session with its goal round. */
export async function anAnnualSession(
  database: Database,
  world: World,
  facts: Partial<Session> = {},
): Promise<{ session: Session; roundId: string }> {
  const session = await keep(database, annualSession(world, facts));
  const roundId = newId();
  const { organizationId, id: sessionId, cycleId, startsAt } = session;
  await database.write(async (tx) => {
    const occasion = { organizationId, id: roundId, until: startsAt, timing: 0, timedAt: 0, lookAt: null };
    await tx.insert(Occasion, { ...occasion, type: 'goal-round' });
    await tx.insert(GoalRound, { organizationId, id: roundId, sessionId, cycleId });
  });
  return { session, roundId };
}

import type { EntityManager } from 'typeorm';
import { VersionConflict } from '../platform/errors.js';
import { reopens, type RevisionAct } from './domain/revision.js';
import { GoalRevision } from './goal-revision.entity.js';
import { Goal } from './goal.entity.js';

/** Who changed a goal, when, and why, where that had to be said. */
export interface RevisionNote {
  readonly act: RevisionAct;
  readonly at: number;
  readonly personId: string | null;
  readonly reason: string | null;
}

/** A goal's first revision. */
export async function begin(tx: EntityManager, goal: Goal, note: RevisionNote): Promise<void> {
  await tx.insert(Goal, goal);
  await tx.insert(GoalRevision, revisionOf(goal, note));
}

/**
 * Changes a goal as it was read, and writes the change down; never one without the other. What departments said counts
 * for the old wording only, if it reads differently now. Throws `VersionConflict`.
 */
export async function revise(
  tx: EntityManager,
  before: Goal,
  changes: Partial<Goal>,
  note: RevisionNote,
): Promise<Goal> {
  const revision = before.revision + 1;
  const changed = { ...before, ...changes };
  const worded = reopens(before, changed) ? revision : before.worded;
  const after: Goal = { ...changed, revision, worded, version: before.version + 1 };
  const { organizationId, id, version } = before;
  const { affected } = await tx.update(Goal, { organizationId, id, version }, after);
  if (affected !== 1) throw new VersionConflict('goal');
  await tx.insert(GoalRevision, revisionOf(after, note));
  return after;
}

function revisionOf(goal: Goal, { act, at, personId, reason }: RevisionNote): GoalRevision {
  const { organizationId, id: goalId, revision: number, phase, statement, why, customer } = goal;
  const { horizon, ownerId, mandate } = goal;
  return {
    ...{ organizationId, goalId, number, at, personId, act, reason, phase },
    ...{ statement, why, customer, horizon, ownerId, mandate },
  };
}

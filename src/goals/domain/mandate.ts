import type { Mandate } from './goal.js';
import { type GoalMove, isInForce, type Phase } from './phase.js';
import type { Support } from './support.js';

/** Who wants to do something to a goal. */
export interface Actor {
  /** Of the leadership, or who keeps its decisions for it: a planner, an administrator. */
  readonly leads: boolean;
  readonly owns: boolean;
}

/** Why somebody may not do it. `everybody`: not before every department endorses it. */
export type Barrier = 'stranger' | 'mandate' | 'everybody';

/**
 * Whether somebody may move a goal on. Leadership may. Its owner may prepare it, whatever the mandate; whether it holds
 * the owner decides alone with an operational mandate, with a matrix mandate once every department endorses it, and
 * never with an advising one.
 * @returns null where nothing stands in the way
 */
export function barrierToMove(
  move: GoalMove,
  { leads, owns }: Actor,
  { mandate, support }: { readonly mandate: Mandate; readonly support: Support },
): Barrier | null {
  if (leads) return null;
  if (!owns) return 'stranger';
  if (move === 'draft' || move === 'discuss' || move === 'ask' || move === 'revalidate') return null;
  if (mandate === 'operational') return null;
  if (mandate === 'matrix') return support.isComplete ? null : 'everybody';
  return 'mandate';
}

/** Whether somebody may change what it says: once it holds, an owner needs a mandate to decide. */
export function barrierToChange(phase: Phase, { leads, owns }: Actor, mandate: Mandate): Barrier | null {
  if (leads) return null;
  if (!owns) return 'stranger';
  return isInForce(phase) && mandate !== 'operational' ? 'mandate' : null;
}

import type { GoalMove } from './phase.js';

/** What was done to a goal: written for the first time, changed, or moved to another phase. */
export type RevisionAct = 'write' | 'change' | GoalMove;

/** What the departments were asked to carry. Who owns the goal, and why it was chosen, is not part of it. */
export interface Wording {
  readonly statement: string;
  readonly customer: string | null;
  readonly horizon: string;
}

/** Whether a change means something else than what was endorsed: then those who spoke are asked again. */
export function reopens(before: Wording, after: Wording): boolean {
  return (
    before.statement !== after.statement ||
    before.customer !== after.customer ||
    before.horizon !== after.horizon
  );
}

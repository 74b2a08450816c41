import type { ReadSection, Refusal } from './domain/read-answer.js';

/**
 * What became of a department's part of an answer:
 * - `saved`: kept as the department's update;
 * - `unchanged`: it says what was kept already;
 * - `incomplete`: something that is required is missing; what was understood waits in the form;
 * - `conflict`: somebody else answered since the mail left;
 * - `closed`, `not-allowed`: nothing of it is taken any more.
 */
export type SectionOutcome = 'saved' | 'unchanged' | 'incomplete' | 'conflict' | 'closed' | 'not-allowed';

export interface UnderstoodSection extends ReadSection {
  readonly requestId: string;
  readonly outcome: SectionOutcome;
  /** The revision that was kept; 0 where none was. */
  readonly version: number;
  /** What is required and missing. */
  readonly missing: readonly ('delivered' | 'customer')[];
  /** KPIs whose figure calls for a sentence that it came without. */
  readonly uncommented: readonly string[];
}

/** What was understood of an answer by mail: kept instead of the mail, and what its receipt is written from. */
export interface UnderstoodReply {
  /**
   * - `read`: something of it was;
   * - `nothing`: no line of it was;
   * - `no-right`: its writer answers for none of the departments (any more);
   * - `closed`, `cancelled`: too late, or there will be no session.
   */
  readonly verdict: 'read' | 'nothing' | 'no-right' | 'closed' | 'cancelled';
  readonly sections: readonly UnderstoodSection[];
  /** Problems of no one department. */
  readonly problems: readonly Refusal[];
  readonly loose: string;
}

/** One that was kept, as it comes back from the database. */
export function understoodIn(kept: object | null): UnderstoodReply | null {
  return kept !== null && 'verdict' in kept ? (kept as UnderstoodReply) : null;
}

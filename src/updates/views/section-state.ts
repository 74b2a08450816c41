import type { FieldProblem } from '../../platform/errors.js';
import type { ReadAnswer } from '../read-typed.js';
import type { TypedAnswer } from '../typed-answer.js';
import type { UpdateRevision } from '../update-revision.entity.js';

/** One department's part of the form as it is shown. */
export interface SectionState {
  readonly typed: TypedAnswer;
  readonly problems: readonly FieldProblem[];
  readonly doubts?: ReadAnswer['doubts'];
  /** What somebody else sent while this was typed. */
  readonly theirs: Pick<UpdateRevision, 'number' | 'personId' | 'at' | 'content'> | null;
}

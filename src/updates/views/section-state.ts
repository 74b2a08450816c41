import type { FieldProblem } from '../../platform/errors.js';
import type { ReadAnswer } from '../read-typed.js';
import type { TypedAnswer } from '../typed-answer.js';
import type { UpdateRevision } from '../update-revision.entity.js';

/** One department's part of the form as it is shown. */
export interface SectionState {
  readonly typed: TypedAnswer;
  readonly problems: readonly FieldProblem[];
  readonly doubts?: ReadAnswer['doubts'] | undefined;
  /** The field that takes the focus: a question that came up when the form was sent. */
  readonly focus?: string | null | undefined;
  /** What somebody else sent while this was typed. */
  readonly theirs: Pick<UpdateRevision, 'number' | 'personId' | 'at' | 'content'> | null;
}

import { DomainError, type FieldProblem } from '../platform/errors.js';

/** One thing that is wrong in an organization file: where, and what to do about it. */
export interface PlacedProblem {
  /** Line and column, from 1. */
  readonly line: number;
  readonly column: number;
  /** Path as one would say it: `departments[2].head`; empty for the whole file. */
  readonly field: string;
  readonly message: string;
  /** The same in Dutch, where whoever refused it says so. */
  readonly dutch?: string;
}

/** The file cannot be applied: everything that is wrong with it at once, in order of place. Nothing was changed. */
export class FileRefused extends DomainError {
  readonly code = 'files.refused';
  readonly kind = 'invalid';
  override readonly fields: readonly FieldProblem[];

  constructor(readonly problems: readonly PlacedProblem[]) {
    super(problems.map(sentence).join('\n'));
    this.fields = problems.map(({ field, line, message, dutch }) => ({
      field,
      message: `line ${line}: ${message}`,
      ...(dutch !== undefined && { dutch: `regel ${line}: ${dutch}` }),
    }));
  }
}

/** `line 12, column 5, departments[2].head: there is no person …` */
function sentence({ line, column, field, message }: PlacedProblem): string {
  return `line ${line}, column ${column}${field === '' ? '' : `, ${field}`}: ${message}`;
}

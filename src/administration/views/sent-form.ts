import type { Typed } from '../domain/typed.js';
import type { KeepingAnswer } from '../organization-editor.service.js';

/** One of several forms of a page, which was sent and came back. */
export interface SentForm {
  /** Tells its fields from those of the others. */
  readonly scope: string;
  readonly typed: Typed;
  readonly answer: KeepingAnswer;
}

/** With which status a form comes back. */
export function statusOf({ problems, consequences, overtaken = false }: KeepingAnswer): 200 | 409 | 422 {
  if (overtaken) return 409;
  return problems.length > 0 || consequences !== null ? 422 : 200;
}

import { DomainError, type FieldProblem, InvalidInput } from '../platform/errors.js';

/** What came of a form. */
export interface Wrong {
  /** With what was typed. */
  readonly problems: readonly FieldProblem[];
  /** Somebody else was faster: the form is shown as it is now, with what was typed. */
  readonly clash: DomainError | null;
}

/** Does what a form asks for; what is wrong with it, nothing once it was done. */
export async function whatIsWrong(work: () => Promise<unknown>): Promise<Wrong> {
  try {
    await work();
    return { problems: [], clash: null };
  } catch (error) {
    if (error instanceof InvalidInput) return { problems: error.fields, clash: null };
    if (error instanceof DomainError && error.kind === 'conflict') return { problems: [], clash: error };
    throw error;
  }
}

/** 422 where something typed is wrong, 409 where somebody was faster. */
export function statusOf({ problems = [], clash }: Partial<Wrong>): number {
  if (clash) return 409;
  return problems.length > 0 ? 422 : 200;
}

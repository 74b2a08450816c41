import { DomainError, type FieldProblem, InvalidInput, Refused } from '../platform/errors.js';

/** What came of a form. */
export interface Wrong {
  /** With what was typed. */
  readonly problems: readonly FieldProblem[];
  /** Somebody else was faster: the form is shown as it is now, with what was typed. */
  readonly clash: DomainError | null;
  /** Whoever typed it may not do this any more; the problem says who may. */
  readonly refused?: boolean;
}

/**
 * Does what a form asks for; what is wrong with it, nothing once it was done.
 * @param refusedAt the field at which a form says that whoever typed it may not do this; without one that is thrown
 */
export async function whatIsWrong(work: () => Promise<unknown>, refusedAt?: string): Promise<Wrong> {
  try {
    await work();
    return { problems: [], clash: null };
  } catch (error) {
    if (error instanceof InvalidInput) return { problems: error.fields, clash: null };
    if (error instanceof Refused && refusedAt !== undefined)
      return { problems: [refusal(refusedAt, error)], clash: null, refused: true };
    if (error instanceof DomainError && error.kind === 'conflict') return { problems: [], clash: error };
    throw error;
  }
}

/** 422 where something typed is wrong, 409 where somebody was faster, 403 where it is not theirs to do. */
export function statusOf({ problems = [], clash, refused }: Partial<Wrong>): number {
  if (refused) return 403;
  if (clash) return 409;
  return problems.length > 0 ? 422 : 200;
}

/** Says at a field why what was typed could not be kept, beside what was typed. */
export function refusal(field: string, { message, texts }: DomainError): FieldProblem {
  return { field, message, ...(texts && { dutch: texts.nl }) };
}

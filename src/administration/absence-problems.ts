import type { DomainError, FieldProblem } from '../platform/errors.js';

/** What is wrong with an absence, at its fields and in both languages. */
export function problemsOfAbsence({ fields, texts }: DomainError): FieldProblem[] {
  return fields.map((problem) => {
    const dutch = problem.dutch ?? texts?.nl;
    return dutch === undefined ? problem : { ...problem, dutch };
  });
}

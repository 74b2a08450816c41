import { StandardSchemaValidationPipe } from '@nestjs/common';
import { type FieldProblem, InvalidInput } from '../errors.js';

/** What a Standard Schema says is wrong; zod adds the keys it does not know. */
interface SchemaIssue {
  readonly message: string;
  readonly path?: readonly (PropertyKey | { readonly key: PropertyKey })[] | undefined;
  readonly keys?: readonly string[];
}

/** Checks everything a route declares a schema for, and names every field that is wrong. */
export function validationPipe(): StandardSchemaValidationPipe {
  return new StandardSchemaValidationPipe({
    exceptionFactory: (issues) => new InvalidInput(problemsOf(issues)),
  });
}

/** The issues of a schema as field problems; an unknown key is named itself, not the object around it. */
export function problemsOf(issues: readonly SchemaIssue[]): FieldProblem[] {
  return issues.flatMap((issue) => {
    const path = (issue.path ?? []).map((step) => (typeof step === 'object' ? step.key : step));
    if (issue.keys === undefined) return [{ field: fieldName(path), message: issue.message }];
    return issue.keys.map((key) => ({
      field: fieldName([...path, key]),
      message: 'There is no such field: remove it or correct its name.',
    }));
  });
}

/** `['departments', 2, 'head']` is `departments[2].head`, as the caller spelled it. */
export function fieldName(path: readonly PropertyKey[]): string {
  const name = path
    .map((step) => (typeof step === 'number' ? `[${step}]` : `.${String(step)}`))
    .join('')
    .replace(/^\./, '');
  return name || 'body';
}

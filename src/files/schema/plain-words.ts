import type { z } from 'zod';
import { nearest } from '../domain/nearest.js';
import { oneLine } from '../domain/one-line.js';
import type { FileProblem } from '../domain/problem.js';

type Issue = z.core.$ZodIssue;

/** What to write where something else is expected. */
const WRITE: Readonly<Record<string, string>> = {
  object: 'Write its fields, each with a colon, like "name: Tulip".',
  record: 'Write its fields, each with a colon, like "name: Tulip".',
  array: 'Write a list: each item on a line of its own after a dash, or all of them in [ ].',
  string: 'Write text, in quotes where it looks like a number.',
  number: 'Write a number, with a point before the decimals and without a unit.',
  int: 'Write a whole number.',
  boolean: 'Say true or false.',
};

/** Fields that there are, by the list of those that are unknown: the error map alone sees both. */
const fieldsBeside = new WeakMap<readonly string[], readonly string[]>();

/** What is wrong and what to do, where a schema does not say it itself. */
export const plainWords: z.core.$ZodErrorMap = (issue) => {
  switch (issue.code) {
    case 'unrecognized_keys':
      fieldsBeside.set(issue.keys, Object.keys((issue.inst as z.ZodObject | undefined)?.shape ?? {}));
      return undefined;
    case 'invalid_type':
      return `${whatIsThere(issue.input)}${WRITE[issue.expected] ?? 'Write something else.'}`;
    case 'invalid_value':
      return `Say one of ${issue.values.map(String).join(', ')}.`;
    case 'invalid_key':
      return issue.issues[0]?.message ?? 'Give it another name.';
    case 'too_big':
      return `Give at most ${issue.maximum}${unitOf(issue.origin)}.`;
    case 'too_small':
      return `Give ${issue.inclusive === false ? 'more than' : 'at least'} ${issue.minimum}${unitOf(issue.origin)}.`;
    default:
      return undefined;
  }
};

/** The problems that an issue of the schema stands for, each at its own place. */
export function problemsOfIssue(issue: Issue, root: unknown): FileProblem[] {
  const path = issue.path.map((step) => (typeof step === 'symbol' ? String(step) : step));
  if (issue.code === 'unrecognized_keys') {
    const fields = fieldsBeside.get(issue.keys) ?? [];
    return issue.keys.map((key) => ({ path: [...path, key], message: unknownField(key, fields) }));
  }
  return [{ path, message: path.length === 0 ? noFile(root) : issue.message }];
}

function unknownField(key: string, fields: readonly string[]): string {
  const [meant] = nearest(key, fields);
  const hint = meant ? `Did you mean "${meant}"?` : `There are ${fields.join(', ')}.`;
  return `There is no field "${oneLine(key, 40)}" here. ${hint}`;
}

function noFile(root: unknown): string {
  const parts = 'organization:, departments:, people:, cycles:, goals:, kpis:';
  const start = `Begin with its parts, like ${parts}; the file that an organization hands out shows them all.`;
  return root === null || root === undefined
    ? `The file is empty. ${start}`
    : `This is no organization file. ${start}`;
}

function whatIsThere(input: unknown): string {
  if (input === undefined) return 'This is missing. ';
  return input === null ? 'Nothing stands here. ' : '';
}

function unitOf(origin: string): string {
  if (origin === 'string') return ' characters';
  return origin === 'array' ? ' items' : '';
}

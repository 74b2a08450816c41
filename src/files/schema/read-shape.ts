import type { FilePath, FileProblem } from '../domain/problem.js';
import { type OrganizationFile, organizationFileSchema } from '../organization-file.schema.js';
import { plainWords, problemsOfIssue } from './plain-words.js';
import { Remains } from './remains.js';

/** Fields that only show once others are right need another look; a file so deep in trouble is looked at no further. */
const MOST_LOOKS = 30;

/** What the schema makes of a file. */
export interface Shape {
  /** All of it if nothing is wrong, else what is left without what is; null where that is nothing. */
  readonly file: OrganizationFile | null;
  /** Everything that is wrong by itself, at its place in the file. */
  readonly problems: readonly FileProblem[];
  /** Where in the file stood what now has this path. */
  placeOf(path: FilePath): FilePath;
}

/**
 * Reads a file by its schema. A schema stops at the first thing that is wrong with an item; here that is taken out and
 * the rest is looked at again, until nothing is wrong any more.
 */
export function readShape(raw: unknown): Shape {
  const remains = new Remains(raw);
  const problems: FileProblem[] = [];
  const placeOf = (path: FilePath) => remains.placeOf(path);
  for (let look = 0; look < MOST_LOOKS && !remains.isGone; look += 1) {
    const { data, error } = organizationFileSchema.safeParse(remains.value, { error: plainWords });
    if (!error) return { file: data, problems, placeOf };
    const found = error.issues.flatMap((issue) => problemsOfIssue(issue, raw));
    const placed = found.map(({ path, message }) => ({ path: placeOf(path), message }));
    // What is taken out is missing then; it was told already.
    const told = new Told(problems);
    for (const one of placed) if (!told.about(one.path)) problems.push(one);
    remains.takeOut(found.map(({ path }) => path));
  }
  return { file: null, problems, placeOf };
}

/** Places about which something was said. */
export class Told {
  readonly #places: Set<string>;

  constructor(problems: readonly FileProblem[]) {
    this.#places = new Set(problems.map(({ path }) => JSON.stringify(path)));
  }

  /** Whether something was said about this place, or about something around it. */
  about(path: FilePath): boolean {
    return [[], ...path].some((_, length) => this.#places.has(JSON.stringify(path.slice(0, length))));
  }
}

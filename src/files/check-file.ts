import { checkReferences } from './domain/check-references.js';
import type { FilePath, FileProblem } from './domain/problem.js';
import type { OrganizationFile } from './organization-file.schema.js';
import { readShape, Told } from './schema/read-shape.js';
import { rightParts } from './schema/right-parts.js';

/** A file as it was read, or everything that is wrong with it. */
export type CheckedFile =
  | { readonly file: OrganizationFile; readonly problems: readonly [] }
  | { readonly file: null; readonly problems: readonly FileProblem[] };

/** Checks everything about a file that needs no database: each part by itself, and what parts say about each other. */
export function checkFile(raw: unknown): CheckedFile {
  const shape = readShape(raw);
  const told = new Told(shape.problems.map(({ path, message }) => ({ path: asWhole(path), message })));
  const references = checkReferences(rightParts(raw, shape))
    .map(({ path, message }) => ({ path: shape.placeOf(path), message }))
    .filter(({ path }) => !told.about(path));
  const problems = [...shape.problems, ...references];
  if (shape.file !== null && problems.length === 0) return { file: shape.file, problems: [] };
  return { file: null, problems };
}

/** Where one of them is wrong, the usual one stands in for it, and how it fits the others says nothing. */
function asWhole(path: FilePath): FilePath {
  const isRule = path[0] === 'rhythm' && (path[2] === 'on' || path[2] === 'updates');
  return isRule ? path.slice(0, 3) : path;
}

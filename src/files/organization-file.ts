import { checkFile } from './check-file.js';
import { FileRefused, type PlacedProblem } from './file-refused.js';
import type { OrganizationFile } from './organization-file.schema.js';
import { readYaml, type YamlText } from './yaml-text.js';

/** A file that is right by itself, and where in its text everything stands. */
export interface PlacedFile extends Pick<YamlText, 'problemAt'> {
  readonly file: OrganizationFile;
}

/**
 * Reads an organization file and checks everything that needs no database.
 * @throws {FileRefused} with all that is wrong at once, each with its line and what to do
 */
export function readOrganizationFile(text: string): OrganizationFile {
  return readPlacedFile(text).file;
}

/** As `readOrganizationFile`, for those who may still find something wrong. */
export function readPlacedFile(text: string): PlacedFile {
  const { value, problemAt } = readYaml(text);
  const { file, problems } = checkFile(value);
  if (file === null) throw new FileRefused(inOrder(problems.map((one) => problemAt(one.path, one.message))));
  return { file, problemAt };
}

function inOrder(problems: PlacedProblem[]): PlacedProblem[] {
  return problems.sort((a, b) => a.line - b.line || a.column - b.column);
}

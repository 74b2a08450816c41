import { checkReferences } from './domain/check-references.js';
import { FileRefused, type PlacedProblem } from './file-refused.js';
import { type OrganizationFile, organizationFileSchema } from './organization-file.schema.js';
import { rightParts } from './schema/right-parts.js';
import { readYaml } from './yaml-text.js';

/**
 * Reads an organization file and checks everything that needs no database.
 * @throws {FileRefused} with all that is wrong at once, each with its line and what to do
 */
export function readOrganizationFile(text: string): OrganizationFile {
  const yaml = readYaml(text);
  const parsed = organizationFileSchema.safeParse(yaml.value);
  const shape = parsed.success
    ? []
    : parsed.error.issues.map(({ path, message }) => yaml.problemAt(path, message));
  const references = checkReferences(rightParts(yaml.value)).map(({ path, message }) =>
    yaml.problemAt(path, message),
  );
  const problems = [...shape, ...references].sort(byPlace);
  if (!parsed.success || problems.length > 0) throw new FileRefused(problems);
  return parsed.data;
}

function byPlace(a: PlacedProblem, b: PlacedProblem): number {
  return a.line - b.line || a.column - b.column;
}

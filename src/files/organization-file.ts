import { DomainError, type FieldProblem, VersionConflict } from '../platform/errors.js';
import { checkFile } from './check-file.js';
import type { FilePath } from './domain/problem.js';
import { stepsOf } from './domain/steps-of.js';
import { FileRefused, type PlacedProblem } from './file-refused.js';
import type { OrganizationFile } from './organization-file.schema.js';
import { readYaml, type YamlText } from './yaml-text.js';

/** A place of a file, or how to get from the field that a room finds wrong to its place. */
type Place = FilePath | ((field: FilePath, error: DomainError) => FilePath);

/** A file that is right by itself, and knows where in its text everything stands. */
export interface PlacedFile {
  readonly file: OrganizationFile;
  /**
   * Does something with a part of the file; what a room finds wrong with it is told at the part's place.
   * @throws {FileRefused}
   */
  readonly placing: <T>(place: Place, act: () => Promise<T>) => Promise<T>;
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
  return {
    file,
    placing: async (place, act) => {
      try {
        return await act();
      } catch (error) {
        throw isAboutFile(error) ? new FileRefused(inOrder(placed(error, place, problemAt))) : error;
      }
    },
  };
}

/** What somebody else did in the same moment, the file cannot help. */
function isAboutFile(error: unknown): error is DomainError {
  return (
    error instanceof DomainError && !(error instanceof VersionConflict) && !(error instanceof FileRefused)
  );
}

function placed(error: DomainError, place: Place, problemAt: YamlText['problemAt']): PlacedProblem[] {
  const { message, texts } = error;
  const whole = { field: '', message, ...(texts && { dutch: texts.nl }) };
  const fields: readonly FieldProblem[] = error.fields.length > 0 ? error.fields : [whole];
  return fields.map(({ field, message: said, dutch }) => {
    const steps = stepsOf(field);
    const at = problemAt(typeof place === 'function' ? place(steps, error) : [...place, ...steps], said);
    return dutch === undefined ? at : { ...at, dutch };
  });
}

function inOrder(problems: PlacedProblem[]): PlacedProblem[] {
  return problems.sort((a, b) => a.line - b.line || a.column - b.column);
}

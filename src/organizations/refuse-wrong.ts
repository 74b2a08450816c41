import { InvalidInput } from '../platform/errors.js';
import type { Problem } from './domain/problem.js';

/**
 * Refuses commands of which any is wrong, naming everything that is: fields of one command by their name, those of
 * several as `people[3].zone`.
 */
export function refuseWrong<Command>(
  list: string,
  commands: readonly Command[],
  problemsOf: (command: Command, index: number) => readonly Problem[],
): void {
  const problems = commands.flatMap((command, index) =>
    problemsOf(command, index).map(({ field, ...said }) => ({
      ...said,
      field: commands.length === 1 ? field : `${list}[${index}].${field}`,
    })),
  );
  if (problems.length > 0) throw new InvalidInput(problems);
}

import { problemOfKey, problemOfName } from './names.js';
import { problem, problemsOfDays, type Problem } from './problem.js';
import { inWeekOrder, problemOfWorkingDays } from './working-week.js';

/** What a department is; it is known by its key, and so is the one above it. */
export interface DepartmentCommand {
  readonly key: string;
  readonly name: string;
  readonly parent: string | null;
  /** Holidays and working week of its own; null for those of the department above, or of the organization. */
  readonly calendar: {
    readonly country: string;
    readonly region: string | null;
    readonly workingDays: readonly number[];
  } | null;
  readonly from: string;
  /** The last day, inclusive; null while it is not known. */
  readonly until: string | null;
}

/** What is wrong with a department by itself; country and region are left to the almanac, its parent to the tree. */
export function problemsOfDepartment(command: DepartmentCommand): Problem[] {
  const { key, name, calendar } = command;
  return [
    ...problem('key', problemOfKey(key)),
    ...problem('name', problemOfName(name)),
    ...(calendar ? problem('calendar.workingDays', problemOfWorkingDays(calendar.workingDays)) : []),
    ...problemsOfDays(command),
  ];
}

/** The form in which it is kept. */
export function tidyDepartment(command: DepartmentCommand): DepartmentCommand {
  const { calendar } = command;
  return {
    ...command,
    name: command.name.trim(),
    calendar: calendar && { ...calendar, workingDays: inWeekOrder(calendar.workingDays) },
  };
}

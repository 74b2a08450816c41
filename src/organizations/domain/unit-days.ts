import type { Closure } from '../../calendar/domain/working-days.js';

/** What decides on which days an organization or a department works. */
export interface UnitDays {
  readonly country: string;
  readonly region: string | null;
  readonly workingDays: readonly number[];
  readonly closures: readonly Closure[];
}

export interface DepartmentDays {
  readonly id: string;
  readonly parentId: string | null;
  /** Null: as the department above, or the organization. */
  readonly calendar: Omit<UnitDays, 'closures'> | null;
  readonly closures: readonly Closure[];
}

/**
 * The days of every department by its id: its own holidays and working week, or those of the nearest one above that
 * has some, or the organization's; its own closures beside those of all above it. Departments that add nothing share
 * the value of the one above. The tree must be without circles.
 */
export function settingsOfDepartments(
  organization: UnitDays,
  departments: readonly DepartmentDays[],
): Map<string, UnitDays> {
  const byId = new Map(departments.map((department) => [department.id, department]));
  const known = new Map<string, UnitDays>();
  const daysOf = (id: string | null): UnitDays => {
    const department = id === null ? undefined : byId.get(id);
    if (department === undefined) return organization;
    const days = known.get(department.id) ?? withOwn(daysOf(department.parentId), department);
    known.set(department.id, days);
    return days;
  };
  for (const { id } of departments) daysOf(id);
  return known;
}

function withOwn(above: UnitDays, { calendar, closures }: DepartmentDays): UnitDays {
  if (calendar === null && closures.length === 0) return above;
  return { ...above, ...calendar, closures: [...above.closures, ...closures] };
}

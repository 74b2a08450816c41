import type { DepartmentProgress } from '../../kpis/goal-progress.service.js';
import type { Locale } from '../../platform/pages/locale.js';
import { goalTexts } from './goal-texts.js';

/** Names of departments by id; by an empty one that of what belongs to no department. */
export function departmentNames(
  departments: readonly DepartmentProgress[],
  locale: Locale,
): ReadonlyMap<string, string> {
  const { unassigned } = goalTexts[locale];
  return new Map(
    departments.map(({ departmentId, department }) => [departmentId ?? '', department?.name ?? unassigned]),
  );
}

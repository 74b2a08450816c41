import type { Roster } from '../../organizations/domain/roster.js';

/**
 * Departments that are asked: those that existed in the asked period and still do on the session's date, and that have
 * somebody to ask or a KPI to be missed. One that took a KPI over since is asked for it, however young it is.
 *
 * @param periodEnd last day of the asked period, which may be after the session
 * @param withKpis ids of departments that have, on the session's date, a KPI of the asked period
 * @param heirs those of them that took one over since
 */
export function askedDepartments(
  roster: Roster,
  sessionDate: string,
  periodEnd: string,
  withKpis: ReadonlySet<string>,
  heirs: ReadonlySet<string> = new Set(),
): string[] {
  const reference = periodEnd < sessionDate ? periodEnd : sessionDate;
  const then = new Set(roster.departmentsOn(reference).map(({ id }) => id));
  return roster
    .departmentsOn(sessionDate)
    .map(({ id }) => id)
    .filter((id) => heirs.has(id) || (then.has(id) && (withKpis.has(id) || isLed(roster, id, sessionDate))));
}

function isLed(roster: Roster, departmentId: string, date: string): boolean {
  return (['head', 'deputy'] as const).some((kind) => roster.leadersOf(departmentId, kind, date).length > 0);
}

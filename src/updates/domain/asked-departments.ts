import type { Roster } from '../../organizations/domain/roster.js';

/**
 * Departments that are asked: those that existed in the asked period and still do on the session's date, and that have
 * somebody to ask or a KPI to be missed.
 *
 * @param periodEnd last day of the asked period, which may be after the session
 * @param withKpis ids of departments that have a KPI in the asked period
 */
export function askedDepartments(
  roster: Roster,
  sessionDate: string,
  periodEnd: string,
  withKpis: ReadonlySet<string>,
): string[] {
  const reference = periodEnd < sessionDate ? periodEnd : sessionDate;
  const then = new Set(roster.departmentsOn(reference).map(({ id }) => id));
  return roster
    .departmentsOn(sessionDate)
    .map(({ id }) => id)
    .filter((id) => then.has(id) && (withKpis.has(id) || isLed(roster, id, sessionDate)));
}

function isLed(roster: Roster, departmentId: string, date: string): boolean {
  return (['head', 'deputy'] as const).some((kind) => roster.leadersOf(departmentId, kind, date).length > 0);
}

import type { Roster } from '../../organizations/domain/roster.js';

/** Whoever owes a department's answer now, and for whom if that person is away. */
export interface Acting {
  readonly personId: string;
  readonly forPersonId: string | null;
}

/**
 * Who has to answer for a department now: its heads, or its deputies where there is none; in place of whoever is away,
 * the stand-in who is there, else a deputy (design decision 8).
 *
 * @param dayOf a person's local date now
 */
export function whoActs(
  roster: Roster,
  departmentId: string,
  today: string,
  dayOf: (personId: string) => string,
): Acting[] {
  const heads = roster.leadersOf(departmentId, 'head', today);
  const deputies = roster.leadersOf(departmentId, 'deputy', today);
  const acting = new Map<string, Acting>();
  for (const leader of heads.length > 0 ? heads : deputies) {
    const personId = roster.whoActsFor(leader, dayOf, deputies);
    // Whoever leads it themselves acts for nobody.
    if (acting.get(personId)?.forPersonId === null) continue;
    acting.set(personId, { personId, forPersonId: personId === leader ? null : leader });
  }
  return [...acting.values()];
}

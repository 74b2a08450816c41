import type { Roster } from '../../organizations/domain/roster.js';

/** On what ground a person may answer for a department, and for whom, if it is for somebody who is away. */
export interface RightToAnswer {
  readonly as: 'head' | 'deputy' | 'stand-in';
  readonly forPersonId: string | null;
}

/**
 * Whether a person may answer for a department now (design decisions 8 and 12): its head, a deputy, or whoever stands
 * in for a head who is away, for as long as the absence lasts. A department without a head is its deputies'.
 *
 * @param dayOf a person's local date now
 */
export function rightToAnswer(
  roster: Roster,
  personId: string,
  departmentId: string,
  dayOf: (personId: string) => string,
): RightToAnswer | null {
  const today = dayOf(personId);
  if (roster.leadersOf(departmentId, 'head', today).includes(personId))
    return { as: 'head', forPersonId: null };
  const deputies = roster.leadersOf(departmentId, 'deputy', today);
  if (deputies.includes(personId)) return { as: 'deputy', forPersonId: null };
  const heads = roster.leadersOf(departmentId, 'head', today);
  const absent = (heads.length > 0 ? heads : deputies).find(
    (leader) => roster.whoActsFor(leader, dayOf, deputies) === personId,
  );
  return absent === undefined ? null : { as: 'stand-in', forPersonId: absent };
}

import type { Roster, RosterPerson } from '../../organizations/domain/roster.js';
import type { RhythmRules, SessionKind } from './rhythm.js';

/** Who takes part, as tokens: as the session says itself, else as the rhythm says for its kind and those merged into it. */
export function tokensOf(
  { participants, kind, merged }: Named,
  rules: RhythmRules | undefined,
): readonly string[] {
  return participants ?? [kind, ...merged].flatMap((one) => rules?.[one]?.participants ?? []);
}

interface Named {
  readonly participants: readonly string[] | null;
  readonly kind: SessionKind;
  readonly merged: readonly SessionKind[];
}

/**
 * Who takes part in a session on its date, as ids of people, each once, in the order of the roster.
 *
 * @param tokens as a rhythm or a session names them: `everyone`, `leaders`, `planners`, `heads`, `deputies`,
 *   `department:KEY` (its heads and deputies), or a person's address in any spelling of case. What names nobody on
 *   that date adds nobody.
 */
export function participantsOf(tokens: readonly string[], roster: Roster, date: string): string[] {
  const people = roster.peopleOn(date);
  const named = new Set(tokens.flatMap((token) => namedBy(token, people, roster, date)));
  return people.map(({ id }) => id).filter((id) => named.has(id));
}

function namedBy(token: string, people: readonly RosterPerson[], roster: Roster, date: string): string[] {
  const led = (kind: 'head' | 'deputy') =>
    roster.departmentsOn(date).flatMap(({ id }) => roster.leadersOf(id, kind, date));
  switch (token) {
    case 'everyone':
      // Of the organization: partners are named.
      return roster.staffOn(date).map(({ id }) => id);
    case 'leaders':
      return roster.withRole('leader', date).map(({ id }) => id);
    case 'planners':
      return roster.withRole('planner', date).map(({ id }) => id);
    case 'heads':
      return led('head');
    case 'deputies':
      return led('deputy');
    default:
      return token.startsWith('department:')
        ? leadersOfKey(token.slice('department:'.length), roster, date)
        : people.filter(({ address }) => address.toLowerCase() === token.toLowerCase()).map(({ id }) => id);
  }
}

function leadersOfKey(key: string, roster: Roster, date: string): string[] {
  return roster
    .departmentsOn(date)
    .filter((department) => department.key === key)
    .flatMap(({ id }) => [...roster.leadersOf(id, 'head', date), ...roster.leadersOf(id, 'deputy', date)]);
}

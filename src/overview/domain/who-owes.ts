import type { Roster } from '../../organizations/domain/roster.js';
import { stateOf } from '../../updates/domain/request-state.js';
import { groupBy } from './lists.js';
import type { OwedRequest } from './my-updates.js';

/** A department whose answer is still missing. */
export interface Debtor {
  readonly departmentId: string;
  readonly name: string;
  readonly late: boolean;
  readonly dueOn: string;
  /** Whoever acts for its head today. */
  readonly people: readonly string[];
}

/** How far an open round is. */
export interface RoundStanding {
  readonly roundId: string;
  readonly answered: number;
  readonly asked: number;
  /** Late ones first, then by name. */
  readonly debtors: readonly Debtor[];
}

/** Who still owes an update, by round; rounds that have not opened or are closed are left out. */
export function whoOwes(
  roster: Roster,
  requests: readonly OwedRequest[],
  now: number,
  dayOf: (personId: string) => string,
  today: string,
): RoundStanding[] {
  return [...groupBy(requests, ({ roundId }) => roundId)].flatMap(([roundId, group]) => {
    const asked = group.map((request) => ({ request, state: stateOf(request, now) }));
    const open = asked.filter(({ state }) => state === 'open' || state === 'late');
    const answered = asked.filter(({ state }) => state === 'answered').length;
    if (open.length + answered === 0) return [];
    const debtors = open.map(({ request: { departmentId, dueOn }, state }) => ({
      departmentId,
      name: roster.departments.get(departmentId)?.name ?? '',
      late: state === 'late',
      dueOn,
      people: actingFor(roster, departmentId, today, dayOf),
    }));
    debtors.sort((a, b) => Number(b.late) - Number(a.late) || a.name.localeCompare(b.name));
    return [{ roundId, answered, asked: asked.length, debtors }];
  });
}

function actingFor(
  roster: Roster,
  departmentId: string,
  today: string,
  dayOf: (personId: string) => string,
): string[] {
  const heads = roster.leadersOf(departmentId, 'head', today);
  const deputies = roster.leadersOf(departmentId, 'deputy', today);
  const acting = (heads.length > 0 ? heads : deputies).map((head) =>
    roster.whoActsFor(head, dayOf, deputies),
  );
  return [...new Set(acting)].map((id) => roster.people.get(id)?.name ?? '');
}

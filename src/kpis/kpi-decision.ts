import { accountAddress } from '../organizations/domain/address.js';
import type { Person } from '../organizations/person.entity.js';
import { newId } from '../platform/ids.js';
import type { KpiCommand, TidyKpi } from './domain/kpi.js';
import { relink, type KeptLink, type LinkChanges } from './domain/link.js';
import { planOf } from './domain/plan-command.js';
import { differs, replan, type CyclePlan } from './domain/plan-history.js';
import type { KpiBook } from './kpi-book.js';
import type { Kpi } from './kpi.entity.js';
import { PlanClosed } from './kpis.errors.js';

/** What a command comes to, given what is kept. */
export interface KpiDecision {
  readonly before: Kpi | null;
  readonly after: Kpi;
  /** Id of whoever owns it from now on, and whether that is a change. */
  readonly owner: { readonly personId: string | null; readonly isNew: boolean };
  /** The plans that change, by year; their rows are written anew. */
  readonly plans: ReadonlyMap<number, CyclePlan>;
  /** Whether plans of all years are taken away first: they were made for another direction. */
  readonly forgetsPlans: boolean;
  readonly links: LinkChanges;
  readonly measures: { readonly added: readonly string[]; readonly removed: readonly string[] };
}

/** Throws `PlanClosed`. */
export function decide(command: TidyKpi, book: KpiBook): KpiDecision {
  const { organizationId, openFrom } = book;
  const before = book.kpis.get(command.key) ?? null;
  const { from, until } = daysOf(command, before ?? undefined, book);
  const { key, name, nature, timing, customer, unit, decimals, direction, freshFor } = command;
  const { every, source, perspective, rewarded } = command;
  const id = before?.id ?? newId();
  const departmentId =
    command.department === null ? null : (book.departments.get(command.department)?.id ?? null);
  const facts = {
    ...{ key, name, departmentId, nature, timing, customer, unit, decimals, direction, freshFor },
    ...{ every, source, perspective, rewarded, formula: null },
  };
  const personId = ownerNamed(command, book)?.id ?? null;
  const forgetsPlans = before !== null && before.direction !== direction;
  const goals = command.measures.flatMap((goal) => book.goals.get(goal)?.id ?? []);
  const measured = book.measures.get(id) ?? new Set<string>();
  return {
    before,
    after: { ...facts, organizationId, id, fromDate: from, untilDate: until, version: before?.version ?? 1 },
    owner: { personId, isNew: personId !== (book.owners.get(id) ?? null) },
    plans: changedPlans(command, book, forgetsPlans ? new Map() : (book.plans.get(id) ?? new Map())),
    forgetsPlans,
    links: relink(
      (book.links.get(id) ?? []).filter((link): link is typeof link & KeptLink => link.goalId !== null),
      command.links.flatMap(({ goal, ...terms }) => {
        const found = book.goals.get(goal);
        if (!found) return [];
        return [{ ...terms, goalId: found.id, startsOn: linkedFrom(command, found.year, before, book) }];
      }),
      openFrom,
    ),
    measures: {
      added: goals.filter((goalId) => !measured.has(goalId)),
      removed: [...measured].filter((goalId) => !goals.includes(goalId)),
    },
  };
}

function changedPlans(
  command: KpiCommand,
  book: KpiBook,
  kept: ReadonlyMap<number, CyclePlan>,
): Map<number, CyclePlan> {
  const changed = new Map<number, CyclePlan>();
  for (const { year, targets: listed, ...numbers } of command.plans) {
    const cycle = book.cycles.get(year);
    if (!cycle) continue;
    const plan = planOf(numbers, command.direction);
    const targets = new Map(listed.map(({ month, value }) => [month, value]));
    const before = kept.get(year) ?? { versions: [], targets: new Map() };
    if (before.versions.length > 0 && cycle.endsOn < book.openFrom) {
      if (differs(before, plan, targets)) throw new PlanClosed(command.key, cycle.name);
      continue;
    }
    const open = book.openFrom < cycle.startsOn ? 1 : (book.months.on(book.openFrom)?.number ?? 1);
    const after = replan(before, plan, targets, open);
    if (after) changed.set(year, after);
  }
  return changed;
}

/** Whoever the command names as the owner; null where it names nobody, or nobody who is there. */
export function ownerNamed({ owner }: KpiCommand, { people }: KpiBook): Person | null {
  return owner === null ? null : (people.get(accountAddress(owner)) ?? null);
}

/** From and until when it would hold. */
export function daysOf({ from, until }: KpiCommand, before: Kpi | undefined, { newFrom }: KpiBook) {
  return { from: from ?? before?.fromDate ?? newFrom, until };
}

/**
 * From when a link to a goal of a year would count. What is new and names no day counts from the cycle's start only
 * where no month of it was closed since the cycle is kept: months that were keep the numbers they were closed with.
 */
function linkedFrom(command: KpiCommand, year: number, before: Kpi | null, book: KpiBook): string {
  const { from } = daysOf(command, before ?? undefined, book);
  const cycle = book.cycles.get(year);
  const hasClosedMonths = cycle !== undefined && cycle.keptAt < book.openAt;
  const isChange = before !== null || (command.from === null && hasClosedMonths);
  const days = [from, cycle?.startsOn ?? from, ...(isChange ? [book.openFrom] : [])];
  return days.sort().at(-1) ?? from;
}

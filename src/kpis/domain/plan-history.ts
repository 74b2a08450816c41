import { samePlan, type Plan } from './plan.js';

/** A plan and the month of the cycle from which it holds, until the next one does. */
export interface PlanVersion {
  readonly fromMonth: number;
  readonly plan: Plan;
}

/** What a KPI aims at in one cycle: its plan, with what changed on the way, and explicit targets by month. */
export interface CyclePlan {
  /** In order of `fromMonth`; the first holds from month 1. */
  readonly versions: readonly PlanVersion[];
  /** Targets of single months: given, or, for a plan that goes as last year went, worked out when it was made. */
  readonly targets: ReadonlyMap<number, number>;
}

/** The plan in force in a month; what comes before the cycle is judged by how the cycle began. */
export function planIn(versions: readonly PlanVersion[], month: number): Plan | null {
  return versions.findLast(({ fromMonth }) => fromMonth <= Math.max(1, month))?.plan ?? null;
}

/**
 * The cycle's plan once it is to be `plan` with `targets`. `openMonth` is the first month that is not closed: 1 before
 * the cycle begins, 13 after it ended. A first plan holds for all of the cycle; a change holds from the open month on,
 * and closed months keep what they were closed with (design decision 4). Null when nothing changes.
 */
export function replan(
  before: CyclePlan,
  plan: Plan,
  targets: ReadonlyMap<number, number>,
  openMonth: number,
): CyclePlan | null {
  const open = before.versions.length === 0 ? 1 : openMonth;
  const kept = before.versions.filter(({ fromMonth }) => fromMonth < open);
  const last = kept.at(-1);
  const versions = last && samePlan(last.plan, plan) ? kept : [...kept, { fromMonth: open, plan }];
  const after = {
    versions,
    targets: new Map([
      ...[...before.targets].filter(([month]) => month < open),
      ...[...targets].filter(([month]) => month >= open),
    ]),
  };
  return sameVersions(before.versions, after.versions) && sameTargets(before.targets, after.targets)
    ? null
    : after;
}

/** Whether it was to go as last year went, and last year did not tell how: then it goes in a straight line. */
export function lacksSeason({ versions, targets }: CyclePlan): boolean {
  const last = versions.at(-1);
  if (last === undefined || last.plan.direction === 'band' || last.plan.trajectory !== 'seasonal')
    return false;
  return ![...targets.keys()].some((month) => month >= last.fromMonth);
}

/** Whether a plan differs from what is kept, when there is no open month left to change it in. */
export function differs(before: CyclePlan, plan: Plan, targets: ReadonlyMap<number, number>): boolean {
  const last = before.versions.at(-1);
  return last === undefined || !samePlan(last.plan, plan) || !sameTargets(before.targets, targets);
}

function sameVersions(a: readonly PlanVersion[], b: readonly PlanVersion[]): boolean {
  return (
    a.length === b.length &&
    a.every((version, i) => version.fromMonth === b[i]?.fromMonth && samePlan(version.plan, b[i].plan))
  );
}

function sameTargets(a: ReadonlyMap<number, number>, b: ReadonlyMap<number, number>): boolean {
  return a.size === b.size && [...a].every(([month, value]) => b.get(month) === value);
}

import { dayOfMonth, monthOf, yearOf } from '../../calendar/domain/time.js';
import type { Plan } from '../../kpis/domain/plan.js';

/** What one point of the goal's measure is worth, as leadership reckons it. */
export interface Worth {
  /** In money a year, for as long as the point is held. */
  readonly moneyPerPoint: number;
  /** What an hour of work costs. */
  readonly hourlyRate: number;
}

export interface CaseEffect {
  readonly kpiId: string;
  readonly movement: number;
  /** What the KPI starts from and aims at in the goal's year; null where nothing is planned. */
  readonly plan: Plan | null;
  /** Share of all the weight that is linked to the goal, 0 to 1; 0 where it is not linked. */
  readonly share: number;
}

export interface CaseFacts {
  readonly effects: readonly CaseEffect[];
  /** Of the goal's measure that has a worth. */
  readonly measure: Plan | null;
  readonly worth: Worth;
  /** For how many months what is gained is held: from the end of the project to the goal's horizon. */
  readonly months: number;
  readonly hours: number;
  readonly money: number;
}

/** What one KPI adds to the claim. */
export interface ClaimPart {
  readonly kpiId: string;
  /** The share of the KPI's way in the year that the project covers; below 0 where it leads away from the target. */
  readonly covered: number;
  readonly share: number;
  /** Points of the goal's measure. */
  readonly points: number;
}

export interface BusinessCase {
  readonly parts: readonly ClaimPart[];
  /** Points of the goal's measure that the project claims to move it by, toward its target. */
  readonly points: number;
  readonly months: number;
  /** What it may cost at most: 0 where it claims nothing. */
  readonly ceilingMoney: number;
  /** The same in hours. */
  readonly ceilingHours: number;
  /** What it costs: money, and hours at their rate. */
  readonly cost: number;
  readonly isAbove: boolean;
}

/**
 * The business case of a project (design section 5). A KPI's way in the year, from baseline to target, is the whole of
 * what it was to do for the goal: a movement covers a part of that way, which counts for the KPI's share in the goal,
 * which is a part of the way of the goal's own measure. So, if every KPI reached its target, the measure would reach
 * its own. Points times what a point is worth in a year, over the months that it is held, is the ceiling.
 */
export function businessCaseOf(facts: CaseFacts): BusinessCase {
  const { effects, measure, worth, months, hours, money } = facts;
  const way = measure === null ? 0 : wayOf(measure);
  const parts = effects.map(({ kpiId, movement, plan, share }): ClaimPart => {
    const covered = plan === null ? 0 : coveredBy(movement, plan);
    return { kpiId, covered, share, points: covered * share * way };
  });
  const points = parts.reduce((sum, part) => sum + part.points, 0);
  const ceilingMoney = Math.max(0, (points * worth.moneyPerPoint * months) / 12);
  const cost = money + hours * worth.hourlyRate;
  return {
    ...{ parts, points, months, ceilingMoney, ceilingHours: ceilingMoney / worth.hourlyRate, cost },
    isAbove: cost > ceilingMoney,
  };
}

/** How far a metric has to go in its year; of a band, how far outside it everything is lost. */
function wayOf(plan: Plan): number {
  return plan.direction === 'band' ? plan.tolerance : Math.abs(plan.target - plan.baseline);
}

function coveredBy(movement: number, plan: Plan): number {
  const toward =
    plan.direction === 'band' ? Math.abs(movement) : plan.direction === 'higher' ? movement : -movement;
  return toward / wayOf(plan);
}

/** Whole months from one day to another; 0 where that is earlier. */
export function monthsBetween(from: string, until: string): number {
  const months = (yearOf(until) - yearOf(from)) * 12 + monthOf(until) - monthOf(from);
  return Math.max(0, dayOfMonth(until) < dayOfMonth(from) ? months - 1 : months);
}

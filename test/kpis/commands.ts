import type { KpiCommand } from '../../src/kpis/domain/kpi.js';
import type { LinkCommand } from '../../src/kpis/domain/link.js';
import type { PlanCommand } from '../../src/kpis/domain/plan-command.js';

/** A KPI of sales that is planned for 2027 from 40 to 64 and linked to nothing. */
export function aKpi(changes: Partial<KpiCommand> = {}): KpiCommand {
  return {
    key: 'conversion',
    name: 'Conversion',
    department: 'sales',
    measures: [],
    nature: 'implicit',
    timing: 'leading',
    customer: null,
    unit: '%',
    decimals: 1,
    direction: 'higher',
    freshFor: null,
    ...{ every: 'month', owner: null, source: null, perspective: null, rewarded: false },
    from: '2026-01-01',
    until: null,
    plans: [line(2027, 40, 64)],
    links: [],
    ...changes,
  };
}

const nothing = { baseline: null, target: null, low: null, high: null, tolerance: null, targets: [] };

export function line(
  year: number,
  baseline: number,
  target: number,
  targets: [number, number][] = [],
): PlanCommand {
  return { ...nothing, year, baseline, target, targets: targets.map(([month, value]) => ({ month, value })) };
}

export function band(year: number, low: number, high: number, tolerance: number): PlanCommand {
  return { ...nothing, year, low, high, tolerance };
}

export function link(goal: string, weight: number, changes: Partial<LinkCommand> = {}): LinkCommand {
  return { goal, weight, direction: 1, lag: 0, claim: 'It moves the goal.', evidence: 'assumed', ...changes };
}

import type { FiscalYear } from '../../calendar/domain/fiscal-year.js';
import type { KpiCommand } from '../../kpis/domain/kpi.js';
import type { PlanCommand } from '../../kpis/domain/plan-command.js';
import type { GoalToCheck, Item, KpiToCheck, MetricToCheck } from './file-to-check.js';
import { monthNamed } from './period-names.js';
import type { FilePath } from './problem.js';

/** What a KPI of the file asks of the room `kpis`. Targets of months that are none are left out. */
export function kpiCommandOf(kpi: KpiToCheck, fiscal: FiscalYear): KpiCommand {
  return { ...factsOf(kpi, fiscal), department: kpi.department, measures: [], links: kpi.links };
}

/** What a measure of the file asks of the room `kpis`; which goals it measures, the goals say. */
export function measureCommandOf(
  measure: MetricToCheck,
  goals: readonly Item<GoalToCheck>[],
  fiscal: FiscalYear,
): KpiCommand {
  const measured = goals.flatMap((goal) => (goal?.measures.includes(measure.key) ? [goal.key] : []));
  return { ...factsOf(measure, fiscal), department: null, measures: measured, links: [] };
}

function factsOf(metric: MetricToCheck, fiscal: FiscalYear) {
  const { key, name, nature, timing, customer, unit, decimals, direction, freshFor, from, until } = metric;
  const { every, owner, source, perspective, rewarded } = metric;
  const facts = {
    ...{ key, name, nature, timing, customer, unit, decimals, direction, freshFor, from, until },
    ...{ every, owner, source, perspective, rewarded },
  };
  const targets = Object.entries(metric.targets).flatMap(([text, value]) => {
    const month = monthNamed(text, fiscal);
    return month === null ? [] : [{ year: month.year, month: month.number, value }];
  });
  const plans = Object.entries(metric.plans).map(([year, plan]): PlanCommand => {
    const { baseline = null, target = null, low = null, high = null, tolerance = null } = plan;
    const own = targets.filter((each) => each.year === Number(year));
    const months = own.map(({ month, value }) => ({ month, value }));
    return { year: Number(year), baseline, target, low, high, tolerance, targets: months };
  });
  return { ...facts, plans };
}

/** Where in a metric of the file stands what the room `kpis` calls by these steps, like plans, 0, target. */
export function placeInMetric(metric: MetricToCheck, command: KpiCommand, steps: FilePath): FilePath {
  const [first, place, inPlan, ...rest] = steps;
  if (first !== 'plans') return steps;
  const plan = command.plans[Number(place)];
  if (inPlan !== 'targets') {
    const fields = inPlan === undefined || inPlan === 'year' ? [] : [inPlan, ...rest];
    return ['plans', ...(plan ? [String(plan.year)] : []), ...fields];
  }
  const value = plan?.targets[Number(rest[0])]?.value;
  const month = Object.keys(metric.targets).find((text) => metric.targets[text] === value);
  return ['targets', ...(month === undefined ? [] : [month])];
}

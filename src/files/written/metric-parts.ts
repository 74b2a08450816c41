import { freshForOf } from '../../kpis/domain/every.js';
import { Guardrail } from '../../decisions/guardrail.entity.js';
import { KpiLink } from '../../kpis/kpi-link.entity.js';
import { KpiOwner } from '../../kpis/kpi-owner.entity.js';
import { KpiPlan } from '../../kpis/kpi-plan.entity.js';
import { KpiTarget } from '../../kpis/kpi-target.entity.js';
import type { Kpi } from '../../kpis/kpi.entity.js';
import { Reading } from '../../kpis/reading.entity.js';
import { SINCE_EVER } from '../../organizations/domain/term.js';
import { brief, byName, grouped, type Kept } from './kept.js';

/** How a link, a guardrail and a metric are where a file says nothing of it. */
const USUAL_LINK = { weight: 1, direction: 1, lag: 0, evidence: 'assumed' };
const USUAL_PLAN = {
  trajectory: 'line',
  baseline: null,
  target: null,
  low: null,
  high: null,
  tolerance: null,
};
const USUAL_METRIC = {
  ...{ timing: 'lagging', customer: null, unit: '', decimals: 0, direction: 'higher', every: 'month' },
  ...{ owner: null, source: null, formula: null, perspective: null, rewarded: false },
  ...{ from: SINCE_EVER, until: null, targets: {}, readings: {}, links: [], guardrail: undefined },
};

/** The measures of goals and the KPIs of departments, with all their figures. */
export async function metricParts(kept: Kept): Promise<Record<'measures' | 'kpis', object[]>> {
  const facts = {
    owners: new Map((await kept.rows(KpiOwner)).map(({ kpiId, personId }) => [kpiId, personId])),
    plansOf: grouped(await kept.rows(KpiPlan), ({ kpiId }) => kpiId),
    targetsOf: grouped(await kept.rows(KpiTarget), ({ kpiId }) => kpiId),
    readingsOf: grouped(await kept.rows(Reading), ({ kpiId }) => kpiId),
    linksOf: grouped(await kept.rows(KpiLink), ({ kpiId }) => kpiId),
    guardrailsOf: grouped(await kept.rows(Guardrail), ({ kpiId }) => kpiId),
  };
  const of = (kpi: Kpi) => metricPart(kpi, facts, kept);
  return {
    measures: kept.kpis.filter(({ departmentId }) => departmentId === null).map(of),
    kpis: kept.kpis.filter(({ departmentId }) => departmentId !== null).map(of),
  };
}

interface Facts {
  readonly owners: ReadonlyMap<string, string>;
  readonly plansOf: (kpi: string) => KpiPlan[];
  readonly targetsOf: (kpi: string) => KpiTarget[];
  readonly readingsOf: (kpi: string) => Reading[];
  readonly linksOf: (kpi: string) => KpiLink[];
  readonly guardrailsOf: (kpi: string) => Guardrail[];
}

function metricPart(kpi: Kpi, facts: Facts, kept: Kept): object {
  const { id, key, name, departmentId, nature, timing, customer, unit, decimals, direction, freshFor } = kpi;
  const { every, source, perspective, rewarded, formula, fromDate: from, untilDate: until } = kpi;
  const plans = plansIn(facts.plansOf(id), kept);
  // Worked out from the year before; a file that says both would contradict itself.
  const seasonal = new Set(
    plans.flatMap(({ cycleId, trajectory }) => (trajectory === 'seasonal' ? [cycleId] : [])),
  );
  const inMonth = <T extends { readonly periodId: string }>(rows: readonly T[]) =>
    byName(rows, ({ periodId }) => kept.named(periodId));
  return brief(
    {
      ...{ key, name, department: kept.name(departmentId) ?? undefined, nature, timing, customer, unit },
      ...{ decimals, direction, every, freshFor, owner: kept.name(facts.owners.get(id) ?? null), source },
      ...{ formula, perspective, rewarded, from, until },
      plans:
        plans.length === 0 ? undefined : new Map(plans.map((plan) => [yearOf(plan, kept), numbersOf(plan)])),
      targets: Object.fromEntries(
        inMonth(facts.targetsOf(id))
          .filter(({ periodId }) => !seasonal.has(kept.periods.get(periodId)?.cycleId ?? ''))
          .map(({ periodId, value }) => [kept.named(periodId), value]),
      ),
      links: linksIn(facts.linksOf(id), kept),
      guardrail: guardrailIn(facts.guardrailsOf(id)),
      // What a formula works out is worked out again.
      readings: Object.fromEntries(
        (formula === null ? inMonth(facts.readingsOf(id)) : []).map(({ periodId, value, note }) => [
          kept.named(periodId),
          note === null ? value : { value, note },
        ]),
      ),
    },
    { ...USUAL_METRIC, freshFor: freshForOf(every) },
  );
}

const yearOf = ({ cycleId }: KpiPlan, { cycles }: Kept) => cycles.find(({ id }) => id === cycleId)?.year ?? 0;

function numbersOf({ baseline, target, low, high, tolerance, trajectory }: KpiPlan): object {
  return brief({ baseline, target, low, high, tolerance, trajectory }, USUAL_PLAN);
}

/** Of each year the plan that holds now: what closed months were closed with is not told. */
function plansIn(rows: readonly KpiPlan[], kept: Kept): KpiPlan[] {
  const latest = new Map<string, KpiPlan>();
  for (const row of [...rows].sort((a, b) => a.fromMonth - b.fromMonth)) latest.set(row.cycleId, row);
  return byName([...latest.values()], (plan) => `${yearOf(plan, kept)}`);
}

function linksIn(rows: readonly KpiLink[], kept: Kept): object[] {
  const holding = rows.filter(({ untilDate }) => untilDate === null);
  const ordered = byName(
    holding,
    ({ goalId, towardKpiId }) => `${kept.name(goalId) ?? ''} ${kept.name(towardKpiId) ?? ''}`,
  );
  return ordered.map(({ goalId, towardKpiId, weight, claim, direction, lag, evidence }) =>
    brief(
      {
        ...{ goal: kept.name(goalId) ?? undefined, kpi: kept.name(towardKpiId) ?? undefined },
        ...{ weight, claim, direction, lag, evidence },
      },
      USUAL_LINK,
    ),
  );
}

/** The bounds that hold last, from the day since which there have been any. */
function guardrailIn(rows: readonly Guardrail[]): object | undefined {
  const ordered = byName(rows, ({ fromDate }) => fromDate);
  const [first, last] = [ordered[0], ordered.at(-1)];
  if (!first || !last) return undefined;
  const { low, high, decides, data, untilDate: until } = last;
  return brief(
    { low, high, decides, data, from: first.fromDate, until },
    { low: null, high: null, until: null },
  );
}

import { type EntityManager, In, IsNull, Not } from 'typeorm';
import { among } from '../platform/database/among.js';
import { plainRows } from '../platform/database/plain-rows.js';
import { type Question, rowsWhere } from '../platform/database/together.js';
import { scanFormula } from './domain/formula-text.js';
import { markEvidence } from './evidence-marks.js';
import { type Formula, readFormula } from './formula.js';
import { holdsIn } from './goal-standing.js';
import { Kpi } from './kpi.entity.js';
import type { Months } from './months.service.js';
import { Reading } from './reading.entity.js';

const AT_ONCE = 500;

/** Which months are to be worked out, and from when the values are (epoch milliseconds). */
interface Moment {
  readonly months: Months;
  readonly periodIds: readonly string[];
  readonly at: number;
}

/**
 * Works out anew the KPIs whose formula names one of the changed ones, directly or through another formula, in some
 * months; answers with the ids of those whose readings changed. A month in which a named KPI has no value, or in which
 * the sum has none, has no reading. In the unit of work of whoever changed the values, so that both are seen or none.
 */
export async function computeDependents(
  tx: EntityManager,
  organizationId: string,
  changedIds: readonly string[],
  moment: Moment,
  kpis: readonly FormulaKpi[],
): Promise<string[]> {
  const computed = computedKpis(kpis);
  if (computed.length === 0) return [];
  const changed = await plainRows(tx, Kpi, ['key'], { organizationId, id: among(tx, changedIds) });
  const touched = new Set(changed.map(({ key }) => key));
  // Each after what it names, so that one pass finds those that depend on another computed one.
  const affected = computed.filter(({ kpi, keys }) => {
    const depends = keys.some((key) => touched.has(key));
    if (depends) touched.add(kpi.key);
    return depends;
  });
  return compute(tx, organizationId, affected, moment);
}

/** Works out one KPI whose formula is new or changed, and what depends on it. */
export async function computeOne(
  tx: EntityManager,
  organizationId: string,
  kpiId: string,
  moment: Moment,
): Promise<void> {
  const kpis = await plainRows(tx, Kpi, NEEDED, { organizationId, formula: Not(IsNull()) });
  const wanted = computedKpis(kpis).filter(({ kpi }) => kpi.id === kpiId);
  await compute(tx, organizationId, wanted, moment);
  await computeDependents(tx, organizationId, [kpiId], moment, kpis);
}

/** What is needed of a KPI to work it out. */
export type FormulaKpi = Pick<Kpi, 'id' | 'key' | 'formula' | 'fromDate' | 'untilDate'>;
const NEEDED = ['id', 'key', 'formula', 'fromDate', 'untilDate'] as const;

/** All KPIs with a formula, to be asked for together with other things. */
export function computedQuestion(manager: EntityManager, organizationId: string): Question<FormulaKpi> {
  return rowsWhere(manager, Kpi, NEEDED, { organizationId, formula: Not(IsNull()) });
}

interface ComputedKpi {
  readonly kpi: FormulaKpi;
  /** Of the KPIs its formula names. */
  readonly keys: readonly string[];
}

/** KPIs with a formula, each after those that its formula names; none is made ready to be worked out yet. */
function computedKpis(kpis: readonly FormulaKpi[]): ComputedKpi[] {
  const waiting = new Map(
    kpis.flatMap((kpi): [string, ComputedKpi][] => {
      const scanned = scanFormula(kpi.formula ?? '');
      return 'wrong' in scanned ? [] : [[kpi.key, { kpi, keys: scanned.keys }]];
    }),
  );
  const sorted: ComputedKpi[] = [];
  const take = (key: string) => {
    const found = waiting.get(key);
    if (!found) return;
    waiting.delete(key);
    found.keys.forEach(take);
    sorted.push(found);
  };
  for (const { key } of kpis) take(key);
  return sorted;
}

async function compute(
  tx: EntityManager,
  organizationId: string,
  wanted: readonly ComputedKpi[],
  { months, periodIds, at }: Moment,
): Promise<string[]> {
  if (wanted.length === 0) return [];
  const keys = new Set(wanted.flatMap((one) => [one.kpi.key, ...one.keys]));
  const kpis = await tx.findBy(Kpi, { organizationId, key: In([...keys]) });
  const keyOf = new Map(kpis.map(({ id, key }) => [id, key]));
  const readings = await tx.findBy(Reading, {
    organizationId,
    kpiId: In(kpis.map(({ id }) => id)),
    periodId: In([...periodIds]),
  });
  const known = new Map<string, Map<string, number>>(periodIds.map((id) => [id, new Map()]));
  for (const { kpiId, periodId, value } of readings) known.get(periodId)?.set(keyOf.get(kpiId) ?? '', value);
  const ready = wanted.flatMap(({ kpi }) => {
    const formula = readFormula(kpi.formula ?? '');
    return 'wrong' in formula ? [] : [{ kpi, formula }];
  });
  const rows: Reading[] = [];
  const gone: { readonly kpiId: string; readonly periodId: string }[] = [];
  for (const [periodId, values] of known) {
    const month = months.byId(periodId);
    for (const { kpi, formula } of ready) {
      const before = values.get(kpi.key);
      const value = month && holdsIn(kpi, month) ? valueIn(formula, values) : null;
      if (value === (before ?? null)) continue;
      if (value === null) {
        values.delete(kpi.key);
        gone.push({ kpiId: kpi.id, periodId });
      } else {
        values.set(kpi.key, value);
        const place = { organizationId, kpiId: kpi.id, periodId };
        rows.push({ ...place, value, note: null, recordedAt: at, recordedBy: null, source: 'formula' });
      }
    }
  }
  for (let from = 0; from < rows.length; from += AT_ONCE)
    await tx.upsert(Reading, rows.slice(from, from + AT_ONCE), ['organizationId', 'kpiId', 'periodId']);
  for (const place of gone) await tx.delete(Reading, { organizationId, ...place });
  const changed = [...new Set([...rows, ...gone].map(({ kpiId }) => kpiId))];
  await markEvidence(tx, organizationId, changed);
  return changed;
}

function valueIn(formula: Formula, values: ReadonlyMap<string, number>): number | null {
  return formula.keys.every((key) => values.has(key)) ? formula.valueOf(values).value : null;
}

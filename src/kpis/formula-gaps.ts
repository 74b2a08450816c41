import { type EntityManager, In } from 'typeorm';
import { readFormula } from './formula.js';
import { Kpi } from './kpi.entity.js';
import { Reading } from './reading.entity.js';

/** Why a month of a computed KPI has no value: KPIs that have none, a division by zero, or a number too large to keep. */
export type FormulaGap =
  { readonly because: 'missing'; readonly kpis: readonly Kpi[] } | { readonly because: 'zero' | 'size' };

/** What a computed KPI is worked out from, and why some months have no value, by id of the month. */
export interface FormulaStory {
  readonly inputs: readonly Kpi[];
  readonly gaps: ReadonlyMap<string, FormulaGap>;
}

/** Null for a KPI that is entered. */
export async function formulaStory(
  manager: EntityManager,
  { organizationId, formula: text }: Kpi,
  periodIds: readonly string[],
): Promise<FormulaStory | null> {
  const formula = text === null ? null : readFormula(text);
  if (formula === null || 'wrong' in formula) return null;
  const inputs = await manager.find(Kpi, {
    where: { organizationId, key: In([...formula.keys]) },
    order: { name: 'ASC' },
  });
  const readings = await manager.findBy(Reading, {
    organizationId,
    kpiId: In(inputs.map(({ id }) => id)),
    periodId: In([...periodIds]),
  });
  const keyOf = new Map(inputs.map(({ id, key }) => [id, key]));
  const gaps = periodIds.flatMap((periodId): [string, FormulaGap][] => {
    const here = readings.filter((reading) => reading.periodId === periodId);
    const values = new Map(here.map(({ kpiId, value }) => [keyOf.get(kpiId) ?? '', value]));
    const missing = inputs.filter(({ key }) => !values.has(key));
    if (missing.length > 0) return [[periodId, { because: 'missing', kpis: missing }]];
    const computed = formula.valueOf(values);
    return computed.value === null ? [[periodId, { because: computed.because }]] : [];
  });
  return { inputs, gaps: new Map(gaps) };
}

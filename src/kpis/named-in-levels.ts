import { type EntityManager, In } from 'typeorm';
import { problem, type Problem, type Wrong } from '../organizations/domain/problem.js';
import { Kpi } from './kpi.entity.js';

/** KPIs and measures by their keys, and what of them there is not. */
export async function kpisNamed(
  tx: EntityManager,
  organizationId: string,
  keys: readonly string[],
): Promise<Map<string, string>> {
  const kpis = await tx.findBy(Kpi, { organizationId, key: In([...keys]) });
  return new Map(kpis.map(({ key, id }) => [key, id]));
}

/** A problem for each key of a list that nothing has. */
export function problemsOfKeys(
  field: string,
  keys: readonly string[],
  known: ReadonlyMap<string, string>,
): Problem[] {
  return keys.flatMap((key, index) =>
    problem(`${field}[${index}]`, known.has(key) ? null : missing('KPI', 'KPI', key)),
  );
}

export const missing = (en: string, nl: string, key: string): Wrong => ({
  en: `There is no ${en} "${key}". Add it, or name another.`,
  nl: `Er is geen ${nl} “${key}”. Voeg die toe, of noem een andere.`,
});

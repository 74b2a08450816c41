import { isDeepStrictEqual } from 'node:util';
import {
  type EntityManager,
  type EntityTarget,
  In,
  IsNull,
  type ObjectLiteral,
  type QueryDeepPartialEntity,
} from 'typeorm';
import type { Outcome } from '../goals/domain/outcome.js';
import { VersionConflict } from '../platform/errors.js';
import { newId } from '../platform/ids.js';
import { markEvidence } from './evidence-marks.js';
import type { KpiBook } from './kpi-book.js';
import type { KpiDecision } from './kpi-decision.js';
import { KpiLink } from './kpi-link.entity.js';
import { KpiOwner } from './kpi-owner.entity.js';
import { keepStay } from './kpi-moves.js';
import { KpiPlan } from './kpi-plan.entity.js';
import { KpiTarget } from './kpi-target.entity.js';
import { Kpi } from './kpi.entity.js';
import { Measure } from './measure.entity.js';
import { rowsOf } from './plan-rows.js';

/** Rows that one statement carries: databases limit its parameters. */
const AT_ONCE = 500;

export function outcomeOf({
  before,
  after,
  owner,
  plans,
  forgetsPlans,
  links,
  measures,
}: KpiDecision): Outcome {
  if (before === null) return 'created';
  const lists: (readonly unknown[])[] = [
    links.added,
    links.changed,
    links.ended,
    links.removed,
    measures.added,
    measures.removed,
  ];
  const isSame =
    isDeepStrictEqual({ ...before }, after) &&
    !owner.isNew &&
    plans.size === 0 &&
    !forgetsPlans &&
    lists.every((list) => list.length === 0);
  return isSame ? 'unchanged' : 'changed';
}

/** Writes what was decided; new rows together, changed ones one by one. */
export async function writeDecisions(
  tx: EntityManager,
  book: KpiBook,
  decisions: readonly KpiDecision[],
): Promise<void> {
  const { organizationId } = book;
  await insertAll(
    tx,
    Kpi,
    decisions.filter(({ before }) => before === null).map(({ after }) => after),
  );
  for (const decision of decisions) if (decision.before) await changeKpi(tx, decision.before, decision, book);
  await insertAll(
    tx,
    KpiOwner,
    decisions.flatMap(({ after, owner: { personId, isNew } }) =>
      isNew && personId !== null ? [{ organizationId, kpiId: after.id, personId }] : [],
    ),
  );
  const plans = decisions.flatMap(({ after, plans: changed }) =>
    [...changed].map(([year, plan]) => {
      const cycleId = book.cycles.get(year)?.id ?? '';
      return rowsOf(
        organizationId,
        after.id,
        cycleId,
        plan,
        (number) => book.months.of({ year, number })?.id ?? '',
      );
    }),
  );
  await insertAll(
    tx,
    KpiPlan,
    plans.flatMap((rows) => rows.plans),
  );
  await insertAll(
    tx,
    KpiTarget,
    plans.flatMap((rows) => rows.targets),
  );
  await insertAll(
    tx,
    KpiLink,
    decisions.flatMap(({ after, links }) =>
      links.added.map((link): KpiLink => ({
        ...link,
        organizationId,
        id: newId(),
        kpiId: after.id,
        untilDate: null,
      })),
    ),
  );
  await insertAll(
    tx,
    Measure,
    decisions.flatMap(({ after, measures }) =>
      measures.added.map((goalId): Measure => ({ organizationId, goalId, kpiId: after.id })),
    ),
  );
  const concerned = decisions.filter(concernsEvidence).map(({ after }) => after.id);
  const left = await linkedTo(
    tx,
    organizationId,
    decisions.flatMap(({ measures }) => measures.removed),
  );
  await markEvidence(tx, organizationId, [...concerned, ...left]);
}

/** KPIs with links to goals that measure something else from now on. */
async function linkedTo(
  tx: EntityManager,
  organizationId: string,
  goalIds: readonly string[],
): Promise<string[]> {
  if (goalIds.length === 0) return [];
  const links = await tx.findBy(KpiLink, { organizationId, goalId: In([...goalIds]), untilDate: IsNull() });
  return links.map(({ kpiId }) => kpiId);
}

/** Whether what its links are held against may have changed. */
function concernsEvidence({ before, after, links, measures }: KpiDecision): boolean {
  const changes = [links.added, links.changed, links.ended, measures.added, measures.removed];
  return changes.some((list) => list.length > 0) || (before !== null && before.direction !== after.direction);
}

async function changeKpi(
  tx: EntityManager,
  before: Kpi,
  decision: KpiDecision,
  book: KpiBook,
): Promise<void> {
  const { organizationId, id, version, ...facts } = decision.after;
  const seen = { organizationId, id, version: before.version };
  const { affected } = await tx.update(Kpi, seen, { ...facts, version: version + 1 });
  if (affected !== 1) throw new VersionConflict('KPI');
  if (decision.owner.isNew) await tx.delete(KpiOwner, { organizationId, kpiId: id });
  if (facts.departmentId !== before.departmentId) {
    const was = { organizationId, kpiId: id, departmentId: before.departmentId, fromDate: before.fromDate };
    await keepStay(tx, was, book.openFrom);
  }
  const years = decision.forgetsPlans ? [...book.cycles.keys()] : [...decision.plans.keys()];
  if (years.length > 0) {
    const cycleIds = years.flatMap((year) => book.cycles.get(year)?.id ?? []);
    const monthIds = book.months.all.filter(({ year }) => years.includes(year)).map((month) => month.id);
    await tx.delete(KpiPlan, { organizationId, kpiId: id, cycleId: In(cycleIds) });
    await tx.delete(KpiTarget, { organizationId, kpiId: id, periodId: In(monthIds) });
  }
  const { changed, ended, removed } = decision.links;
  for (const { id: linkId, ...terms } of [...changed, ...ended]) {
    await tx.update(KpiLink, { organizationId, id: linkId }, terms);
  }
  if (removed.length > 0) await tx.delete(KpiLink, { organizationId, id: In([...removed]) });
  const gone = decision.measures.removed;
  if (gone.length > 0) await tx.delete(Measure, { organizationId, kpiId: id, goalId: In([...gone]) });
}

async function insertAll<Row extends ObjectLiteral>(
  tx: EntityManager,
  entity: EntityTarget<Row>,
  rows: readonly Row[],
) {
  for (let from = 0; from < rows.length; from += AT_ONCE) {
    const values = rows.slice(from, from + AT_ONCE) as QueryDeepPartialEntity<Row>[];
    // Every value is given: what defaults made of them need not be read back.
    await tx.createQueryBuilder().insert().into(entity).values(values).updateEntity(false).execute();
  }
}

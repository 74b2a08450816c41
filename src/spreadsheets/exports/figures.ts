import { In } from 'typeorm';
import { PlanningCycle } from '../../cycles/planning-cycle.entity.js';
import { Goal } from '../../goals/goal.entity.js';
import { KpiLink } from '../../kpis/kpi-link.entity.js';
import { KpiPlan } from '../../kpis/kpi-plan.entity.js';
import { Kpi } from '../../kpis/kpi.entity.js';
import { ReadingCorrection } from '../../kpis/reading-correction.entity.js';
import { Reading } from '../../kpis/reading.entity.js';
import { plainRows } from '../../platform/database/plain-rows.js';
import { byId, type ExportedTable, isoOf } from './table.js';

const KPIS_AT_ONCE = 40;

/** Every value; the columns by which it can be taken in again elsewhere come first. */
export const readings: ExportedTable = {
  key: 'readings',
  columns: [
    ...['kpi', 'month', 'value', 'note', 'name', 'department', 'unit', 'from', 'until'],
    ...['source', 'by', 'at'],
  ],
  async *pages(manager, organizationId, names) {
    for (let from = 0; from < names.kpis.length; from += KPIS_AT_ONCE) {
      const some = names.kpis.slice(from, from + KPIS_AT_ONCE);
      const rows = await plainRows(manager, Reading, 'all', {
        organizationId,
        kpiId: In(some.map(({ id }) => id)),
      });
      const placed = rows.flatMap((row) => {
        const [kpi, month] = [names.kpi(row.kpiId), names.month(row.periodId)];
        return kpi && month ? [{ row, kpi, month }] : [];
      });
      placed.sort((a, b) => compare(a.kpi.key, b.kpi.key) || compare(a.month.startsOn, b.month.startsOn));
      yield placed.map(({ row, kpi, month }) => [
        ...[kpi.key, month.name, row.value, row.note],
        ...[kpi.name, names.department(kpi.departmentId), kpi.unit, month.startsOn, month.endsOn],
        ...[row.source, names.person(row.recordedBy), isoOf(row.recordedAt)],
      ]);
    }
  },
};

export const corrections: ExportedTable = {
  key: 'corrections',
  columns: ['kpi', 'month', 'before', 'after', 'reason', 'by', 'at', 'source'],
  async *pages(manager, organizationId, names) {
    for await (const rows of byId(manager, ReadingCorrection, organizationId)) {
      yield rows.map((row) => [
        ...[names.kpi(row.kpiId)?.key ?? '', names.month(row.periodId)?.name ?? ''],
        ...[row.before, row.after, row.reason, names.person(row.personId), isoOf(row.at), row.source],
      ]);
    }
  },
};

export const kpis: ExportedTable = {
  key: 'kpis',
  columns: [
    ...['kpi', 'name', 'department', 'nature', 'timing', 'customer', 'unit', 'decimals', 'direction'],
    ...['fresh for', 'every', 'source', 'perspective', 'rewarded', 'formula', 'from', 'until'],
  ],
  async *pages(manager, organizationId, names) {
    for await (const rows of byId(manager, Kpi, organizationId)) {
      yield rows.map((row) => [
        ...[row.key, row.name, names.department(row.departmentId), row.nature, row.timing, row.customer],
        ...[row.unit, row.decimals, row.direction, row.freshFor, row.every, row.source, row.perspective],
        ...[row.rewarded ? 'yes' : 'no', row.formula, row.fromDate, row.untilDate],
      ]);
    }
  },
};

/** What each KPI starts from and aims at, year by year. */
export const plans: ExportedTable = {
  key: 'plans',
  columns: [...['kpi', 'year', 'from month', 'trajectory', 'baseline', 'target', 'low', 'high', 'tolerance']],
  async *pages(manager, organizationId, names) {
    const cycles = await plainRows(manager, PlanningCycle, ['id', 'name'], { organizationId });
    const nameOf = new Map(cycles.map(({ id, name }) => [id, name]));
    for (let from = 0; from < names.kpis.length; from += KPIS_AT_ONCE) {
      const kpiId = In(names.kpis.slice(from, from + KPIS_AT_ONCE).map(({ id }) => id));
      const rows = await plainRows(manager, KpiPlan, 'all', { organizationId, kpiId });
      yield rows.map((row) => [
        ...[names.kpi(row.kpiId)?.key ?? '', nameOf.get(row.cycleId) ?? '', row.fromMonth, row.trajectory],
        ...[row.baseline, row.target, row.low, row.high, row.tolerance],
      ]);
    }
  },
};

export const links: ExportedTable = {
  key: 'links',
  columns: [
    ...['kpi', 'goal', 'toward kpi', 'weight', 'direction', 'lag', 'claim', 'evidence', 'from', 'until'],
  ],
  async *pages(manager, organizationId, names) {
    const goals = await plainRows(manager, Goal, ['id', 'key'], { organizationId });
    const goalOf = new Map(goals.map(({ id, key }) => [id, key]));
    for await (const rows of byId(manager, KpiLink, organizationId)) {
      yield rows.map((row) => [
        ...[names.kpi(row.kpiId)?.key ?? '', goalOf.get(row.goalId ?? '') ?? null],
        ...[names.kpi(row.towardKpiId)?.key ?? null, row.weight, row.direction, row.lag, row.claim],
        ...[row.evidence, row.fromDate, row.untilDate],
      ]);
    }
  },
};

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

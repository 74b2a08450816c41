import { Injectable } from '@nestjs/common';
import { type EntityManager, In } from 'typeorm';
import { TodayService } from '../goals/today.service.js';
import { problem } from '../organizations/domain/problem.js';
import { Database } from '../platform/database/database.js';
import { InvalidInput, NotFound } from '../platform/errors.js';
import { computeDependents } from './computed-readings.js';
import { markEvidence } from './evidence-marks.js';
import { Kpi } from './kpi.entity.js';
import { type MonthPeriod, Months } from './months.service.js';
import { problemsOfReading } from './reading-problems.js';
import { refreshSeasons } from './seasonal-plans.js';
import { Reading, type ReadingSource } from './reading.entity.js';

/** A value to be kept. */
export interface NewReading {
  readonly kpiId: string;
  readonly periodId: string;
  readonly value: number;
  readonly note?: string | null;
}

/** The same by names: the KPI's key, and the month's name (`FY2027 M01`) or a day in it. */
export interface NamedReading {
  readonly kpi: string;
  readonly period: string;
  readonly value: number;
  readonly note?: string | null;
}

/** Who says so, from where, and when (epoch milliseconds). */
export interface Provenance {
  readonly by: string | null;
  readonly source: ReadingSource;
  readonly at: number;
}

const AT_ONCE = 500;

/** Values of KPIs by month: one each, the latest that was said. */
@Injectable()
export class ReadingsService {
  constructor(
    private readonly database: Database,
    private readonly today: TodayService,
  ) {}

  /**
   * Keeps readings, all or none, and answers how many were new or changed. A correction replaces what was kept; what
   * was said later than `at` stays, and the same value again changes nothing. Throws `InvalidInput` with fields like
   * `readings[2].value`.
   */
  async record(
    tx: EntityManager,
    organizationId: string,
    readings: readonly NewReading[],
    { by, source, at }: Provenance,
  ): Promise<number> {
    if (readings.length === 0) return 0;
    const kpis = await tx.findBy(Kpi, {
      organizationId,
      id: In(kpiIdsOf(readings)),
    });
    const kpiOf = new Map(kpis.map((kpi) => [kpi.id, kpi]));
    const months = await Months.load(tx, organizationId);
    const today = await this.today.of(organizationId, at);
    const places = new Set<string>();
    const problems = readings.flatMap((reading, i) => {
      const { kpiId, periodId } = reading;
      const month = months.byId(periodId);
      const isTwice = month !== null && places.has(`${kpiId} ${periodId}`);
      places.add(`${kpiId} ${periodId}`);
      return [
        ...problemsOfReading(reading, kpiOf.get(kpiId), month, today),
        ...problem('period', isTwice ? 'This KPI has two values for this month. Give one.' : null),
      ].map(({ field, ...words }) => ({ ...words, field: `readings[${i}].${field}` }));
    });
    if (problems.length > 0) throw new InvalidInput(problems);
    const changed = await this.#keep(tx, organizationId, readings, { by, source, at });
    await this.#follow(tx, organizationId, changed, { months, at });
    return changed.length;
  }

  /** Takes readings of one month away: what was given by mistake is missing again. */
  async forget(
    tx: EntityManager,
    organizationId: string,
    periodId: string,
    kpiIds: readonly string[],
    at: number,
  ): Promise<void> {
    if (kpiIds.length === 0) return;
    await tx.delete(Reading, { organizationId, periodId, kpiId: In([...kpiIds]) });
    const gone = kpiIds.map((kpiId) => ({ kpiId, periodId }));
    await this.#follow(tx, organizationId, gone, { months: await Months.load(tx, organizationId), at });
  }

  /** What is worked out from readings follows them: KPIs by formula, plans that go as last year went, and, later, evidence. */
  async #follow(
    tx: EntityManager,
    organizationId: string,
    changed: readonly { readonly kpiId: string; readonly periodId: string }[],
    { months, at }: { readonly months: Months; readonly at: number },
  ): Promise<void> {
    const kpiIds = kpiIdsOf(changed);
    const periodIds = [...new Set(changed.map(({ periodId }) => periodId))];
    await markEvidence(tx, organizationId, kpiIds);
    const computed = await computeDependents(tx, organizationId, kpiIds, { months, periodIds, at });
    const today = await this.today.of(organizationId);
    await refreshSeasons(tx, organizationId, [...kpiIds, ...computed], months, today);
  }

  /** As `record`, for those who know names only: in a unit of work of its own. */
  recordNamed(
    organizationId: string,
    readings: readonly NamedReading[],
    provenance: Provenance,
  ): Promise<number> {
    return this.database.write(async (tx) => {
      const keys = [...new Set(readings.map(({ kpi }) => kpi))];
      const kpis = await tx.findBy(Kpi, { organizationId, key: In(keys) });
      const idOf = new Map(kpis.map(({ key, id }) => [key, id]));
      const months = await Months.load(tx, organizationId);
      const resolved = readings.map(({ kpi, period, ...rest }) => ({
        ...rest,
        kpiId: idOf.get(kpi) ?? '',
        periodId: months.find(period)?.id ?? '',
      }));
      return this.record(tx, organizationId, resolved, provenance);
    });
  }

  /** All readings of a KPI with their months, in order of time. Throws `NotFound`. */
  async of(organizationId: string, key: string): Promise<(Reading & { readonly month: MonthPeriod })[]> {
    const manager = this.database.read();
    const kpi = await manager.findOneBy(Kpi, { organizationId, key });
    if (!kpi) throw new NotFound('KPI');
    const readings = await manager.findBy(Reading, { organizationId, kpiId: kpi.id });
    const byMonth = new Map(readings.map((reading) => [reading.periodId, reading]));
    const { all } = await Months.load(manager, organizationId);
    return all.flatMap((month) => {
      const reading = byMonth.get(month.id);
      return reading ? [{ ...reading, month }] : [];
    });
  }

  async #keep(
    tx: EntityManager,
    organizationId: string,
    readings: readonly NewReading[],
    { by, source, at }: Provenance,
  ): Promise<Reading[]> {
    const before = await tx.findBy(Reading, {
      organizationId,
      kpiId: In(kpiIdsOf(readings)),
      periodId: In([...new Set(readings.map(({ periodId }) => periodId))]),
    });
    const kept = new Map(before.map((reading) => [`${reading.kpiId} ${reading.periodId}`, reading]));
    const rows = readings.flatMap(({ kpiId, periodId, value, note = null }): Reading[] => {
      const text = note?.trim() ? note.trim() : null;
      const old = kept.get(`${kpiId} ${periodId}`);
      const stays = old && (old.recordedAt > at || (old.value === value && old.note === text));
      const row = {
        organizationId,
        kpiId,
        periodId,
        value,
        note: text,
        recordedAt: at,
        recordedBy: by,
        source,
      };
      return stays ? [] : [row];
    });
    for (let from = 0; from < rows.length; from += AT_ONCE) {
      await tx.upsert(Reading, rows.slice(from, from + AT_ONCE), ['organizationId', 'kpiId', 'periodId']);
    }
    return rows;
  }
}

function kpiIdsOf(readings: readonly { readonly kpiId: string }[]): string[] {
  return [...new Set(readings.map(({ kpiId }) => kpiId))];
}

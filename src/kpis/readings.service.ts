import { Injectable } from '@nestjs/common';
import { type EntityManager, In } from 'typeorm';
import { TodayService } from '../goals/today.service.js';
import { problem } from '../organizations/domain/problem.js';
import { among } from '../platform/database/among.js';
import { Database } from '../platform/database/database.js';
import { together } from '../platform/database/together.js';
import { type FieldProblem, InvalidInput, NotFound } from '../platform/errors.js';
import { newId } from '../platform/ids.js';
import { MOST_READINGS } from '../webhooks/domain/event-types.js';
import { Happenings } from '../webhooks/happenings.service.js';
import { ClosedMonths } from './closed-months.js';
import { Kpi } from './kpi.entity.js';
import { type MonthPeriod, Months } from './months.service.js';
import { ReadingCorrection } from './reading-correction.entity.js';
import {
  doubtWords,
  type GivenReading,
  type Ground,
  groundOf,
  noteOf,
  ReadingFacts,
} from './reading-facts.js';
import { follow, followersOf } from './reading-followers.js';
import { writeReadings } from './reading-rows.js';
import { Reading, type ReadingSource } from './reading.entity.js';

/** A value to be kept. */
export type NewReading = GivenReading;

/** The same by names: the KPI's key, and the month's name (`FY2027 M01`) or a day in it. */
export interface NamedReading extends Omit<GivenReading, 'kpiId' | 'periodId'> {
  readonly kpi: string;
  readonly period: string;
}

/** Who says so, from where, and when (epoch milliseconds). */
export interface Provenance {
  readonly by: string | null;
  readonly source: ReadingSource;
  readonly at: number;
  /** Why, for values of closed months that give no reason of their own. */
  readonly reason?: string;
  /** Values a hundred times off are refused until somebody confirms them. */
  readonly asks?: boolean;
}

const CORRECTIONS_AT_ONCE = 500;

/** Values of KPIs by month: one each, the latest that was said. */
@Injectable()
export class ReadingsService {
  constructor(
    private readonly database: Database,
    private readonly today: TodayService,
    private readonly closed: ClosedMonths,
    private readonly happenings: Happenings,
  ) {}

  /**
   * Keeps readings, all or none, and answers how many were new or changed. What was kept is replaced; what was said later
   * than `at` stays, and the same value again changes nothing. A closed month takes another value only with a reason, and
   * keeps the correction. Throws `InvalidInput` with fields like `readings[2].value`.
   */
  async record(
    tx: EntityManager,
    organizationId: string,
    readings: readonly NewReading[],
    provenance: Provenance,
    known?: Partial<Ground>,
  ): Promise<number> {
    if (readings.length === 0) return 0;
    const { reason = null } = provenance;
    const given = readings.map((reading) => (reading.reason?.trim() ? reading : { ...reading, reason }));
    const facts = await this.factsAbout(tx, organizationId, given, provenance, known);
    const places = new Set<string>();
    const problems = given.flatMap((reading, i): FieldProblem[] => {
      const place = `${reading.kpiId} ${reading.periodId}`;
      const isTwice = facts.months.byId(reading.periodId) !== null && places.has(place);
      places.add(place);
      const wrong = [...facts.problemsOf(reading), ...problem('period', isTwice ? TWICE : null)];
      if (wrong.length === 0 && provenance.asks) wrong.push(...doubtAbout(reading, facts));
      return wrong.map(({ field, ...words }) => ({ ...words, field: `readings[${i}].${field}` }));
    });
    if (problems.length > 0) throw new InvalidInput(problems);
    return this.keep(tx, organizationId, given, facts, provenance);
  }

  /** What must be known to judge these values; of the KPIs and months whatever is at hand already. */
  async factsAbout(
    tx: EntityManager,
    organizationId: string,
    readings: readonly NewReading[],
    { at, asks = false }: Pick<Provenance, 'at' | 'asks'>,
    known: Partial<Ground> = {},
  ): Promise<ReadingFacts> {
    const id = among(tx, kpiIdsOf(readings));
    const ground = await groundOf(tx, { organizationId, id }, at, known);
    const circumstances = { ...ground, closed: this.closed, at, asks };
    return ReadingFacts.load(tx, organizationId, readings, circumstances);
  }

  /**
   * Keeps values that nothing is wrong with, and answers how many were new or changed.
   * @param facts of the same unit of work: what follows from readings is among them
   */
  async keep(
    tx: EntityManager,
    organizationId: string,
    readings: readonly NewReading[],
    facts: ReadingFacts,
    { by, source, at }: Provenance,
  ): Promise<number> {
    const changed = readings.filter(
      (one) => facts.changes(one) && (facts.keptFor(one)?.recordedAt ?? at) <= at,
    );
    const said = { organizationId, recordedAt: at, recordedBy: by, source };
    const corrections = changed
      .filter((one) => facts.corrects(one))
      .map((one): ReadingCorrection => ({
        ...{ organizationId, id: newId(), kpiId: one.kpiId, periodId: one.periodId },
        ...{ before: facts.keptFor(one)?.value ?? null, after: one.value, reason: one.reason?.trim() ?? '' },
        ...{ at, personId: by, source },
      }));
    const rows = changed.map((one): Reading => ({
      ...said,
      ...{ kpiId: one.kpiId, periodId: one.periodId, value: one.value, note: noteOf(one) },
    }));
    await writeReadings(tx, this.database.dialect, rows);
    for (let from = 0; from < corrections.length; from += CORRECTIONS_AT_ONCE)
      await tx.insert(ReadingCorrection, corrections.slice(from, from + CORRECTIONS_AT_ONCE));
    await this.#tellCorrected(tx, organizationId, corrections);
    const { months, followers } = facts;
    const today = () => this.today.of(organizationId);
    await follow(tx, organizationId, { places: changed, months, at, followers }, today);
    return changed.length;
  }

  async #tellCorrected(
    tx: EntityManager,
    organizationId: string,
    corrections: readonly ReadingCorrection[],
  ): Promise<void> {
    if (corrections.length === 0) return;
    const first = corrections.slice(0, MOST_READINGS);
    const readings = first.map(({ kpiId, periodId }) => ({ kpiId, periodId }));
    const told = { count: corrections.length, readings };
    await this.happenings.tell(tx, organizationId, 'reading.corrected', told);
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
    const { months, ...followers } = await together(tx, {
      months: Months.question(tx, organizationId),
      ...followersOf(tx, organizationId, kpiIds),
    });
    const places = kpiIds.map((kpiId) => ({ kpiId, periodId }));
    const gone = { places, months: new Months(months), at, followers };
    await follow(tx, organizationId, gone, () => this.today.of(organizationId));
  }

  /** As `record`, for those who know names only: in a unit of work of its own, or in that it is called in. */
  recordNamed(
    organizationId: string,
    readings: readonly NamedReading[],
    provenance: Provenance,
  ): Promise<number> {
    return this.database.write(async (tx) => {
      const keys = [...new Set(readings.map(({ kpi }) => kpi))];
      const ground = await groundOf(tx, { organizationId, key: among(tx, keys) }, provenance.at);
      const idOf = new Map(ground.kpis.map(({ key, id }) => [key, id]));
      const named = [...new Set(readings.map(({ period }) => period))];
      const monthOf = new Map(named.map((period) => [period, ground.months.find(period)?.id ?? '']));
      const resolved = readings.map(({ kpi, period, ...rest }) => ({
        ...rest,
        kpiId: idOf.get(kpi) ?? '',
        periodId: monthOf.get(period) ?? '',
      }));
      return this.record(tx, organizationId, resolved, provenance, ground);
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
}

const TWICE = {
  en: 'This KPI has two values for this month. Give one.',
  nl: 'Deze KPI heeft twee waarden voor deze maand. Geef er één.',
};

function doubtAbout(reading: NewReading, facts: ReadingFacts) {
  const likely = facts.doubtOf(reading);
  const kpi = facts.kpi(reading.kpiId);
  return problem('value', likely === null || !kpi ? null : doubtWords(kpi, reading.value, likely));
}

function kpiIdsOf(readings: readonly { readonly kpiId: string }[]): string[] {
  return [...new Set(readings.map(({ kpiId }) => kpiId))];
}

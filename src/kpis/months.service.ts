import type { EntityManager } from 'typeorm';
import type { Period } from '../cycles/period.entity.js';
import type { PlanningCycle } from '../cycles/planning-cycle.entity.js';
import { dialectOf } from '../platform/database/dialect.js';
import { type Question, valuesAsked } from '../platform/database/together.js';
import { MONTHS, type Month, ordinalOf } from './domain/month.js';
import { UnknownMonth } from './kpis.errors.js';

/** A month as it is kept. */
export interface MonthPeriod extends Month {
  readonly id: string;
  readonly cycleId: string;
  /** `FY2027 M01` */
  readonly name: string;
  readonly startsOn: string;
  readonly endsOn: string;
}

const COLUMNS = ['id', 'cycleId', 'year', 'number', 'name', 'startsOn', 'endsOn'] as const;

/** The months of all kept cycles of an organization, in order of time. */
export class Months {
  readonly #byId: ReadonlyMap<string, MonthPeriod>;
  readonly #byOrdinal: ReadonlyMap<number, MonthPeriod>;

  constructor(readonly all: readonly MonthPeriod[]) {
    this.#byId = new Map(all.map((month) => [month.id, month]));
    this.#byOrdinal = new Map(all.map((month) => [ordinalOf(month), month]));
  }

  /** Without a query, out of all periods and cycles of an organization, in order of time. */
  static of(periods: readonly Period[], cycles: readonly Pick<PlanningCycle, 'id' | 'year'>[]): Months {
    const yearOf = new Map(cycles.map(({ id, year }) => [id, year]));
    return new Months(
      periods.flatMap(({ kind, ...period }) => {
        const year = yearOf.get(period.cycleId);
        return kind === 'month' && year !== undefined ? [{ ...period, year }] : [];
      }),
    );
  }

  static async load(manager: EntityManager, organizationId: string): Promise<Months> {
    const { text, parameters } = Months.question(manager, organizationId);
    return new Months(Array.from(await manager.query<MonthPeriod[]>(text, [...parameters])));
  }

  /** What they are made of, to be asked for together with other things. */
  static question(manager: EntityManager, organizationId: string): Question<MonthPeriod> {
    const text = `SELECT period.id AS "id", period.cycle_id AS "cycleId", cycle.year AS "year",
        period.number AS "number", period.name AS "name",
        period.starts_on AS "startsOn", period.ends_on AS "endsOn"
      FROM period JOIN planning_cycle cycle
        ON cycle.organization_id = period.organization_id AND cycle.id = period.cycle_id
      WHERE period.organization_id = ${dialectOf(manager).parameter(1)} AND period.kind = 'month'
      ORDER BY period.starts_on`;
    return valuesAsked<MonthPeriod>(text, [organizationId], COLUMNS);
  }

  byId(id: string): MonthPeriod | null {
    return this.#byId.get(id) ?? null;
  }

  on(date: string): MonthPeriod | null {
    return this.all.find(({ startsOn, endsOn }) => startsOn <= date && date <= endsOn) ?? null;
  }

  of({ year, number }: Month): MonthPeriod | null {
    return this.#byOrdinal.get(year * MONTHS + number - 1) ?? null;
  }

  before(month: Month): MonthPeriod | null {
    return this.#byOrdinal.get(ordinalOf(month) - 1) ?? null;
  }

  /** By id, by name (`FY2027 M01`) or by a day in it (`YYYY-MM-DD`); null where there is none. */
  find(reference: string): MonthPeriod | null {
    return (
      this.byId(reference) ?? this.on(reference) ?? this.all.find(({ name }) => name === reference) ?? null
    );
  }

  /** As `find`; throws `UnknownMonth`. */
  get(reference: string): MonthPeriod {
    const month = this.find(reference);
    if (!month) throw new UnknownMonth(reference);
    return month;
  }
}

import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { TodayService } from '../goals/today.service.js';
import { Kpi } from '../kpis/kpi.entity.js';
import { type MonthPeriod, Months } from '../kpis/months.service.js';
import { Reading } from '../kpis/reading.entity.js';
import { Department } from '../organizations/department.entity.js';
import { holdsOn } from '../organizations/domain/term.js';
import { among } from '../platform/database/among.js';
import { Database } from '../platform/database/database.js';
import { plainRows } from '../platform/database/plain-rows.js';
import { type Breach, breachesOf } from './domain/breach.js';
import { inForceOn } from './domain/guardrail-history.js';
import { Guardrail } from './guardrail.entity.js';

/** A value of a KPI, with the month it is of. */
export interface MonthValue {
  readonly kpiId: string;
  readonly month: MonthPeriod;
  readonly value: number;
}

/** How a KPI stands between the bounds that hold today. */
export interface GuardrailStanding {
  readonly kpi: Kpi;
  readonly department: Department | null;
  readonly guardrail: Guardrail;
  /** Its last reading, of whatever month. */
  readonly latest: MonthValue | null;
  /** Of its last reading, by the bounds that held then; null inside. */
  readonly breach: Breach<MonthValue> | null;
  /** All of the last months, the latest first. */
  readonly breaches: readonly Breach<MonthValue>[];
}

/** A year and the month it is compared with. */
const MONTHS_LOOKED_AT = 13;

/** Readings outside of guardrails, and how readings stand between them. */
@Injectable()
export class BreachesService {
  constructor(
    private readonly database: Database,
    private readonly today: TodayService,
  ) {}

  /** All KPIs that are there today with a guardrail that holds, by department and name: as many queries, however many. */
  async standings(organizationId: string): Promise<GuardrailStanding[]> {
    const manager = this.database.read();
    const today = await this.today.of(organizationId);
    const all = await manager.findBy(Guardrail, { organizationId });
    const held = all.filter((one) => inForceOn([one], today) !== null);
    const ids = held.map(({ kpiId }) => kpiId);
    const found = await manager.find(Kpi, {
      where: { organizationId, id: In(ids) },
      order: { name: 'ASC', key: 'ASC' },
    });
    const kpis = found.filter((kpi) => holdsOn(kpi, today));
    const departments = await manager.find(Department, { where: { organizationId }, order: { name: 'ASC' } });
    const months = await Months.load(manager, organizationId);
    const looked = months.all.filter(({ startsOn }) => startsOn <= today).slice(-MONTHS_LOOKED_AT);
    const values = await this.#values(organizationId, ids, looked);
    const guardrailOf = new Map(held.map((one) => [one.kpiId, one]));
    const valuesOf = grouped(values, ({ kpiId }) => kpiId);
    const breachesBy = grouped(breachesOf(values, all), ({ reading }) => reading.kpiId);
    const place = new Map(departments.map(({ id }, index) => [id, index]));
    const at = ({ departmentId }: Kpi) => place.get(departmentId ?? '') ?? departments.length;
    return kpis
      .flatMap((kpi): GuardrailStanding[] => {
        const guardrail = guardrailOf.get(kpi.id);
        if (!guardrail) return [];
        const latest = valuesOf.get(kpi.id)?.at(-1) ?? null;
        const breaches = (breachesBy.get(kpi.id) ?? []).toReversed();
        const department = departments[at(kpi)] ?? null;
        const breach = breaches.find(({ reading }) => reading === latest) ?? null;
        return [{ kpi, department, guardrail, latest, breach, breaches }];
      })
      .sort((a, b) => at(a.kpi) - at(b.kpi));
  }

  /** Breaches of one month by KPI id: two queries. */
  async in(
    organizationId: string,
    month: Pick<MonthPeriod, 'id' | 'endsOn'>,
  ): Promise<ReadonlyMap<string, Breach>> {
    const manager = this.database.read();
    const guardrails = await manager.findBy(Guardrail, { organizationId });
    if (guardrails.length === 0) return new Map();
    const kpiId = among(manager, [...new Set(guardrails.map((one) => one.kpiId))]);
    const where = { organizationId, periodId: month.id, kpiId };
    const readings = await plainRows(manager, Reading, ['kpiId', 'value'], where);
    const values = readings.map(({ kpiId, value }) => ({ kpiId, value, month }));
    return new Map(breachesOf(values, guardrails).map((breach) => [breach.reading.kpiId, breach]));
  }

  /** All readings of a KPI that were outside of its guardrail, the latest first. */
  async of({ organizationId, id }: Kpi): Promise<Breach<MonthValue>[]> {
    const manager = this.database.read();
    const guardrails = await manager.findBy(Guardrail, { organizationId, kpiId: id });
    if (guardrails.length === 0) return [];
    const months = await Months.load(manager, organizationId);
    const values = await this.#values(organizationId, [id], months.all);
    return breachesOf(values, guardrails).toReversed();
  }

  /** In order of time. */
  async #values(
    organizationId: string,
    kpiIds: readonly string[],
    months: readonly MonthPeriod[],
  ): Promise<MonthValue[]> {
    const readings = await plainRows(this.database.read(), Reading, ['kpiId', 'periodId', 'value'], {
      ...{ organizationId, kpiId: In([...kpiIds]) },
      periodId: In(months.map(({ id }) => id)),
    });
    const byMonth = grouped(readings, ({ periodId }) => periodId);
    return months.flatMap((month) =>
      (byMonth.get(month.id) ?? []).map(({ kpiId, value }) => ({ kpiId, month, value })),
    );
  }
}

/** `Map.groupBy` is newer than Node 20. */
function grouped<Row, Key>(rows: readonly Row[], keyOf: (row: Row) => Key): Map<Key, Row[]> {
  const groups = new Map<Key, Row[]>();
  for (const row of rows) {
    const group = groups.get(keyOf(row));
    if (group) group.push(row);
    else groups.set(keyOf(row), [row]);
  }
  return groups;
}

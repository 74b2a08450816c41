import { Injectable } from '@nestjs/common';
import { type EntityManager, In } from 'typeorm';
import type { Period } from '../cycles/period.entity.js';
import { wantsReading } from '../kpis/domain/every.js';
import type { KpiState } from '../kpis/kpi-states.service.js';
import { KpiStatesService } from '../kpis/kpi-states.service.js';
import { KpiPlan } from '../kpis/kpi-plan.entity.js';
import type { Kpi } from '../kpis/kpi.entity.js';
import { Reading } from '../kpis/reading.entity.js';
import { ReadingsService } from '../kpis/readings.service.js';
import { Clock } from '../platform/clock.js';
import { Database } from '../platform/database/database.js';
import type { RoundSheet } from './round-sheets.service.js';
import type { AskedKpi } from './update-form.js';
import type { UpdateContent, UpdateRevision } from './update-revision.entity.js';

interface AnsweredFigures {
  readonly organizationId: string;
  readonly periodId: string;
  readonly personId: string | null;
  readonly source: UpdateRevision['source'];
  readonly content: UpdateContent;
  /** The answer this one revises. */
  readonly before: UpdateContent | undefined;
}

type Band = NonNullable<AskedKpi['band']>;

/** The figures of an update: what is asked of each department, and what it answered. */
@Injectable()
export class AskedKpisService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly states: KpiStatesService,
    private readonly readings: ReadingsService,
  ) {}

  /**
   * The KPIs of departments of which the month wants a reading, as they stand in a round's month, by department id, in order of name; without ids, of all.
   * Whoever has a KPI on the session's date is asked for it, whoever had it in the month.
   */
  async load(
    organizationId: string,
    { period, session }: Pick<RoundSheet, 'period' | 'session'>,
    departmentIds?: readonly string[],
  ): Promise<Map<string, AskedKpi[]>> {
    const which = { month: period.id, placedOn: session.date, ...(departmentIds && { departmentIds }) };
    const states = await this.states.statesFor(organizationId, which);
    const bands = await this.#bands(organizationId, period, states);
    const given = await this.#given(organizationId, period, departmentIds && states);
    const byDepartment = new Map<string, AskedKpi[]>();
    for (const state of states) {
      const { departmentId } = state.kpi;
      if (departmentId === null || !isAsked(state.kpi, period.number)) continue;
      const asked = askedKpi(state, bands.get(state.kpi.id) ?? null, given.get(state.kpi.id) ?? null);
      const list = byDepartment.get(departmentId);
      if (list) list.push(asked);
      else byDepartment.set(departmentId, [asked]);
    }
    return byDepartment;
  }

  /** Keeps the answered figures; one that was answered before and is left out now is missing again. */
  async record(tx: EntityManager, answered: AnsweredFigures): Promise<void> {
    const { organizationId, periodId, content, before, personId: by, source } = answered;
    const valueIn = (said: UpdateContent | undefined, kpiId: string) => said?.readings[kpiId]?.value ?? null;
    const cleared = Object.keys(before?.readings ?? {}).filter(
      (kpiId) => valueIn(before, kpiId) !== null && valueIn(content, kpiId) === null,
    );
    await this.readings.forget(tx, organizationId, periodId, cleared, this.clock.now());
    const given = Object.entries(content.readings).flatMap(([kpiId, { value, note }]) =>
      value === null ? [] : [{ kpiId, periodId, value, note }],
    );
    await this.readings.record(tx, organizationId, given, { by, source, at: this.clock.now() });
  }

  /** From where the month's values came; without KPIs, of all. */
  async #given(
    organizationId: string,
    { id: periodId }: Pick<Period, 'id'>,
    states: readonly KpiState<Kpi>[] | undefined,
  ): Promise<Map<string, NonNullable<AskedKpi['given']>>> {
    const readings = await this.database.read().find(Reading, {
      select: { kpiId: true, source: true, recordedAt: true, note: true },
      where: { organizationId, periodId, ...(states && { kpiId: In(states.map(({ kpi }) => kpi.id)) }) },
    });
    return new Map(
      readings.map(({ kpiId, source, recordedAt, note }) => [kpiId, { source, at: recordedAt, note }]),
    );
  }

  /** The bands that hold in the month; a question only where there is one. */
  async #bands(
    organizationId: string,
    { cycleId, number }: Pick<Period, 'cycleId' | 'number'>,
    states: readonly KpiState<Kpi>[],
  ): Promise<Map<string, Band>> {
    const ids = states.filter(({ kpi }) => kpi.direction === 'band').map(({ kpi }) => kpi.id);
    if (ids.length === 0) return new Map();
    const plans = await this.database.read().find(KpiPlan, {
      where: { organizationId, cycleId, kpiId: In(ids) },
      order: { fromMonth: 'ASC' },
    });
    return new Map(
      plans
        .filter(({ fromMonth }) => fromMonth <= number)
        .flatMap(({ kpiId, low, high }) => (low === null || high === null ? [] : [[kpiId, { low, high }]])),
    );
  }
}

/** What is worked out by a formula is asked of nobody. */
function isAsked({ every, formula }: Kpi, month: number): boolean {
  return formula === null && wantsReading(every, month);
}

function askedKpi(
  { kpi, month, target, status, trend, statusWith }: KpiState<Kpi>,
  band: Band | null,
  given: AskedKpi['given'],
): AskedKpi {
  const points = trend.map(({ month: of, value }) => ({
    id: of.id,
    period: { ...of, kind: 'month' as const },
    value,
  }));
  return {
    id: kpi.id,
    key: kpi.key,
    name: kpi.name,
    customer: kpi.customer,
    unit: kpi.unit,
    decimals: kpi.decimals,
    direction: kpi.direction,
    target,
    band,
    history: points.filter(({ id }) => id !== month.id),
    value: points.find(({ id }) => id === month.id)?.value ?? null,
    given,
    status,
    statusWith,
  };
}

import { type EntityManager, type FindOptionsWhere, In } from 'typeorm';
import { TodayService } from '../goals/today.service.js';
import { problem, type Problem } from '../organizations/domain/problem.js';
import { among } from '../platform/database/among.js';
import { plainRows } from '../platform/database/plain-rows.js';
import { rowsWhere, together } from '../platform/database/together.js';
import type { ClosedMonths } from './closed-months.js';
import { figureText } from './domain/figure.js';
import { isOrdinary, otherReading } from './domain/unit-doubt.js';
import { Kpi } from './kpi.entity.js';
import { KpiPlan } from './kpi-plan.entity.js';
import { type MonthPeriod, Months } from './months.service.js';
import { type Followers, followersOf } from './reading-followers.js';
import { problemsOfReading } from './reading-problems.js';
import { Reading } from './reading.entity.js';

/** A value that somebody gives for a month. */
export interface GivenReading {
  readonly kpiId: string;
  readonly periodId: string;
  readonly value: number;
  readonly note?: string | null;
  /** Why a closed month gets another value. */
  readonly reason?: string | null;
  /** The value is meant as it is, however far it lies from what is known. */
  readonly confirmed?: boolean;
}

/** What a value is judged by of its KPI. */
export type JudgedKpi = Pick<
  Kpi,
  'id' | 'key' | 'name' | 'departmentId' | 'unit' | 'formula' | 'fromDate' | 'untilDate'
>;
type Kept = Pick<Reading, 'kpiId' | 'periodId' | 'value' | 'note' | 'recordedAt'>;
type Value = Pick<GivenReading, 'kpiId' | 'periodId' | 'value' | 'confirmed'>;

const JUDGED = ['id', 'key', 'name', 'departmentId', 'unit', 'formula', 'fromDate', 'untilDate'] as const;
const KEPT = ['kpiId', 'periodId', 'value', 'note', 'recordedAt'] as const;
const LONGEST_REASON = 2000;

/** KPIs as values are judged by them, in the order of some of their properties. */
export function judgedKpis(
  manager: EntityManager,
  where: FindOptionsWhere<Kpi>,
  order: readonly (keyof Kpi)[] = [],
): Promise<JudgedKpi[]> {
  return plainRows(manager, Kpi, JUDGED, where, order);
}

/** What values are judged by, whatever their months. */
export interface Ground {
  /** Those that the values are of; others among them do no harm. */
  readonly kpis: readonly JudgedKpi[];
  readonly months: Months;
  /** The organization's date at the instant the values are given. */
  readonly today: string;
}

/**
 * @param which KPIs the values are of
 * @param at epoch milliseconds
 * @param known what is at hand already and not asked again
 */
export async function groundOf(
  tx: EntityManager,
  which: FindOptionsWhere<Kpi> & { readonly organizationId: string },
  at: number,
  known: Partial<Ground> = {},
): Promise<Ground> {
  const { organizationId } = which;
  const found = await together(tx, {
    kpis: known.kpis ? undefined : rowsWhere(tx, Kpi, JUDGED, which),
    months: known.months ? undefined : Months.question(tx, organizationId),
    zones: known.today === undefined ? TodayService.question(tx, organizationId) : undefined,
  });
  return {
    kpis: known.kpis ?? found.kpis ?? [],
    months: known.months ?? new Months(found.months ?? []),
    today: known.today ?? TodayService.from(found.zones ?? [], at),
  };
}

interface Circumstances extends Ground {
  readonly closed: ClosedMonths;
  /** The instant the values are given at (epoch milliseconds). */
  readonly at: number;
  /** Whether values far from what is known are to be asked about. */
  readonly asks: boolean;
}

/** What must be known to judge and keep many values at once: a handful of queries, however many values there are. */
export class ReadingFacts {
  readonly #aims = new Map<string, number[]>();

  private constructor(
    readonly months: Months,
    private readonly today: string,
    private readonly kpis: ReadonlyMap<string, JudgedKpi>,
    private readonly kept: ReadonlyMap<string, Kept>,
    private readonly closed: ReadonlySet<string>,
    readonly followers: Followers,
  ) {}

  static async load(
    tx: EntityManager,
    organizationId: string,
    values: readonly Value[],
    { kpis, months, closed, at, today, asks }: Circumstances,
  ): Promise<ReadingFacts> {
    const kpiIds = [...new Set(values.map(({ kpiId }) => kpiId))];
    const periodIds = [...new Set(values.map(({ periodId }) => periodId))];
    const before = asks ? periodIds.flatMap((id) => monthBefore(months, id)) : [];
    const {
      kept,
      ended = [],
      ...followers
    } = await together(tx, {
      kept: rowsWhere(tx, Reading, KEPT, {
        organizationId,
        kpiId: among(tx, kpiIds),
        periodId: In([...new Set([...periodIds, ...before])]),
      }),
      ended: closed.question(tx, organizationId, periodIds, at),
      ...followersOf(tx, organizationId, kpiIds),
    });
    const facts = new ReadingFacts(
      months,
      today,
      new Map(kpis.map((kpi) => [kpi.id, kpi])),
      new Map(kept.map((one) => [`${one.kpiId} ${one.periodId}`, one])),
      new Set(ended.map(({ departmentId, periodId }) => `${departmentId} ${periodId}`)),
      followers,
    );
    if (asks) await facts.#loadAims(tx, organizationId, values);
    return facts;
  }

  /** What the KPIs aim at whose values are out of proportion to what was kept of them. */
  async #loadAims(tx: EntityManager, organizationId: string, values: readonly Value[]): Promise<void> {
    const odd = values.filter((one) => !this.#isSure(one) && !isOrdinary(one.value, this.#historyOf(one)));
    if (odd.length === 0) return;
    const kpiId = among(tx, [...new Set(odd.map((one) => one.kpiId))]);
    const aims = ['kpiId', 'baseline', 'target', 'low', 'high'] as const;
    for (const plan of await plainRows(tx, KpiPlan, aims, { organizationId, kpiId })) {
      const { baseline, target, low, high } = plan;
      const known = [baseline, target, low, high].filter((one) => one !== null);
      this.#aims.set(plan.kpiId, [...(this.#aims.get(plan.kpiId) ?? []), ...known]);
    }
  }

  kpi(id: string): JudgedKpi | undefined {
    return this.kpis.get(id);
  }

  keptFor({ kpiId, periodId }: Pick<GivenReading, 'kpiId' | 'periodId'>): Kept | undefined {
    return this.kept.get(`${kpiId} ${periodId}`);
  }

  /** Whether it says another value or another note than what is kept, where there is one. */
  changes(given: GivenReading): boolean {
    const old = this.keptFor(given);
    return !old || old.value !== given.value || old.note !== noteOf(given);
  }

  /** Whether it gives a closed month another value. */
  corrects(given: GivenReading): boolean {
    const kpi = this.kpis.get(given.kpiId);
    if (!kpi || this.keptFor(given)?.value === given.value) return false;
    return this.closed.has(`${kpi.departmentId ?? ''} ${given.periodId}`);
  }

  /** What is wrong with a value by itself; what is asked about it not among them. */
  problemsOf(given: GivenReading): Problem[] {
    const kpi = this.kpis.get(given.kpiId);
    const month = this.months.byId(given.periodId);
    const wrong = problemsOfReading(given, kpi, month, this.today);
    const reason = given.reason?.trim() ?? '';
    if (reason.length > LONGEST_REASON) return [...wrong, ...problem('reason', tooLong)];
    if (wrong.length > 0 || !kpi || !month || reason !== '' || !this.corrects(given)) return wrong;
    return problem('reason', closedWithoutReason(kpi, month));
  }

  /** What a value was probably meant to be, where it is out of all proportion and nobody confirmed it; else null. */
  doubtOf(given: Value): number | null {
    if (this.#isSure(given)) return null;
    return otherReading(given.value, {
      unit: this.kpis.get(given.kpiId)?.unit ?? '',
      history: this.#historyOf(given),
      targets: this.#aims.get(given.kpiId) ?? [],
    });
  }

  /** Whether somebody confirmed a value, or it stands there already. */
  #isSure(given: Value): boolean {
    return given.confirmed === true || this.keptFor(given)?.value === given.value;
  }

  /** What is kept for its month and the month before. */
  #historyOf({ kpiId, periodId }: Value): number[] {
    return [periodId, ...monthBefore(this.months, periodId)].flatMap(
      (id) => this.kept.get(`${kpiId} ${id}`)?.value ?? [],
    );
  }
}

/** The form in which a note is kept. */
export function noteOf({ note = null }: Pick<GivenReading, 'note'>): string | null {
  return note?.trim() ? note.trim() : null;
}

/** The question about a value that is out of all proportion to its KPI. */
export function doubtWords({ name }: Pick<Kpi, 'name'>, value: number, likely: number) {
  const en = (one: number) => figureText(one, '.');
  const nl = (one: number) => figureText(one, ',');
  return {
    en: `“${name}” is usually far ${Math.abs(value) > Math.abs(likely) ? 'below' : 'above'} ${en(value)}. If ${en(likely)} is meant, give that; if not, confirm the value.`,
    nl: `“${name}” ligt gewoonlijk ver ${Math.abs(value) > Math.abs(likely) ? 'onder' : 'boven'} ${nl(value)}. Is ${nl(likely)} bedoeld, geef dan dat; zo niet, bevestig de waarde.`,
  };
}

function monthBefore(months: Months, periodId: string): string[] {
  const month: MonthPeriod | null = months.byId(periodId);
  const before = month && months.before(month);
  return before ? [before.id] : [];
}

const tooLong = {
  en: `Say the reason in ${LONGEST_REASON} characters at most.`,
  nl: `Geef de reden in hooguit ${LONGEST_REASON} tekens.`,
};

function closedWithoutReason({ name }: JudgedKpi, month: MonthPeriod) {
  return {
    en: `${month.name} is closed for “${name}”. Give a reason for the correction, or ask a planner to re-open the month.`,
    nl: `${month.name} is afgesloten voor “${name}”. Geef een reden voor de correctie, of vraag een planner de maand te heropenen.`,
  };
}

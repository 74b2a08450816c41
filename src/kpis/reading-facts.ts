import { type EntityManager, In } from 'typeorm';
import { problem, type Problem } from '../organizations/domain/problem.js';
import { plainRows } from '../platform/database/plain-rows.js';
import type { ClosedMonths } from './closed-months.js';
import { figureText } from './domain/figure.js';
import { otherReading } from './domain/unit-doubt.js';
import { Kpi } from './kpi.entity.js';
import { KpiPlan } from './kpi-plan.entity.js';
import type { MonthPeriod, Months } from './months.service.js';
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

type Kept = Pick<Reading, 'kpiId' | 'periodId' | 'value' | 'note' | 'recordedAt'>;
const KEPT = ['kpiId', 'periodId', 'value', 'note', 'recordedAt'] as const;
const LONGEST_REASON = 2000;

interface Asked {
  readonly kpiIds: readonly string[];
  readonly periodIds: readonly string[];
  /** The instant they are given at (epoch milliseconds), and the organization's date then. */
  readonly at: number;
  readonly today: string;
}

/** What must be known to judge many values at once: a handful of queries, however many values there are. */
export class ReadingFacts {
  private constructor(
    readonly months: Months,
    private readonly today: string,
    private readonly kpis: ReadonlyMap<string, Kpi>,
    private readonly kept: ReadonlyMap<string, Kept>,
    private readonly aims: ReadonlyMap<string, readonly number[]>,
    private readonly isClosed: (departmentId: string | null, periodId: string) => boolean,
  ) {}

  /** @param asks whether values far from what is known are to be asked about, which takes one more query */
  static async load(
    tx: EntityManager,
    organizationId: string,
    { kpiIds, periodIds, at, today }: Asked,
    { months, closed, asks }: { months: Months; closed: ClosedMonths; asks: boolean },
  ): Promise<ReadingFacts> {
    const of = { organizationId, kpiId: In([...kpiIds]) };
    const before = asks ? periodIds.flatMap((id) => monthBefore(months, id)) : [];
    const kpis = await plainRows(tx, Kpi, 'all', { organizationId, id: In([...kpiIds]) });
    const kept = await plainRows(tx, Reading, KEPT, {
      ...of,
      periodId: In([...new Set([...periodIds, ...before])]),
    });
    const plans = asks
      ? await plainRows(tx, KpiPlan, ['kpiId', 'baseline', 'target', 'low', 'high'], of)
      : [];
    const aims = new Map<string, number[]>();
    for (const { kpiId, baseline, target, low, high } of plans) {
      const known = [baseline, target, low, high].filter((one) => one !== null);
      aims.set(kpiId, [...(aims.get(kpiId) ?? []), ...known]);
    }
    return new ReadingFacts(
      months,
      today,
      new Map(kpis.map((kpi) => [kpi.id, kpi])),
      new Map(kept.map((one) => [`${one.kpiId} ${one.periodId}`, one])),
      aims,
      await closed.load(tx, organizationId, periodIds, at),
    );
  }

  kpi(id: string): Kpi | undefined {
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
    return this.isClosed(kpi.departmentId, given.periodId);
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
  doubtOf(given: GivenReading): number | null {
    const old = this.keptFor(given);
    if (given.confirmed || old?.value === given.value) return null;
    const last = monthBefore(this.months, given.periodId).flatMap(
      (periodId) => this.kept.get(`${given.kpiId} ${periodId}`)?.value ?? [],
    );
    return otherReading(given.value, {
      unit: this.kpis.get(given.kpiId)?.unit ?? '',
      history: [...last, ...(old ? [old.value] : [])],
      targets: this.aims.get(given.kpiId) ?? [],
    });
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

function closedWithoutReason({ name }: Kpi, month: MonthPeriod) {
  return {
    en: `${month.name} is closed for “${name}”. Give a reason for the correction, or ask a planner to re-open the month.`,
    nl: `${month.name} is afgesloten voor “${name}”. Geef een reden voor de correctie, of vraag een planner de maand te heropenen.`,
  };
}

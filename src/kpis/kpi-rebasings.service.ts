import { Injectable } from '@nestjs/common';
import { TodayService } from '../goals/today.service.js';
import { problem } from '../organizations/domain/problem.js';
import { Clock } from '../platform/clock.js';
import { Database } from '../platform/database/database.js';
import { InvalidInput, NotFound, VersionConflict } from '../platform/errors.js';
import { newId } from '../platform/ids.js';
import { planOf } from './domain/plan-command.js';
import { type CyclePlan, planIn, replan } from './domain/plan-history.js';
import { type Plan, samePlan } from './domain/plan.js';
import { NOTHING_NEW, problemsOfRebasing, type RebasingCommand, rescaled } from './domain/rebasing.js';
import { seasonalTargets } from './domain/targets.js';
import { type KpiBook, loadBook } from './kpi-book.js';
import { KpiRebasing } from './kpi-rebasing.entity.js';
import { writeDecisions } from './kpi-writer.js';
import type { Kpi } from './kpi.entity.js';
import { type MonthPeriod, Months } from './months.service.js';

/** A KPI, and what it starts from and aims at in the open month. */
export interface OpenPlan {
  readonly kpi: Kpi;
  /** The month from which a new plan would hold. */
  readonly month: MonthPeriod;
  readonly plan: Plan;
}

/** Within a year a KPI starts from, and aims at, something else; closed months keep what they were judged by. */
@Injectable()
export class KpiRebasings {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly today: TodayService,
  ) {}

  /**
   * Gives a KPI another baseline and target, or another band, from the open month on, with the reason. It goes from the
   * one to the other as it did: a season is worked out anew, and months that were named keep their place on the way;
   * on a straight line targets of single months from then on go. With `seenVersion` it refuses to overwrite what
   * somebody else changed since (`VersionConflict`). Throws `NotFound` for a KPI without a plan this year, and
   * `InvalidInput`.
   *
   * @param by who does it; null for a machine
   */
  rebase(
    organizationId: string,
    key: string,
    command: RebasingCommand,
    by: string | null,
    seenVersion?: number,
  ): Promise<KpiRebasing> {
    return this.database.write(async (tx) => {
      const open = await this.openPlan(organizationId, key);
      const { kpi, month } = open;
      if (seenVersion !== undefined && seenVersion !== kpi.version) throw new VersionConflict('KPI');
      const named = { keys: [key], seasonal: [month.year] };
      const book = await loadBook(tx, organizationId, named, await this.today.of(organizationId));
      const before = book.plans.get(kpi.id)?.get(month.year);
      const problems = problemsOfRebasing(command, kpi.direction);
      if (problems.length > 0 || !before) throw new InvalidInput(problems);
      const plan = rebased(command, open.plan);
      const targets = targetsOf(plan, open, before, book);
      const after = samePlan(plan, open.plan) ? null : replan(before, plan, targets, month.number);
      if (after === null) {
        const field = kpi.direction === 'band' ? 'low' : 'baseline';
        throw new InvalidInput(problem(field, NOTHING_NEW));
      }
      await writeDecisions(tx, book, [
        {
          ...{ before: kpi, after: kpi, plans: new Map([[month.year, after]]), forgetsPlans: false },
          owner: { personId: book.owners.get(kpi.id) ?? null, isNew: false },
          links: { added: [], changed: [], ended: [], removed: [] },
          measures: { added: [], removed: [] },
        },
      ]);
      const row: KpiRebasing = {
        ...{ organizationId, id: newId(), kpiId: kpi.id, fromDate: month.startsOn },
        ...{ reason: command.reason.trim(), at: this.clock.now(), personId: by },
      };
      await tx.insert(KpiRebasing, row);
      return row;
    });
  }

  /** What would be changed. Throws `NotFound` for a KPI that has ended, or has no plan in the open month. */
  async openPlan(organizationId: string, key: string): Promise<OpenPlan> {
    const manager = this.database.read();
    const today = await this.today.of(organizationId);
    const book = await loadBook(manager, organizationId, { keys: [key] }, today);
    const kpi = book.kpis.get(key);
    const month = (await Months.load(manager, organizationId)).on(today);
    if (!kpi || !month || (kpi.untilDate !== null && kpi.untilDate < month.startsOn))
      throw new NotFound('KPI');
    const plan = planIn(book.plans.get(kpi.id)?.get(month.year)?.versions ?? [], month.number);
    if (!plan) throw new NotFound('plan of this KPI', 'plan van deze KPI');
    return { kpi, month, plan };
  }

  /** Why it was re-based, in order of time; of one KPI, or of all. */
  list(organizationId: string, kpiId?: string): Promise<KpiRebasing[]> {
    return this.database.read().find(KpiRebasing, {
      where: { organizationId, ...(kpiId !== undefined && { kpiId }) },
      order: { fromDate: 'ASC', at: 'ASC', id: 'ASC' },
    });
  }
}

/** What is aimed at from then on, on the way there that was chosen. */
function rebased(command: RebasingCommand, before: Plan): Plan {
  const trajectory = before.direction === 'band' ? undefined : before.trajectory;
  return planOf({ ...command, trajectory }, before.direction);
}

/** The targets of single months that go with it. */
function targetsOf(
  after: Plan,
  { kpi, month, plan: before }: OpenPlan,
  { targets }: CyclePlan,
  { lastYear }: KpiBook,
): ReadonlyMap<number, number> {
  if (after.direction === 'band' || before.direction === 'band') return new Map();
  switch (after.trajectory) {
    case 'seasonal':
      return seasonalTargets(after, lastYear(kpi.id, month.year)) ?? new Map();
    case 'steps':
    case 'explicit':
      return rescaled(targets, before, after, kpi.decimals);
    case undefined:
      return new Map();
  }
}

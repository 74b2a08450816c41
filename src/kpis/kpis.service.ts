import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { addDays } from '../calendar/domain/time.js';
import type { Outcome } from '../goals/domain/outcome.js';
import { TodayService } from '../goals/today.service.js';
import type { Problem } from '../organizations/domain/problem.js';
import { Clock } from '../platform/clock.js';
import { Database } from '../platform/database/database.js';
import { plainRows } from '../platform/database/plain-rows.js';
import { InvalidInput, NotFound, VersionConflict } from '../platform/errors.js';
import { problemsOfKpi, tidyKpi, type KpiCommand } from './domain/kpi.js';
import { computeOne } from './computed-readings.js';
import { KpiInFormula } from './kpis.errors.js';
import { type KpiBook, loadBook } from './kpi-book.js';
import { decide, type KpiDecision } from './kpi-decision.js';
import { problemsInBook } from './kpi-problems.js';
import { problemsOfLinksInBook } from './link-problems.js';
import { outcomeOf, writeDecisions } from './kpi-writer.js';
import { Kpi } from './kpi.entity.js';
import { Reading } from './reading.entity.js';
import { loadWorkedOutFrom } from './worked-out-from.js';

/** KPIs of departments and measures of goals, with what they aim at and what they move. */
@Injectable()
export class KpisService {
  constructor(
    private readonly database: Database,
    private readonly today: TodayService,
    private readonly clock: Clock,
  ) {}

  /**
   * Creates or changes the KPI with that key. With `seenVersion` it refuses to overwrite what somebody else changed
   * since (`VersionConflict`). See `putAll`.
   */
  put(organizationId: string, command: KpiCommand, seenVersion?: number): Promise<Outcome> {
    return this.database.write(async () => {
      if (seenVersion !== undefined) {
        const before = await this.find(organizationId, command.key);
        if (before?.version !== seenVersion) throw new VersionConflict('KPI');
      }
      const [outcome] = await this.putAll(organizationId, [command]);
      return outcome ?? 'unchanged';
    });
  }

  /**
   * Creates or changes KPIs and measures by their keys, all or none; answers with an outcome for each, in their order.
   * The same commands again change nothing. What is new holds from the day it says, else from `newFrom`, else from the
   * open month (the one with today in it); what changes within a year holds from the open month, and closed months keep
   * the numbers they were closed with. Throws `InvalidInput`, naming all that is wrong, and `PlanClosed`.
   */
  async putAll(
    organizationId: string,
    commands: readonly KpiCommand[],
    { newFrom }: { readonly newFrom?: string } = {},
  ): Promise<Outcome[]> {
    const keys = commands.map(({ key }) => key);
    refuseWrong(commands, (command, index) => [
      ...problemsOfKpi(command),
      ...(keys.indexOf(command.key) < index
        ? [{ field: 'key', message: `"${command.key}" is listed twice.` }]
        : []),
    ]);
    const wanted = commands.map(tidyKpi);
    const owners = wanted.flatMap(({ owner }) => owner ?? []);
    const planned = wanted.flatMap(({ plans }) => plans);
    const seasonal = planned.flatMap(({ trajectory, year }) => (trajectory === 'seasonal' ? [year] : []));
    const formulas = new Map(wanted.map(({ key, formula }) => [key, formula]));
    return this.database.write(async (tx) => {
      const today = await this.today.of(organizationId);
      const named = { keys, commands: wanted, owners, seasonal, formulas };
      const book = await loadBook(tx, organizationId, named, today, newFrom);
      refuseWrong(wanted, (command) => [
        ...problemsInBook(command, book),
        ...problemsOfLinksInBook(command, wanted, book),
      ]);
      const decisions = wanted.map((command) => decide(command, book));
      const outcomes = decisions.map(outcomeOf);
      const different = decisions.filter((_, index) => outcomes[index] !== 'unchanged');
      if (different.length > 0) await writeDecisions(tx, book, different);
      await computeChanged(tx, book, different, this.clock.now());
      return outcomes;
    });
  }

  /**
   * Ends a KPI with the last closed month; one that never held in a closed month and was never read is taken away.
   * Throws `NotFound`, and `KpiInFormula` where another is worked out from what would be taken away.
   */
  end(organizationId: string, key: string): Promise<Outcome> {
    return this.database.write(async (tx) => {
      const kpi = await this.get(organizationId, key);
      const { id, fromDate, untilDate, version } = kpi;
      const today = await this.today.of(organizationId);
      const { openFrom } = await loadBook(tx, organizationId, { keys: [] }, today);
      const lastClosed = addDays(openFrom, -1);
      if (untilDate !== null && untilDate <= lastClosed) return 'unchanged';
      const isRead = await tx.existsBy(Reading, { organizationId, kpiId: id });
      if (fromDate > lastClosed && !isRead) {
        await refuseInFormula(tx, kpi);
        await tx.delete(Kpi, { organizationId, id });
        return 'changed';
      }
      const until = fromDate > lastClosed ? (fromDate > today ? fromDate : today) : lastClosed;
      if (untilDate === until) return 'unchanged';
      await tx.update(Kpi, { organizationId, id }, { untilDate: until, version: version + 1 });
      return 'changed';
    });
  }

  /** Throws `NotFound`. */
  async get(organizationId: string, key: string): Promise<Kpi> {
    const kpi = await this.find(organizationId, key);
    if (!kpi) throw new NotFound('KPI');
    return kpi;
  }

  find(organizationId: string, key: string): Promise<Kpi | null> {
    return this.database.read().findOneBy(Kpi, { organizationId, key });
  }

  /** All KPIs and measures there are or were, by name. */
  list(organizationId: string): Promise<Kpi[]> {
    return plainRows(this.database.read(), Kpi, 'all', { organizationId }, ['name', 'key']);
  }
}

/** Refuses commands of which any is wrong: fields of one by their name, those of several as `kpis[3].plans[0].target`. */
function refuseWrong(
  commands: readonly KpiCommand[],
  problemsOf: (command: KpiCommand, index: number) => readonly Problem[],
): void {
  const problems = commands.flatMap((command, index) =>
    problemsOf(command, index).map(({ field, ...words }) => ({
      field: commands.length === 1 ? field : `kpis[${index}].${field}`,
      ...words,
    })),
  );
  if (problems.length > 0) throw new InvalidInput(problems);
}

/** A formula that is new is worked out for all months, a changed one from the open month on: closed ones keep theirs. */
async function computeChanged(
  tx: EntityManager,
  { organizationId, months, read, openFrom }: KpiBook,
  decisions: readonly KpiDecision[],
  at: number,
): Promise<void> {
  for (const { before, after } of decisions) {
    if (after.formula === null || after.formula === before?.formula) continue;
    const open = months.all.filter(({ endsOn }) => !read.has(after.id) || endsOn >= openFrom);
    await computeOne(tx, organizationId, after.id, { months, periodIds: open.map(({ id }) => id), at });
  }
}

async function refuseInFormula(tx: EntityManager, { organizationId, key }: Kpi): Promise<void> {
  const [other] = (await loadWorkedOutFrom(tx, organizationId)).get(key) ?? [];
  if (other) throw new KpiInFormula(other.name);
}

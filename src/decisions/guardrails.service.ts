import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { TodayService } from '../goals/today.service.js';
import { Kpi } from '../kpis/kpi.entity.js';
import { Months } from '../kpis/months.service.js';
import { problem } from '../organizations/domain/problem.js';
import type { Outcome } from '../organizations/rows.js';
import { Database } from '../platform/database/database.js';
import { InvalidInput, NotFound, VersionConflict } from '../platform/errors.js';
import { NobodyDecides } from './decisions.errors.js';
import { type GuardrailCommand, problemsOfGuardrail, tidyGuardrail } from './domain/guardrail.js';
import { type HistoryChange, type OpenDays, redraw, withdraw } from './domain/guardrail-history.js';
import { Guardrail } from './guardrail.entity.js';

/** The bounds of KPIs within which departments decide without asking. */
@Injectable()
export class GuardrailsService {
  constructor(
    private readonly database: Database,
    private readonly today: TodayService,
  ) {}

  /**
   * Sets or changes the guardrail of a KPI; the same again changes nothing. A first one holds from the day it names,
   * else from the month whose figures are being given (the one before today's); a change holds from the open month on.
   * With `seenVersion` it refuses to overwrite what somebody else changed since (`VersionConflict`). Throws `NotFound`,
   * `InvalidInput` and `NobodyDecides`.
   */
  put(
    organizationId: string,
    key: string,
    command: GuardrailCommand,
    seenVersion?: number,
  ): Promise<Outcome> {
    return this.database.write(async (tx) => {
      const kpi = await kpiNamed(tx, organizationId, key);
      if (kpi.departmentId === null) throw new NobodyDecides(kpi.name);
      const problems = problemsOfGuardrail(command);
      if (problems.length > 0) throw new InvalidInput(problems);
      const history = await historyOf(tx, kpi);
      const open = await this.openDays(organizationId);
      const last = history.at(-1)?.version ?? 0;
      if (seenVersion !== undefined && seenVersion !== last) throw new VersionConflict('guardrail');
      const change = redraw(history, tidyGuardrail(command), open);
      if (change === null) return 'unchanged';
      const { untilDate, fromDate } = change.written.at(-1) ?? { untilDate: null, fromDate: '' };
      if (untilDate !== null && untilDate < fromDate)
        throw new InvalidInput(problem('until', endsTooSoon(fromDate)));
      await write(tx, kpi, change, last + 1);
      return history.length === 0 ? 'created' : 'changed';
    });
  }

  /** Takes a guardrail away from the open month on: what was closed stays judged. Throws `NotFound`. */
  end(organizationId: string, key: string): Promise<Outcome> {
    return this.database.write(async (tx) => {
      const kpi = await kpiNamed(tx, organizationId, key);
      const history = await historyOf(tx, kpi);
      if (history.length === 0) throw new NotFound('guardrail', 'vangrail');
      const change = withdraw(history, (await this.openDays(organizationId)).openFrom);
      if (change === null) return 'unchanged';
      await write(tx, kpi, change, (history.at(-1)?.version ?? 0) + 1);
      return 'changed';
    });
  }

  /** All the bounds a KPI ever had, in order of time. Throws `NotFound`. */
  async history(
    organizationId: string,
    key: string,
  ): Promise<{ readonly kpi: Kpi; readonly history: Guardrail[] }> {
    const manager = this.database.read();
    const kpi = await kpiNamed(manager, organizationId, key);
    return { kpi, history: await historyOf(manager, kpi) };
  }

  /** From which days bounds may hold that are set today. */
  async openDays(organizationId: string): Promise<OpenDays> {
    const today = await this.today.of(organizationId);
    const months = await Months.load(this.database.read(), organizationId);
    const open = months.on(today);
    const openFrom = open?.startsOn ?? today;
    return { openFrom, newFrom: (open && months.before(open)?.startsOn) ?? openFrom };
  }
}

const endsTooSoon = (from: string) => ({
  en: `It would hold from ${from} on. Give that day or a later one, or none.`,
  nl: `Hij zou gelden vanaf ${from}. Geef die dag of een latere, of geen.`,
});

async function kpiNamed(manager: EntityManager, organizationId: string, key: string): Promise<Kpi> {
  const kpi = await manager.findOneBy(Kpi, { organizationId, key });
  if (!kpi) throw new NotFound('KPI');
  return kpi;
}

function historyOf(manager: EntityManager, { organizationId, id: kpiId }: Kpi): Promise<Guardrail[]> {
  return manager.find(Guardrail, { where: { organizationId, kpiId }, order: { fromDate: 'ASC' } });
}

async function write(
  tx: EntityManager,
  { organizationId, id: kpiId }: Kpi,
  { written, removed }: HistoryChange,
  version: number,
): Promise<void> {
  for (const fromDate of removed) await tx.delete(Guardrail, { organizationId, kpiId, fromDate });
  const rows = written.map(({ low, high, decides, data, fromDate, untilDate }) => ({
    ...{ organizationId, kpiId, low, high, decides, data, fromDate, untilDate, version },
  }));
  await tx.save(Guardrail, rows);
}

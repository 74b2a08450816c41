import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Between, In, LessThanOrEqual } from 'typeorm';
import { addMonths } from '../calendar/domain/time.js';
import { Period } from '../cycles/period.entity.js';
import { TodayService } from '../goals/today.service.js';
import { problem, type Problem } from '../organizations/domain/problem.js';
import { outcomeOf, type Outcome } from '../organizations/rows.js';
import { Database } from '../platform/database/database.js';
import { InvalidInput, NotFound, VersionConflict } from '../platform/errors.js';
import { BudgetEntry } from './budget-entry.entity.js';
import { problemsOfSpending, type SpendingCommand } from './domain/budget.js';
import { type Weighing, weigh } from './domain/budget-lens.js';
import { CHANNELS } from './domain/touchpoint.js';
import { TouchpointFeedback } from './touchpoint-feedback.entity.js';
import { Touchpoint } from './touchpoint.entity.js';

export interface BudgetPicture {
  readonly quarter: Period;
  /** Quarters to choose from, in order: past ones, and the present one. */
  readonly quarters: readonly Period[];
  readonly entries: readonly { readonly entry: BudgetEntry; readonly touchpoint: Touchpoint | null }[];
  /** By channel, `online` and `offline`: all that is spent, and all that is said. */
  readonly channels: readonly Weighing[];
  /** By id of the touchpoint: of what is spent at moments, and of what is said about them. */
  readonly moments: readonly Weighing[];
  readonly touchpoints: readonly Touchpoint[];
  /** Stands for what was seen. */
  readonly seen: string;
}

const YEAR = 12;

/** What is spent on each channel, beside what customers talk about. */
@Injectable()
export class BudgetService {
  constructor(
    private readonly database: Database,
    private readonly today: TodayService,
  ) {}

  /** @param name of a quarter, like `FY2027 Q1`; without one the latest of which
   * anything is said, or the present. Null where no year is kept. Throws `NotFound`. */
  async load(organizationId: string, name?: string): Promise<BudgetPicture | null> {
    const manager = this.database.read();
    const today = await this.today.of(organizationId);
    const quarters = await manager.find(Period, {
      where: { organizationId, kind: 'quarter', startsOn: LessThanOrEqual(today) },
      order: { startsOn: 'ASC' },
    });
    const spentIn = await manager
      .createQueryBuilder(BudgetEntry, 'entry')
      .select('DISTINCT entry.quarterId', 'quarterId')
      .where({ organizationId })
      .getRawMany<{ quarterId: string }>();
    const said = new Set(spentIn.map(({ quarterId }) => quarterId));
    const quarter =
      name === undefined
        ? (quarters.findLast(({ id }) => said.has(id)) ?? quarters.at(-1))
        : quarters.find((one) => one.name === name);
    if (!quarter && name !== undefined) throw new NotFound('quarter', 'kwartaal');
    if (!quarter) return null;
    const rows = await manager.find(BudgetEntry, {
      where: { organizationId, quarterId: quarter.id },
      order: { number: 'ASC' },
    });
    const touchpoints = await manager.find(Touchpoint, {
      where: { organizationId },
      order: { place: 'ASC', channel: 'DESC', name: 'ASC', id: 'ASC' },
    });
    const until = quarter.endsOn < today ? quarter.endsOn : today;
    // Whoever is paid for a moment does not decide how much is said about it.
    const voices = await manager
      .createQueryBuilder(TouchpointFeedback, 'feedback')
      .select('feedback.touchpointId', 'touchpointId')
      .addSelect('COUNT(*)', 'count')
      .where({ organizationId, heardOn: Between(addMonths(until, -YEAR), until), fromOutside: false })
      .groupBy('feedback.touchpointId')
      .getRawMany<{ touchpointId: string; count: string | number }>();
    const voicesAt = new Map(voices.map(({ touchpointId, count }) => [touchpointId, Number(count)]));
    const spentOn = (holds: (entry: BudgetEntry) => boolean) =>
      rows.filter(holds).reduce((total, { amount }) => total + amount, 0);
    const heardAt = (some: readonly Touchpoint[]) =>
      some.reduce((total, { id }) => total + (voicesAt.get(id) ?? 0), 0);
    return {
      ...{ quarter, quarters, touchpoints, seen: fingerprint(rows) },
      entries: rows.map((entry) => ({
        entry,
        touchpoint: touchpoints.find(({ id }) => id === entry.touchpointId) ?? null,
      })),
      channels: weigh(
        CHANNELS.map((channel) => ({
          id: channel,
          spent: spentOn((entry) => entry.channel === channel),
          voices: heardAt(touchpoints.filter((one) => one.channel === channel)),
        })),
      ),
      moments: weigh(
        touchpoints.map((one) => ({
          id: one.id,
          spent: spentOn((entry) => entry.touchpointId === one.id),
          voices: heardAt([one]),
        })),
      ),
    };
  }

  /**
   * Keeps what is spent in a quarter, in place of what was said before; the same again changes nothing. With `seen` it
   * refuses to overwrite what somebody else changed since (`VersionConflict`). Throws `NotFound` and `InvalidInput`.
   */
  put(
    organizationId: string,
    name: string,
    entries: readonly SpendingCommand[],
    seen?: string,
  ): Promise<Outcome> {
    return this.database.write(async (tx) => {
      const quarter = await tx.findOneBy(Period, { organizationId, kind: 'quarter', name });
      if (!quarter) throw new NotFound('quarter', 'kwartaal');
      const keys = entries.flatMap(({ touchpoint }) => touchpoint ?? []);
      const named = await tx.findBy(Touchpoint, { organizationId, key: In(keys) });
      const touchpointOf = new Map(named.map((touchpoint) => [touchpoint.key, touchpoint]));
      const problems = [
        ...problemsOfSpending(entries),
        ...entries.flatMap((entry, index) => problemsOfPlace(entry, `entries[${index}]`, touchpointOf)),
      ];
      if (problems.length > 0) throw new InvalidInput(problems);
      const whose = { organizationId, quarterId: quarter.id };
      const before = await tx.find(BudgetEntry, { where: whose, order: { number: 'ASC' } });
      if (seen !== undefined && seen !== fingerprint(before)) throw new VersionConflict('budget');
      const after = entries.map(({ name: what, channel, touchpoint, amount }, index) => ({
        ...{ ...whose, number: index + 1, name: what.trim(), channel, amount },
        touchpointId: touchpointOf.get(touchpoint ?? '')?.id ?? null,
      }));
      const kept = before.length === 0 ? undefined : { rows: before.map((row) => ({ ...row })) };
      if (before.length === 0 && after.length === 0) return 'unchanged';
      const outcome = outcomeOf(kept, { rows: after });
      if (outcome === 'unchanged') return outcome;
      await tx.delete(BudgetEntry, whose);
      await tx.insert(BudgetEntry, after);
      return outcome;
    });
  }
}

/** A touchpoint that is not there, or on the other channel. */
function problemsOfPlace(
  { touchpoint: key, channel }: SpendingCommand,
  path: string,
  touchpointOf: ReadonlyMap<string, Touchpoint>,
): Problem[] {
  if (key === null) return [];
  const touchpoint = touchpointOf.get(key);
  if (!touchpoint)
    return problem(`${path}.touchpoint`, {
      en: `There is no touchpoint "${key}". Add it, or name another.`,
      nl: `Er is geen contactmoment “${key}”. Voeg het toe, of noem een ander.`,
    });
  if (touchpoint.channel === channel) return [];
  return problem(`${path}.channel`, {
    en: `“${touchpoint.name}” is on the other channel. Choose that one.`,
    nl: `“${touchpoint.name}” is op het andere kanaal. Kies dat.`,
  });
}

function fingerprint(rows: readonly BudgetEntry[]): string {
  const said = rows.map(({ number, name, channel, touchpointId, amount }) => [
    ...[number, name, channel, touchpointId, amount],
  ]);
  return createHash('sha256').update(JSON.stringify(said)).digest('base64url').slice(0, 16);
}

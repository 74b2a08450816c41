import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Goal } from '../goals/goal.entity.js';
import { TodayService } from '../goals/today.service.js';
import { peopleByAddress } from '../organizations/by-key.js';
import { problem, type Problem } from '../organizations/domain/problem.js';
import { holdsOn } from '../organizations/domain/term.js';
import { outcomeOf, type Outcome } from '../organizations/rows.js';
import { Database } from '../platform/database/database.js';
import { InvalidInput, NotFound, VersionConflict } from '../platform/errors.js';
import { newId } from '../platform/ids.js';
import { CustomerGoalKpi } from './customer-goal-kpi.entity.js';
import { CustomerGoal } from './customer-goal.entity.js';
import {
  type CustomerGoalCommand,
  problemsOfCustomerGoal,
  tidyCustomerGoal,
} from './domain/customer-goal.js';
import { kpisNamed, missing, problemsOfKeys } from './named-in-levels.js';

/** What customers bring when the common goal is reached, and which KPIs serve that. */
@Injectable()
export class CustomerGoalsService {
  constructor(
    private readonly database: Database,
    private readonly today: TodayService,
  ) {}

  /**
   * Creates or changes the customer goal with that key; the same again changes nothing. With `seenVersion` it refuses to
   * overwrite what somebody else changed since (`VersionConflict`). Throws `InvalidInput`.
   */
  put(organizationId: string, command: CustomerGoalCommand, seenVersion?: number): Promise<Outcome> {
    const tidy = tidyCustomerGoal(command);
    return this.database.write(async (tx) => {
      const before = await tx.findOneBy(CustomerGoal, { organizationId, key: tidy.key });
      const named = await this.#named(tx, organizationId, tidy, before);
      const problems = [...problemsOfCustomerGoal(tidy), ...named.problems];
      if (problems.length > 0) throw new InvalidInput(problems);
      if (seenVersion !== undefined && seenVersion !== before?.version)
        throw new VersionConflict('customer goal');
      const id = before?.id ?? newId();
      const { key, kind, statement, target, until } = tidy;
      const row = {
        ...{ organizationId, id, key, kind, statement, target, untilDate: until },
        ...{ goalId: named.goalId, ownerId: named.ownerId, version: before?.version ?? 1 },
      };
      const whose = { organizationId, customerGoalId: id };
      const kpis = named.kpis.map((kpi) => ({ ...whose, ...kpi }));
      const kept = before && plain(before, await tx.findBy(CustomerGoalKpi, whose));
      const outcome = outcomeOf(kept ?? undefined, plain(row, kpis));
      if (outcome === 'unchanged') return outcome;
      await tx.save(CustomerGoal, { ...row, version: before ? before.version + 1 : 1 });
      await tx.delete(CustomerGoalKpi, whose);
      await tx.insert(CustomerGoalKpi, kpis);
      return outcome;
    });
  }

  /** Throws `NotFound`. */
  async get(organizationId: string, key: string): Promise<CustomerGoal> {
    const goal = await this.database.read().findOneBy(CustomerGoal, { organizationId, key });
    if (!goal) throw new NotFound('customer goal', 'klantdoel');
    return goal;
  }

  /** What it refers to by name, and what of that there is not. Who has left keeps what was theirs already. */
  async #named(
    tx: EntityManager,
    organizationId: string,
    { goal: goalKey, measure, owner, kpis }: CustomerGoalCommand,
    before: CustomerGoal | null,
  ) {
    const today = await this.today.of(organizationId);
    const goal = await tx.findOneBy(Goal, { organizationId, key: goalKey });
    const kpiOf = await kpisNamed(tx, organizationId, [...kpis, ...(measure === null ? [] : [measure])]);
    const person =
      owner === null
        ? null
        : ((await peopleByAddress(tx, organizationId, [owner])).values().next().value ?? null);
    const mayOwn =
      owner === null || (person !== null && (holdsOn(person, today) || person.id === before?.ownerId));
    const problems: Problem[] = [
      ...problem('goal', goal === null ? missing('goal', 'doel', goalKey) : null),
      ...problem('measure', measure === null || kpiOf.has(measure) ? null : missing('KPI', 'KPI', measure)),
      ...problem('owner', mayOwn ? null : strangerAt(owner)),
      ...problemsOfKeys('kpis', kpis, kpiOf),
    ];
    const keys = [...new Set([...kpis, ...(measure === null ? [] : [measure])])];
    return {
      problems,
      goalId: goal?.id ?? '',
      ownerId: person?.id ?? null,
      kpis: keys.flatMap((key) => {
        const kpiId = kpiOf.get(key);
        return kpiId ? [{ kpiId, serves: kpis.includes(key), measures: key === measure }] : [];
      }),
    };
  }
}

const strangerAt = (address: string) => ({
  en: `Nobody of the organization has the address ${address} now. Name somebody who is here.`,
  nl: `Niemand van de organisatie heeft nu het adres ${address}. Noem iemand die er is.`,
});

/** As values that can be compared, whatever order the rows came in. */
function plain(goal: Omit<CustomerGoal, never>, kpis: readonly CustomerGoalKpi[]): object {
  return {
    ...goal,
    kpis: kpis.map(({ kpiId, serves, measures }) => `${kpiId} ${serves} ${measures}`).sort(),
  };
}

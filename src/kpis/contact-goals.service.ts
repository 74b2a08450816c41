import { Injectable } from '@nestjs/common';
import { problem, type Wrong } from '../organizations/domain/problem.js';
import { outcomeOf, type Outcome } from '../organizations/rows.js';
import { Database } from '../platform/database/database.js';
import { InvalidInput, NotFound, VersionConflict } from '../platform/errors.js';
import { newId } from '../platform/ids.js';
import { ContactGoalKpi } from './contact-goal-kpi.entity.js';
import { ContactGoal } from './contact-goal.entity.js';
import { CustomerGoal } from './customer-goal.entity.js';
import { type ContactGoalCommand, problemsOfContactGoal, tidyContactGoal } from './domain/contact-goal.js';
import { kpisNamed, missing, problemsOfKeys } from './named-in-levels.js';

/** What each channel, online or not, is to reach with customers. */
@Injectable()
export class ContactGoalsService {
  constructor(private readonly database: Database) {}

  /**
   * Creates or changes the contact goal with that key; the same again changes nothing. With `seenVersion` it refuses to
   * overwrite what somebody else changed since (`VersionConflict`). Throws `InvalidInput`.
   */
  put(organizationId: string, command: ContactGoalCommand, seenVersion?: number): Promise<Outcome> {
    const tidy = tidyContactGoal(command);
    return this.database.write(async (tx) => {
      const before = await tx.findOneBy(ContactGoal, { organizationId, key: tidy.key });
      const goal = await tx.findOneBy(CustomerGoal, { organizationId, key: tidy.customerGoal });
      const kpiOf = await kpisNamed(tx, organizationId, tidy.kpis);
      const problems = [
        ...problemsOfContactGoal(tidy),
        ...problem('customerGoal', goal ? null : unknownGoal(tidy.customerGoal)),
        ...problemsOfKeys('kpis', tidy.kpis, kpiOf),
      ];
      if (problems.length > 0 || !goal) throw new InvalidInput(problems);
      if (seenVersion !== undefined && seenVersion !== before?.version)
        throw new VersionConflict('contact goal');
      const id = before?.id ?? newId();
      const { key, channel, side, aim, statement, until } = tidy;
      const row = {
        ...{ organizationId, id, key, customerGoalId: goal.id, channel, side, aim, statement },
        ...{ untilDate: until, version: before?.version ?? 1 },
      };
      const whose = { organizationId, contactGoalId: id };
      const kpis = tidy.kpis.flatMap((kpi) => {
        const kpiId = kpiOf.get(kpi);
        return kpiId ? [{ ...whose, kpiId }] : [];
      });
      const kept = before && plain(before, await tx.findBy(ContactGoalKpi, whose));
      const outcome = outcomeOf(kept ?? undefined, plain(row, kpis));
      if (outcome === 'unchanged') return outcome;
      await tx.save(ContactGoal, { ...row, version: before ? before.version + 1 : 1 });
      await tx.delete(ContactGoalKpi, whose);
      await tx.insert(ContactGoalKpi, kpis);
      return outcome;
    });
  }

  /** Throws `NotFound`. */
  async get(organizationId: string, key: string): Promise<ContactGoal> {
    const goal = await this.database.read().findOneBy(ContactGoal, { organizationId, key });
    if (!goal) throw new NotFound('contact goal', 'contactdoel');
    return goal;
  }
}

function unknownGoal(key: string): Wrong {
  if (key !== '') return missing('customer goal', 'klantdoel', key);
  return { en: 'Choose the customer goal it serves.', nl: 'Kies het klantdoel dat het dient.' };
}

/** As values that can be compared, whatever order the rows came in. */
function plain(goal: ContactGoal, kpis: readonly ContactGoalKpi[]): object {
  return { ...goal, kpis: kpis.map(({ kpiId }) => kpiId).sort() };
}

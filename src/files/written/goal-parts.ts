import '../../calendar/zone-rules.js';
import { periodsOf } from '../../calendar/domain/fiscal-year.js';
import { dateAt } from '../../calendar/domain/zones.js';
import { ContactGoalKpi } from '../../kpis/contact-goal-kpi.entity.js';
import { ContactGoal } from '../../kpis/contact-goal.entity.js';
import { CustomerGoalKpi } from '../../kpis/customer-goal-kpi.entity.js';
import { Measure } from '../../kpis/measure.entity.js';
import { GoalWorth } from '../../projects/goal-worth.entity.js';
import { brief, byName, grouped, type Kept } from './kept.js';

/** What the organization aims at, what a point of that is worth, and the levels between it and the KPIs. */
export async function goalParts(
  kept: Kept,
): Promise<Record<'goals' | 'worths' | 'customerGoals' | 'contactGoals', object[]>> {
  const measuresOf = grouped(await kept.rows(Measure), ({ goalId }) => goalId);
  const worths = byName(await kept.rows(GoalWorth), ({ goalId }) => kept.named(goalId));
  return {
    goals: goals(kept, (goal) =>
      measuresOf(goal)
        .map(({ kpiId }) => kept.named(kpiId))
        .sort(),
    ),
    worths: worths.map(({ goalId, kpiId, moneyPerPoint, hourlyRate, currency, reasoning }) => ({
      ...{ goal: kept.named(goalId), measure: kept.named(kpiId) },
      ...{ moneyPerPoint, hourlyRate, currency, reasoning },
    })),
    customerGoals: await customerGoals(kept),
    contactGoals: await contactGoals(kept),
  };
}

function goals(kept: Kept, measuresOf: (goal: string) => string[]): object[] {
  const { goals: all, cycles, organization } = kept;
  const yearOf = new Map(cycles.map(({ id, year }) => [id, year]));
  return all.map(({ id, key, cycleId, statement, why, customer, horizon, ownerId, mandate, adoptedAt }) => {
    const cycle = yearOf.get(cycleId) ?? 0;
    const adoptedOn = adoptedAt === null ? null : dateAt(adoptedAt, organization.zone);
    return brief(
      {
        ...{ key, cycle, statement, why, customer, horizon, owner: kept.name(ownerId), mandate, adoptedOn },
        measures: measuresOf(id),
      },
      {
        ...{ why: '', customer: null, owner: null, mandate: 'advising', adoptedOn: null, measures: [] },
        horizon: periodsOf(organization.fiscalYear, cycle).endsOn,
      },
    );
  });
}

async function customerGoals(kept: Kept): Promise<object[]> {
  const kpisOf = grouped(await kept.rows(CustomerGoalKpi), ({ customerGoalId }) => customerGoalId);
  return kept.customerGoals.map((row) => {
    const { id, key, goalId, kind, statement, target, ownerId, untilDate: until } = row;
    const kpis = byName(kpisOf(id), ({ kpiId }) => kept.named(kpiId));
    return brief(
      {
        ...{ key, goal: kept.named(goalId), kind, statement, target },
        measure: kept.name(kpis.find(({ measures }) => measures)?.kpiId ?? null),
        ...{ owner: kept.name(ownerId), until },
        kpis: kpis.flatMap(({ kpiId, serves }) => (serves ? [kept.named(kpiId)] : [])),
      },
      { target: null, measure: null, owner: null, kpis: [], until: null },
    );
  });
}

async function contactGoals(kept: Kept): Promise<object[]> {
  const kpisOf = grouped(await kept.rows(ContactGoalKpi), ({ contactGoalId }) => contactGoalId);
  return byName(await kept.rows(ContactGoal), ({ key }) => key).map((row) => {
    const { id, key, customerGoalId, channel, side, aim, statement, untilDate: until } = row;
    return brief(
      {
        ...{ key, customerGoal: kept.named(customerGoalId), channel, side, aim, statement, until },
        kpis: kpisOf(id)
          .map(({ kpiId }) => kept.named(kpiId))
          .sort(),
      },
      { kpis: [], until: null },
    );
  });
}

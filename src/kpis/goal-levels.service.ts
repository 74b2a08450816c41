import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { Goal } from '../goals/goal.entity.js';
import { GoalsService } from '../goals/goals.service.js';
import { TodayService } from '../goals/today.service.js';
import { Person } from '../organizations/person.entity.js';
import { Database } from '../platform/database/database.js';
import { ContactGoalKpi } from './contact-goal-kpi.entity.js';
import { ContactGoal } from './contact-goal.entity.js';
import { CustomerGoalKpi } from './customer-goal-kpi.entity.js';
import { CustomerGoal } from './customer-goal.entity.js';
import { type Gap, gapsOfContactGoal, gapsOfCustomerGoal } from './domain/goal-gaps.js';
import { Kpi } from './kpi.entity.js';

/** A contact goal with what it names. */
export interface ContactLevel {
  readonly goal: ContactGoal;
  readonly customerGoal: CustomerGoal;
  readonly kpis: readonly Kpi[];
  readonly gaps: readonly Gap[];
  /** Whether it holds today, and so does the customer goal it follows from. */
  readonly holds: boolean;
}

/** A customer goal with what it names and what follows from it. */
export interface CustomerLevel {
  readonly goal: CustomerGoal;
  readonly common: Goal;
  readonly owner: Person | null;
  /** The KPI or measure whose plan says what is aimed at. */
  readonly measure: Kpi | null;
  readonly kpis: readonly Kpi[];
  readonly contacts: readonly ContactLevel[];
  /** Of those that hold. */
  readonly gaps: readonly Gap[];
  readonly holds: boolean;
}

export interface GoalLevels {
  /** The common goal of today; null where there is none. */
  readonly current: Goal | null;
  /** All there are or were: by common goal, then by their kind, then in the order in which they came. */
  readonly customers: readonly CustomerLevel[];
}

/** How the common goal comes down: to customer goals, to what each channel is to reach, to KPIs. */
@Injectable()
export class GoalLevelsService {
  constructor(
    private readonly database: Database,
    private readonly goals: GoalsService,
    private readonly today: TodayService,
  ) {}

  /** All levels of an organization: as many queries, however many goals. */
  async load(organizationId: string): Promise<GoalLevels> {
    const manager = this.database.read();
    const today = await this.today.of(organizationId);
    const rows = await manager.find(CustomerGoal, { where: { organizationId }, order: { id: 'ASC' } });
    const contactRows = await manager.find(ContactGoal, {
      where: { organizationId },
      order: { side: 'DESC', channel: 'ASC', id: 'ASC' },
    });
    const goals = await manager.findBy(Goal, { organizationId, id: In(rows.map(({ goalId }) => goalId)) });
    const goalOf = new Map(goals.map((goal) => [goal.id, goal]));
    const owners = await manager.findBy(Person, {
      organizationId,
      id: In(rows.flatMap(({ ownerId }) => ownerId ?? [])),
    });
    const ownerOf = new Map(owners.map((person) => [person.id, person]));
    const serving = await manager.findBy(CustomerGoalKpi, { organizationId });
    const telling = await manager.findBy(ContactGoalKpi, { organizationId });
    const kpis = await manager.find(Kpi, {
      where: { organizationId, id: In([...serving, ...telling].map(({ kpiId }) => kpiId)) },
      order: { name: 'ASC', key: 'ASC' },
    });
    const isOpen = ({ untilDate }: { readonly untilDate: string | null }) =>
      untilDate === null || today <= untilDate;
    const customers = rows.flatMap((goal): CustomerLevel[] => {
      const common = goalOf.get(goal.goalId);
      if (!common) return [];
      const own = serving.filter(({ customerGoalId }) => customerGoalId === goal.id);
      const idsOf = (field: 'serves' | 'measures') =>
        new Set(own.filter((row) => row[field]).map(({ kpiId }) => kpiId));
      const [serves, measures] = [idsOf('serves'), idsOf('measures')];
      const contacts = contactRows
        .filter(({ customerGoalId }) => customerGoalId === goal.id)
        .map((contact): ContactLevel => {
          const rowsOf = telling.filter(({ contactGoalId }) => contactGoalId === contact.id);
          const ids = new Set(rowsOf.map(({ kpiId }) => kpiId));
          const named = kpis.filter(({ id }) => ids.has(id));
          const gaps = gapsOfContactGoal({ kpis: named.length });
          const holds = isOpen(contact) && isOpen(goal);
          return { goal: contact, customerGoal: goal, kpis: named, gaps, holds };
        });
      const holding = contacts.filter(({ holds }) => holds);
      const counted = serves.size + measures.size + holding.flatMap((contact) => contact.kpis).length;
      return [
        {
          ...{ goal, common, owner: ownerOf.get(goal.ownerId ?? '') ?? null, contacts },
          measure: kpis.find(({ id }) => measures.has(id)) ?? null,
          kpis: kpis.filter(({ id }) => serves.has(id)),
          gaps: gapsOfCustomerGoal({ ownerId: goal.ownerId, kpis: counted, contacts: holding.length }),
          holds: isOpen(goal),
        },
      ];
    });
    return { current: await this.goals.current(organizationId), customers };
  }
}

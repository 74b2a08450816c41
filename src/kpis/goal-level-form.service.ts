import { Injectable } from '@nestjs/common';
import { keyForName } from '../goals/domain/key-for-name.js';
import type { Goal } from '../goals/goal.entity.js';
import { GoalsService } from '../goals/goals.service.js';
import { TodayService } from '../goals/today.service.js';
import { holdsOn } from '../organizations/domain/term.js';
import { RosterService } from '../organizations/roster.service.js';
import { Database } from '../platform/database/database.js';
import { NotFound } from '../platform/errors.js';
import { ContactGoal } from './contact-goal.entity.js';
import { CustomerGoal } from './customer-goal.entity.js';
import {
  type ContactLevel,
  type CustomerLevel,
  type GoalLevels,
  GoalLevelsService,
} from './goal-levels.service.js';
import { KpisService } from './kpis.service.js';

interface Named {
  readonly key: string;
  readonly name: string;
}

/** What both forms offer. */
export interface LevelChoices {
  readonly levels: GoalLevels;
  readonly goals: readonly Goal[];
  /** KPIs and measures that hold today, and those that are named already, by name. */
  readonly kpis: readonly Named[];
  readonly people: readonly { readonly address: string; readonly name: string }[];
}

/** What there is to choose from in the forms of customer and contact goals. */
@Injectable()
export class GoalLevelFormService {
  constructor(
    private readonly database: Database,
    private readonly levels: GoalLevelsService,
    private readonly goals: GoalsService,
    private readonly kpis: KpisService,
    private readonly rosters: RosterService,
    private readonly today: TodayService,
  ) {}

  async choices(organizationId: string, chosen: readonly Named[] = []): Promise<LevelChoices> {
    const today = await this.today.of(organizationId);
    const roster = await this.rosters.load(organizationId);
    const present = (await this.kpis.list(organizationId)).filter((kpi) => holdsOn(kpi, today));
    const kpis = new Map([...present, ...chosen].map(({ key, name }) => [key, { key, name }]));
    return {
      levels: await this.levels.load(organizationId),
      goals: await this.goals.list(organizationId),
      kpis: [...kpis.values()].sort((a, b) => a.name.localeCompare(b.name)),
      people: roster.staffOn(today),
    };
  }

  /** Throws `NotFound`. */
  async customer(organizationId: string, key: string): Promise<CustomerLevel> {
    const { customers } = await this.levels.load(organizationId);
    const level = customers.find(({ goal }) => goal.key === key);
    if (!level) throw new NotFound('customer goal', 'klantdoel');
    return level;
  }

  /** Throws `NotFound`. */
  async contact(organizationId: string, key: string): Promise<ContactLevel> {
    const { customers } = await this.levels.load(organizationId);
    const level = customers.flatMap(({ contacts }) => contacts).find(({ goal }) => goal.key === key);
    if (!level) throw new NotFound('contact goal', 'contactdoel');
    return level;
  }

  /** A key for a new one that says this. */
  async keyFor(organizationId: string, of: 'customer' | 'contact', statement: string): Promise<string> {
    const entity = of === 'customer' ? CustomerGoal : ContactGoal;
    const all = await this.database.read().find(entity, { select: { key: true }, where: { organizationId } });
    return keyForName(statement, new Set(all.map(({ key }) => key)), `${of}-goal`);
  }
}

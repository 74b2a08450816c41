import { Injectable } from '@nestjs/common';
import { MoreThanOrEqual } from 'typeorm';
import { PlanningCycle } from '../cycles/planning-cycle.entity.js';
import type { RosterPerson } from '../organizations/domain/roster.js';
import { RosterService } from '../organizations/roster.service.js';
import { Database } from '../platform/database/database.js';
import { NotFound } from '../platform/errors.js';
import { actorOn, type Author } from './author.js';
import { barrierToChange } from './domain/mandate.js';
import { Goal } from './goal.entity.js';
import { GoalOutOfReach } from './goals.errors.js';
import { GoalsService } from './goals.service.js';
import { TodayService } from './today.service.js';

/** What the form of a goal offers. */
export interface GoalForm {
  /** Null for one that is still to be written. */
  readonly goal: Goal | null;
  /** The year it is the goal of. */
  readonly cycle: PlanningCycle;
  /** Who may own it: everybody who is here, and whoever owns it, even after they left. */
  readonly people: readonly RosterPerson[];
  /** Whether whoever asks may say who owns it, and with which mandate. */
  readonly mayAppoint: boolean;
}

/** Who may write which goal, and what there is to choose from. */
@Injectable()
export class GoalFormService {
  constructor(
    private readonly database: Database,
    private readonly goals: GoalsService,
    private readonly rosters: RosterService,
    private readonly today: TodayService,
  ) {}

  /** Years that are kept, are not over, and have no goal: leadership may write theirs. */
  async yearsWithout(organizationId: string, author: Author): Promise<PlanningCycle[]> {
    if (!actorOn({ ownerId: null }, author).leads) return [];
    const manager = this.database.read();
    const cycles = await manager.find(PlanningCycle, {
      where: { organizationId, endsOn: MoreThanOrEqual(await this.today.of(organizationId)) },
      order: { startsOn: 'ASC' },
    });
    const goals = await manager.findBy(Goal, { organizationId });
    const taken = new Set(goals.map(({ cycleId }) => cycleId));
    return cycles.filter(({ id }) => !taken.has(id));
  }

  /** For a goal still to be written. Throws `GoalOutOfReach`, and `NotFound` where that year has one, or is over. */
  async toWrite(organizationId: string, year: number, author: Author): Promise<GoalForm> {
    if (!actorOn({ ownerId: null }, author).leads) throw new GoalOutOfReach('stranger');
    const years = await this.yearsWithout(organizationId, author);
    if (!years.some((one) => one.year === year)) throw new NotFound('planning year', 'planningsjaar');
    return this.writing(organizationId, year, author);
  }

  /** What it was written on, whatever happened since; keeping it asks who may. Throws `NotFound`. */
  async writing(organizationId: string, year: number, author: Author): Promise<GoalForm> {
    const today = await this.today.of(organizationId);
    const cycle = await this.database
      .read()
      .findOneBy(PlanningCycle, { organizationId, year, endsOn: MoreThanOrEqual(today) });
    if (!cycle) throw new NotFound('planning year', 'planningsjaar');
    const { leads } = actorOn({ ownerId: null }, author);
    return { goal: null, cycle, people: await this.#people(organizationId, null), mayAppoint: leads };
  }

  /** For one that is there. Throws `NotFound` and `GoalOutOfReach`. */
  async toChange(organizationId: string, key: string, author: Author): Promise<GoalForm> {
    const form = await this.changing(organizationId, key, author);
    const goal = await this.goals.get(organizationId, key);
    const barrier = barrierToChange(goal.phase, actorOn(goal, author), goal.mandate);
    if (barrier !== null) throw new GoalOutOfReach(barrier);
    return form;
  }

  /** What it was changed on, whatever happened since; keeping it asks who may. Throws `NotFound`. */
  async changing(organizationId: string, key: string, author: Author): Promise<GoalForm> {
    const goal = await this.goals.get(organizationId, key);
    const cycle = await this.database
      .read()
      .findOneByOrFail(PlanningCycle, { organizationId, id: goal.cycleId });
    const { leads } = actorOn(goal, author);
    return { goal, cycle, people: await this.#people(organizationId, goal.ownerId), mayAppoint: leads };
  }

  async #people(organizationId: string, ownerId: string | null): Promise<RosterPerson[]> {
    const roster = await this.rosters.load(organizationId);
    const here = roster.staffOn(await this.today.of(organizationId));
    const owner = roster.people.get(ownerId ?? '');
    return owner && !here.includes(owner) ? [...here, owner] : here;
  }
}

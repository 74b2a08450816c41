import { Injectable } from '@nestjs/common';
import { Clock } from '../platform/clock.js';
import { Database } from '../platform/database/database.js';
import { InvalidInput, NotFound } from '../platform/errors.js';
import { newId } from '../platform/ids.js';
import { actorOn, type Author } from './author.js';
import { type ChoiceCommand, problemsOfChoice, tidyChoice } from './domain/choice.js';
import { GoalChoice } from './goal-choice.entity.js';
import type { Goal } from './goal.entity.js';
import { GoalIsRetired, GoalOutOfReach } from './goals.errors.js';
import { GoalsService } from './goals.service.js';

/** What was decided against when the goal was set: trade-offs, and whom or what it is not for. */
@Injectable()
export class GoalChoices {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly goals: GoalsService,
  ) {}

  /** Writes one down; its id. Throws `NotFound`, `InvalidInput`, `GoalIsRetired` and `GoalOutOfReach`. */
  add(organizationId: string, key: string, command: ChoiceCommand, author: Author): Promise<string> {
    return this.database.write(async (tx) => {
      const goal = await this.#goalOf(organizationId, key, author);
      const choice = tidyChoice(command);
      const problems = problemsOfChoice(choice);
      if (problems.length > 0) throw new InvalidInput(problems);
      const id = newId();
      await tx.insert(GoalChoice, {
        ...{ organizationId, id, goalId: goal.id, ...choice },
        ...{ at: this.clock.now(), personId: author.personId, removedAt: null },
      });
      return id;
    });
  }

  /** Takes one back: it stays readable. Throws `NotFound`, `GoalIsRetired` and `GoalOutOfReach`. */
  remove(organizationId: string, key: string, id: string, author: Author): Promise<void> {
    return this.database.write(async (tx) => {
      const goal = await this.#goalOf(organizationId, key, author);
      const choice = await tx.findOneBy(GoalChoice, { organizationId, id, goalId: goal.id });
      if (!choice) throw new NotFound('choice', 'keuze');
      if (choice.removedAt !== null) return;
      await tx.update(GoalChoice, { organizationId, id }, { removedAt: this.clock.now() });
    });
  }

  /** Those of a goal, in the order in which they were made. */
  list(organizationId: string, goalId: string): Promise<GoalChoice[]> {
    return this.database.read().find(GoalChoice, {
      where: { organizationId, goalId },
      order: { at: 'ASC', id: 'ASC' },
    });
  }

  async #goalOf(organizationId: string, key: string, author: Author): Promise<Goal> {
    const goal = await this.goals.get(organizationId, key);
    const { leads, owns } = actorOn(goal, author);
    if (!leads && !owns) throw new GoalOutOfReach('stranger');
    if (goal.phase === 'retired') throw new GoalIsRetired();
    return goal;
  }
}

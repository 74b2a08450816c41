import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { type Author, THE_HOUSE } from '../goals/author.js';
import type { Goal } from '../goals/goal.entity.js';
import { GoalsService } from '../goals/goals.service.js';
import { Kpi } from '../kpis/kpi.entity.js';
import { Measure } from '../kpis/measure.entity.js';
import { problem } from '../organizations/domain/problem.js';
import type { Outcome } from '../organizations/rows.js';
import { Person } from '../organizations/person.entity.js';
import { Clock } from '../platform/clock.js';
import { Database } from '../platform/database/database.js';
import { InvalidInput, VersionConflict } from '../platform/errors.js';
import { problemsOfWorth, type WorthCommand } from './domain/worth.js';
import { GoalWorth } from './goal-worth.entity.js';
import { ProjectRightsService } from './project-rights.service.js';
import { PrioritiesOutOfReach } from './projects.errors.js';

/** What a point is worth, with what there is to choose from. */
export interface WorthPicture {
  readonly goal: Goal;
  /** The goal's measures, by name. */
  readonly measures: readonly Kpi[];
  readonly worth: GoalWorth | null;
  /** The one of the measures that the worth is of. */
  readonly measure: Kpi | null;
  readonly saidBy: Person | null;
}

/** What one point of the goal's measure is worth: leadership's to say, with its reasoning. */
@Injectable()
export class GoalWorthService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly goals: GoalsService,
    private readonly rights: ProjectRightsService,
  ) {}

  /** Throws `NotFound`. */
  async of(organizationId: string, goalKey: string): Promise<WorthPicture> {
    const manager = this.database.read();
    const goal = await this.goals.get(organizationId, goalKey);
    const rows = await manager.findBy(Measure, { organizationId, goalId: goal.id });
    const measures = await manager.find(Kpi, {
      where: { organizationId, id: In(rows.map(({ kpiId }) => kpiId)) },
      order: { name: 'ASC' },
    });
    const worth = await manager.findOneBy(GoalWorth, { organizationId, goalId: goal.id });
    const measure = worth && measures.find(({ id }) => id === worth.kpiId);
    const saidBy = worth?.personId
      ? await manager.findOneBy(Person, { organizationId, id: worth.personId })
      : null;
    return { goal, measures, worth, measure: measure ?? null, saidBy };
  }

  /**
   * Says what a point is worth; the same again changes nothing. Throws `NotFound`, `InvalidInput`, `VersionConflict`
   * and `PrioritiesOutOfReach`.
   */
  set(
    organizationId: string,
    goalKey: string,
    command: WorthCommand,
    {
      author = THE_HOUSE,
      seenVersion,
    }: { readonly author?: Author; readonly seenVersion?: number | undefined } = {},
  ): Promise<Outcome> {
    return this.database.write(async (tx) => {
      const { goal, measures, worth: before } = await this.of(organizationId, goalKey);
      if (!(await this.rights.of(organizationId, author)).leads) throw new PrioritiesOutOfReach();
      const { measure: key, moneyPerPoint, hourlyRate, currency } = command;
      const reasoning = command.reasoning.trim();
      const measure = measures.find((one) => one.key === key);
      const problems = [...problem('measure', measure ? null : NO_MEASURE), ...problemsOfWorth(command)];
      if (problems.length > 0 || !measure) throw new InvalidInput(problems);
      if (seenVersion !== undefined && seenVersion !== (before?.version ?? 0))
        throw new VersionConflict('business case');
      const said = { kpiId: measure.id, moneyPerPoint, hourlyRate, currency, reasoning };
      const fields = Object.keys(said) as (keyof typeof said)[];
      if (before && fields.every((field) => before[field] === said[field])) return 'unchanged';
      await tx.save(GoalWorth, {
        ...{ organizationId, goalId: goal.id, ...said, at: this.clock.now() },
        ...{ personId: author.personId, version: (before?.version ?? 0) + 1 },
      });
      return before ? 'changed' : 'created';
    });
  }
}

const NO_MEASURE = {
  en: 'Choose one of the measures of the goal itself.',
  nl: 'Kies een van de metingen van het doel zelf.',
};

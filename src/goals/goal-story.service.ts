import { Injectable } from '@nestjs/common';
import { In, IsNull, LessThanOrEqual, MoreThanOrEqual } from 'typeorm';
import { Period } from '../cycles/period.entity.js';
import type { Roster, RosterDepartment } from '../organizations/domain/roster.js';
import { RosterService } from '../organizations/roster.service.js';
import { Database } from '../platform/database/database.js';
import { type Author, actorOn } from './author.js';
import { isExpired } from './domain/expiry.js';
import { barrierToChange, barrierToMove } from './domain/mandate.js';
import { type GoalMove, isRevalidationDue, movesFrom } from './domain/phase.js';
import type { Standing } from './domain/support.js';
import { GoalAsking } from './goal-asking.entity.js';
import type { GoalChoice } from './goal-choice.entity.js';
import { GoalChoices } from './goal-choices.service.js';
import { type GoalDetail, GoalDetailsService } from './goal-details.service.js';
import type { GoalRevision } from './goal-revision.entity.js';
import { GoalStances } from './goal-stances.service.js';
import { type GoalSupport, GoalSupportService } from './goal-support.service.js';
import { Goal } from './goal.entity.js';
import { GoalsService } from './goals.service.js';
import { TodayService } from './today.service.js';

/** How a goal is set: who carries it, what was decided against, each step so far, and what somebody may do next. */
export interface GoalStory extends GoalDetail, GoalSupport {
  readonly revisions: readonly GoalRevision[];
  readonly choices: readonly GoalChoice[];
  readonly roster: Roster;
  /** Departments that whoever asks speaks for. */
  readonly own: readonly RosterDepartment[];
  /** Whether it holds no more by its own horizon. */
  readonly expired: boolean;
  /** Since when the departments are asked to say anew where they stand; null while they are not. */
  readonly askedAnewAt: number | null;
  /** Whether a quarter began since it was last said that it holds. */
  readonly toRevalidate: boolean;
  readonly moves: readonly GoalMove[];
  /** Whether whoever asks may change what it says. */
  readonly mayChange: boolean;
  /** Whether whoever asks may write down what is decided against. */
  readonly mayChoose: boolean;
}

/** A department that is asked whether it carries a goal, and has not said so. */
export interface OpenVoice {
  readonly goal: Goal;
  /** Whether it holds no more by its own horizon. */
  readonly expired: boolean;
  readonly department: RosterDepartment;
}

const SAID: ReadonlySet<string> = new Set<Standing>(['endorses', 'reserves', 'objects']);

@Injectable()
export class GoalStoryService {
  constructor(
    private readonly database: Database,
    private readonly goals: GoalsService,
    private readonly details: GoalDetailsService,
    private readonly supports: GoalSupportService,
    private readonly stances: GoalStances,
    private readonly choices: GoalChoices,
    private readonly rosters: RosterService,
    private readonly today: TodayService,
  ) {}

  /** What somebody is still to say for the departments they speak for. */
  async openFor(organizationId: string, author: Author): Promise<OpenVoice[]> {
    const own = await this.stances.spokenForBy(organizationId, author);
    if (own.length === 0) return [];
    const manager = this.database.read();
    const open = await manager.findBy(GoalAsking, { organizationId, endedAt: IsNull() });
    const goals = await manager.findBy(Goal, { organizationId, id: In(open.map(({ goalId }) => goalId)) });
    const today = await this.today.of(organizationId);
    const voices: OpenVoice[] = [];
    // Seldom more than one: that of this year, and that of the next.
    for (const goal of goals) {
      const { support, stances } = await this.supports.of(organizationId, goal);
      const asking = open.find(({ goalId }) => goalId === goal.id);
      const silent = own.filter(({ id }) => {
        if (asking?.round === 'endorsement') return !SAID.has(support.standings.get(id) ?? '');
        return (stances.get(id)?.at ?? 0) < (asking?.askedAt ?? 0);
      });
      const expired = isExpired(goal, today);
      voices.push(...silent.map((department) => ({ goal, department, expired })));
    }
    return voices;
  }

  /** Throws `NotFound`. */
  async load(organizationId: string, key: string, author: Author): Promise<GoalStory> {
    const goal = await this.goals.get(organizationId, key);
    const today = await this.today.of(organizationId);
    const [detail] = await this.details.of(organizationId, [goal]);
    if (!detail) throw new Error(`The goal ${key} has no planning cycle.`);
    const support = await this.supports.of(organizationId, goal);
    const actor = actorOn(goal, author);
    const { mandate, phase } = goal;
    return {
      ...detail,
      ...support,
      expired: isExpired(goal, today),
      askedAnewAt: await this.#askedAnewAt(goal),
      toRevalidate: await this.#isRevalidationDue(goal, today),
      revisions: await this.goals.revisions(organizationId, goal.id),
      choices: await this.choices.list(organizationId, goal.id),
      roster: await this.rosters.load(organizationId),
      own: await this.stances.spokenForBy(organizationId, author),
      moves: movesFrom(phase).filter(
        (move) => barrierToMove(move, actor, { mandate, support: support.support }) === null,
      ),
      mayChange: phase !== 'retired' && barrierToChange(phase, actor, mandate) === null,
      mayChoose: phase !== 'retired' && (actor.leads || actor.owns),
    };
  }

  async #askedAnewAt({ organizationId, id: goalId }: Goal): Promise<number | null> {
    const open = { organizationId, goalId, round: 'revalidation' as const, endedAt: IsNull() };
    const asking = await this.database.read().findOneBy(GoalAsking, open);
    return asking?.askedAt ?? null;
  }

  async #isRevalidationDue(goal: Goal, today: string): Promise<boolean> {
    const { organizationId, phase, confirmedAt } = goal;
    if (confirmedAt === null) return false;
    const quarter = await this.database.read().findOneBy(Period, {
      ...{ organizationId, kind: 'quarter' as const },
      ...{ startsOn: LessThanOrEqual(today), endsOn: MoreThanOrEqual(today) },
    });
    const confirmedOn = await this.today.of(organizationId, confirmedAt);
    return isRevalidationDue(phase, confirmedOn, quarter?.startsOn ?? null);
  }
}

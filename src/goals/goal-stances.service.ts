import { Injectable } from '@nestjs/common';
import { Department } from '../organizations/department.entity.js';
import type { RosterDepartment } from '../organizations/domain/roster.js';
import { problem } from '../organizations/domain/problem.js';
import { RosterService } from '../organizations/roster.service.js';
import { actNeedsNoEntry } from '../platform/acting.js';
import { Clock } from '../platform/clock.js';
import { Database } from '../platform/database/database.js';
import { InvalidInput, NotFound, VersionConflict } from '../platform/errors.js';
import type { Author } from './author.js';
import type { Outcome } from './domain/outcome.js';
import { problemsOfStance, type StanceCommand, tidyStance } from './domain/stance.js';
import { GoalAskings } from './goal-askings.service.js';
import { GoalStance } from './goal-stance.entity.js';
import { GoalIsRetired, SpeaksForNobody } from './goals.errors.js';
import { GoalsService } from './goals.service.js';
import { StanceReceipts } from './stance-receipts.service.js';
import { TodayService } from './today.service.js';

/** What a form showed: since which revision the goal reads so, and which of its stances a department had taken. */
export interface SeenStance {
  readonly worded: number;
  readonly number: number;
}

/** What departments say about a goal: their contribution, the goal in their own words, and where they stand. */
@Injectable()
export class GoalStances {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly goals: GoalsService,
    private readonly rosters: RosterService,
    private readonly today: TodayService,
    private readonly askings: GoalAskings,
    private readonly receipts: StanceReceipts,
  ) {}

  /**
   * Writes down what a department says, beside what it said before. Saying the same about the same words again changes
   * nothing. With `seen` it refuses to answer for words, or to overwrite what the department said, that whoever speaks
   * has not seen (`VersionConflict`). Throws `NotFound`, `InvalidInput`, `SpeaksForNobody` and `GoalIsRetired`.
   * @param asking id of that whose mailed link it comes by: then there is a receipt
   */
  state(
    organizationId: string,
    place: { readonly goal: string; readonly department: string },
    command: StanceCommand,
    author: Author,
    seen?: SeenStance,
    asking?: string,
  ): Promise<Outcome> {
    return this.database.write(async (tx) => {
      const goal = await this.goals.get(organizationId, place.goal);
      const department = await tx.findOneBy(Department, { organizationId, key: place.department });
      if (!department) throw new NotFound('department', 'afdeling');
      const { personId } = author;
      const own = await this.spokenForBy(organizationId, author);
      if (personId === null || !own.some(({ id }) => id === department.id))
        throw new SpeaksForNobody(department.name);
      if (goal.phase === 'retired') throw new GoalIsRetired();
      const said = tidyStance(command);
      const problems = problemsOfStance(said);
      if (problems.length > 0) throw new InvalidInput(problems);
      const [before] = await tx.find(GoalStance, {
        where: { organizationId, goalId: goal.id, departmentId: department.id },
        order: { number: 'DESC' },
        take: 1,
      });
      const isStale = seen && (seen.worded !== goal.worded || seen.number !== (before?.number ?? 0));
      if (isStale) throw new VersionConflict('goal');
      const fields = ['position', 'reason', 'contribution', 'words'] as const;
      const isSame = before && fields.every((field) => before[field] === said[field]);
      const isSaid = isSame && before.revision >= goal.worded;
      const asksAnew = before !== undefined && (await this.askings.asksAnew(tx, goal, before.at));
      if (isSaid && !asksAnew) {
        if (asking !== undefined) actNeedsNoEntry();
        return 'unchanged';
      }
      // The form comes without the position of before: whoever presses its button has read nothing yet.
      if (asksAnew && before.position !== null && said.position === null)
        throw new InvalidInput(problem('position', NOT_SAID_ANEW));
      const number = (before?.number ?? 0) + 1;
      await tx.insert(GoalStance, {
        ...{ organizationId, goalId: goal.id, departmentId: department.id, personId, ...said },
        ...{ number, at: this.clock.now(), revision: goal.revision },
      });
      await this.askings.heard(tx, goal);
      if (asking !== undefined)
        await this.receipts.owe(tx, {
          ...{ organizationId, asking, goalId: goal.id, personId },
          number,
          departmentId: department.id,
        });
      return before ? 'changed' : 'created';
    });
  }

  /** Departments that somebody speaks for today: as their head, their deputy, or who stands in for one of them. */
  async spokenForBy(organizationId: string, { personId }: Author): Promise<RosterDepartment[]> {
    if (personId === null) return [];
    const roster = await this.rosters.load(organizationId);
    const today = await this.today.of(organizationId);
    return roster.departmentsOn(today).filter(({ id }) => {
      const heads = roster.leadersOf(id, 'head', today);
      const deputies = roster.leadersOf(id, 'deputy', today);
      // A department without a head asks its deputies; whoever is away may have a stand-in.
      const asked = heads.length > 0 ? heads : deputies;
      const acting = asked.map((leader) => roster.whoActsFor(leader, today, deputies));
      return [...heads, ...deputies, ...acting].includes(personId);
    });
  }
}

const NOT_SAID_ANEW = {
  en: 'Say where the department stands now: what it said before does not count for this question.',
  nl: 'Zeg waar de afdeling nu staat: wat ze eerder zei, telt voor deze vraag niet.',
};

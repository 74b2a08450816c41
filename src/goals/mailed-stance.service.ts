import { Injectable } from '@nestjs/common';
import type { OpenedLink } from '../mail/links.service.js';
import type { RosterDepartment } from '../organizations/domain/roster.js';
import { Organization } from '../organizations/organization.entity.js';
import { Person } from '../organizations/person.entity.js';
import { Database } from '../platform/database/database.js';
import type { Author } from './author.js';
import { isAsked } from './domain/asking.js';
import { GoalAsking } from './goal-asking.entity.js';
import { GoalStance } from './goal-stance.entity.js';
import { type GoalStory, GoalStoryService } from './goal-story.service.js';
import { Goal } from './goal.entity.js';

/** What a mailed link opens: the goal, and the departments that are asked and that its holder speaks for today. */
export interface MailedVoice {
  readonly person: Person;
  readonly organizationName: string;
  /** Somebody without roles: the link lets speak for departments, and nothing else. */
  readonly author: Author;
  readonly story: GoalStory;
  readonly departments: readonly RosterDepartment[];
  /** Whether it was decided, or asked anew about other words, since the mail was sent. */
  readonly ended: boolean;
}

/** Who may say what by a mailed link is decided anew each time it is opened. */
@Injectable()
export class MailedStanceService {
  constructor(
    private readonly database: Database,
    private readonly stories: GoalStoryService,
  ) {}

  /** Null where the link opens nothing any more: its holder speaks for no department that is asked. */
  async of({ organizationId, subjectId, personId }: OpenedLink): Promise<MailedVoice | null> {
    const manager = this.database.read();
    const asking = await manager.findOneBy(GoalAsking, { organizationId, id: subjectId });
    const person = await manager.findOneBy(Person, { organizationId, id: personId });
    const goal = asking && (await manager.findOneBy(Goal, { organizationId, id: asking.goalId }));
    if (!person || !goal) return null;
    const author: Author = { personId, roles: [] };
    const story = await this.stories.load(organizationId, goal.key, author);
    const stances = await manager.findBy(GoalStance, { organizationId, goalId: goal.id });
    const departments = story.own.filter(({ id }) => {
      const said = stances.filter(({ departmentId }) => departmentId === id);
      return isAsked(asking, said);
    });
    if (departments.length === 0) return null;
    const { name: organizationName } = await manager.findOneByOrFail(Organization, { organizationId });
    return { person, organizationName, author, story, departments, ended: asking.endedAt !== null };
  }
}

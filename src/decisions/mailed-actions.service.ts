import { Injectable } from '@nestjs/common';
import { dateAt } from '../calendar/domain/zones.js';
import type { NamedSession } from '../cycles/domain/session-words.js';
import { Period } from '../cycles/period.entity.js';
import { Session } from '../cycles/session.entity.js';
import type { OpenedLink } from '../mail/links.service.js';
import { Organization } from '../organizations/organization.entity.js';
import { Person } from '../organizations/person.entity.js';
import { RosterService } from '../organizations/roster.service.js';
import { Clock } from '../platform/clock.js';
import { Database } from '../platform/database/database.js';
import { Resolution } from './resolutions/resolution.entity.js';
import { ResolutionsService } from './resolutions/resolutions.service.js';
import { SessionActions } from './resolutions/session-actions.entity.js';

/** An action that the holder of a link may say something about. */
export interface MailedAction {
  readonly id: string;
  readonly what: string;
  readonly customer: string | null;
  readonly dueOn: string;
  readonly isDone: boolean;
  readonly ownerId: string;
  /** Who does it, where that is not the holder, who stands in. */
  readonly owner: string | null;
}

/** What a mailed link opens: what a session gave its holder to do, or those whom the holder stands in for today. */
export interface MailedActions {
  readonly person: Person;
  readonly organizationName: string;
  readonly session: NamedSession;
  readonly today: string;
  readonly actions: readonly MailedAction[];
}

/** Whose actions a mailed link lets its holder speak for is decided anew each time it is opened. */
@Injectable()
export class MailedActionsService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly rosters: RosterService,
    private readonly resolutions: ResolutionsService,
  ) {}

  /** Null where the link opens nothing any more: nothing of that session is the holder's to do. */
  async of({ organizationId, subjectId, personId }: OpenedLink): Promise<MailedActions | null> {
    const manager = this.database.read();
    const resolved = await manager.findOneBy(SessionActions, { organizationId, id: subjectId });
    const person = await manager.findOneBy(Person, { organizationId, id: personId });
    if (!resolved || !person) return null;
    const { sessionId } = resolved;
    const organization = await manager.findOneByOrFail(Organization, { organizationId });
    const session = await manager.findOneByOrFail(Session, { organizationId, id: sessionId });
    const period = await manager.findOneByOrFail(Period, { organizationId, id: session.periodId });
    const roster = await this.rosters.load(organizationId);
    const today = dateAt(this.clock.now(), organization.zone);
    const all = await manager.find(Resolution, {
      where: { organizationId, sessionId, kind: 'action' },
      order: { dueOn: 'ASC', id: 'ASC' },
    });
    const actions = all.flatMap(({ id, what, customer, dueOn, ownerId, doneAt }): MailedAction[] => {
      if (ownerId === null || dueOn === null) return [];
      if (ownerId !== personId && roster.whoActsFor(ownerId, today) !== personId) return [];
      const owner = ownerId === personId ? null : (roster.people.get(ownerId)?.name ?? null);
      return [{ id, what, customer, dueOn, ownerId, isDone: doneAt !== null, owner }];
    });
    if (actions.length === 0) return null;
    return {
      ...{ person, organizationName: organization.name, today, actions },
      session: { ...session, period },
    };
  }

  /** Says that one of them is done, or is not after all, as whoever does it. Throws `NotFound`. */
  async say(organizationId: string, { id, ownerId }: MailedAction, isDone: boolean): Promise<void> {
    await this.resolutions.setDone(organizationId, id, isDone, { personId: ownerId, roles: [] });
  }
}

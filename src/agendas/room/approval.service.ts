import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Session } from '../../cycles/session.entity.js';
import { Clock } from '../../platform/clock.js';
import { InvalidInput } from '../../platform/errors.js';
import { Happenings } from '../../webhooks/happenings.service.js';
import { CarryOverService } from '../arrangement/carry-over.service.js';
import { problemsOfStance, type StanceCommand } from './domain/approval.js';
import { MeetingChanges } from './meeting-changes.js';
import { MeetingStance } from './meeting-stance.entity.js';
import { Meeting } from './meeting.entity.js';
import { MeetingsService, type Somebody } from './meetings.service.js';
import { MeetingGoesOn, NotTheirMeeting } from './room.errors.js';

/** Minutes are read by those who took part, and adopted by whoever runs sessions. */
@Injectable()
export class ApprovalService {
  constructor(
    private readonly clock: Clock,
    private readonly changes: MeetingChanges,
    private readonly meetings: MeetingsService,
    private readonly carryOver: CarryOverService,
    private readonly happenings: Happenings,
  ) {}

  /** Throws `NotFound`, `MeetingHasNotStarted`, `MeetingGoesOn`, `MinutesAreFixed`, `NotInTheRoom`, `InvalidInput`. */
  say(somebody: Somebody, sessionId: string, { stance, text }: StanceCommand): Promise<void> {
    const { organizationId, personId } = somebody;
    const say = async (tx: EntityManager, { endedAt, revision }: Meeting) => {
      await this.meetings.mustTakePart(tx, somebody, sessionId);
      if (endedAt === null) throw new MeetingGoesOn();
      const problems = problemsOfStance({ stance, text });
      if (problems.length > 0) throw new InvalidInput(problems);
      const said = stance === 'agrees' ? null : text.trim();
      await tx.delete(MeetingStance, { organizationId, sessionId, personId });
      await tx.insert(MeetingStance, {
        ...{ organizationId, sessionId, personId, stance },
        ...{ text: said, at: this.clock.now(), revision },
      });
    };
    return this.changes.change(organizationId, sessionId, say, 'around');
  }

  /**
   * From then on the minutes stay as they are, and what people had put forward and was not finished goes on to the next
   * session: not before, since until then it may turn out to be finished after all. Throws as `say` does, and
   * `NotTheirMeeting`.
   */
  adopt(somebody: Somebody, sessionId: string): Promise<void> {
    const { organizationId, personId: adoptedById } = somebody;
    const adopt = async (tx: EntityManager, { endedAt }: Meeting, session: Session) => {
      if (!this.meetings.mayRun(somebody)) throw new NotTheirMeeting();
      if (endedAt === null) throw new MeetingGoesOn();
      const adopted = { adoptedAt: this.clock.now(), adoptedById };
      await tx.update(Meeting, { organizationId, sessionId }, adopted);
      await this.carryOver.carryUnfinished(tx, session, somebody);
      await this.happenings.tell(tx, organizationId, 'minutes.adopted', { sessionId });
    };
    return this.changes.change(organizationId, sessionId, adopt, 'around');
  }
}

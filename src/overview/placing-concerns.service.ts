import { Injectable } from '@nestjs/common';
import { instantOf } from '../calendar/domain/zones.js';
import type { SessionTime } from '../cycles/domain/planned-session.js';
import {
  hasConcerns,
  type PlacedOne,
  type SessionConcerns,
  SessionConcernsService,
} from '../cycles/session-concerns.service.js';
import { LateAtOnceService } from '../updates/late-at-once.service.js';

/** What a planner is asked before a session is placed somewhere. */
export interface PlacingConcerns extends SessionConcerns {
  /** The day on which updates would be due though it is over; null where none would be late at once. */
  readonly updatesDue: string | null;
}

@Injectable()
export class PlacingConcernsService {
  constructor(
    private readonly concerns: SessionConcernsService,
    private readonly late: LateAtOnceService,
  ) {}

  /** Null where there is nothing to ask. @param time where it is to be placed */
  async of(organizationId: string, session: PlacedOne, time: SessionTime): Promise<PlacingConcerns | null> {
    const concerns = await this.concerns.of(organizationId, session, time);
    const { kind, merged } = session;
    const startsAt = instantOf(time.date, time.time, time.zone);
    const to = { kind, merged, date: time.date, startsAt };
    const updatesDue = await this.late.dueOn(organizationId, session.id, to);
    return hasConcerns(concerns) || updatesDue !== null ? { ...concerns, updatesDue } : null;
  }
}

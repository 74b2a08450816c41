import { Injectable } from '@nestjs/common';
import { In, IsNull } from 'typeorm';
import { dateAt } from '../calendar/domain/zones.js';
import { participantsOf, tokensOf } from '../cycles/domain/participants.js';
import type { RhythmRules } from '../cycles/domain/rhythm.js';
import { Period } from '../cycles/period.entity.js';
import { Rhythm } from '../cycles/rhythm.entity.js';
import { Session } from '../cycles/session.entity.js';
import { isStaffOn } from '../organizations/domain/staff.js';
import type { Roster } from '../organizations/domain/roster.js';
import { RosterService } from '../organizations/roster.service.js';
import { Clock } from '../platform/clock.js';
import { Database } from '../platform/database/database.js';
import type { Locale } from '../platform/pages/locale.js';
import type { FeedScope } from './calendar-feed.entity.js';
import { InvitationsService } from './invitations.service.js';
import { lastTold } from './tellings.js';
import type { CalendarEvent } from './icalendar.js';

/** Which sessions are shown, to whom. */
export interface Shown {
  readonly organizationId: string;
  readonly personId: string;
  readonly scope: FeedScope;
  /** Of scope `department`. */
  readonly departmentId: string | null;
}

/** Sessions as a calendar program is shown them: those that take place, of all kept years. */
@Injectable()
export class SessionCalendar {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly rosters: RosterService,
    private readonly invitations: InvitationsService,
  ) {}

  /** Earliest first. An event that its reader was invited to has the same UID here: programs show it once. */
  async events(shown: Shown, locale: Locale): Promise<CalendarEvent[]> {
    const { organizationId, personId } = shown;
    const manager = this.database.read();
    const where = { organizationId, cancelledAt: IsNull() };
    const sessions = await manager.find(Session, { where, order: { startsAt: 'ASC' } });
    const rhythm = await manager.findOneBy(Rhythm, { organizationId });
    const roster = await this.rosters.load(organizationId);
    const own = sessions.filter((session) => takesPart(session, rhythm?.rules, roster, shown));
    const periods = new Map(
      (
        await manager.findBy(Period, {
          organizationId,
          id: In([...new Set(own.map(({ periodId }) => periodId))]),
        })
      ).map((period) => [period.id, period]),
    );
    const told = await lastTold(manager, { organizationId, personId });
    const uids = new Map(
      [...told.values()].flatMap(({ sessionId, uid, cancelled }) =>
        cancelled ? [] : [[sessionId, uid] as const],
      ),
    );
    return own.flatMap((session) => {
      const period = periods.get(session.periodId);
      if (!period) return [];
      const uid = uids.get(session.id) ?? this.invitations.uidOf(session.id);
      const event = this.invitations.eventOf({ ...session, period }, locale);
      return [{ ...event, uid, sequence: session.calendarSequence }];
    });
  }

  /** Whether somebody is of the organization today. */
  async isHere({ organizationId, personId }: Pick<Shown, 'organizationId' | 'personId'>): Promise<boolean> {
    const person = (await this.rosters.load(organizationId)).people.get(personId);
    return person !== undefined && isStaffOn(person, dateAt(this.clock.now(), person.zone));
  }
}

function takesPart(
  session: Session,
  rules: RhythmRules | undefined,
  roster: Roster,
  { scope, personId, departmentId }: Shown,
): boolean {
  if (scope === 'year') return true;
  const participants = new Set(participantsOf(tokensOf(session, rules), roster, session.date));
  if (scope === 'own') return participants.has(personId);
  const leaders = (['head', 'deputy'] as const).flatMap((kind) =>
    roster.leadersOf(departmentId ?? '', kind, session.date),
  );
  return leaders.some((id) => participants.has(id));
}

import { Injectable } from '@nestjs/common';
import { Agenda } from '../agendas/arrangement/agenda.entity.js';
import { cutOffOf } from '../agendas/domain/cut-off.js';
import { leadDate } from '../calendar/domain/lead-time.js';
import { instantOf } from '../calendar/domain/zones.js';
import { participantsOf, tokensOf } from '../cycles/domain/participants.js';
import { Rhythm } from '../cycles/rhythm.entity.js';
import type { SessionWithPeriod } from '../cycles/sessions.service.js';
import { OutboxMail } from '../mail/outbox-mail.entity.js';
import { CalendarsService } from '../organizations/calendars.service.js';
import type { Roster } from '../organizations/domain/roster.js';
import { Database } from '../platform/database/database.js';
import { rowsOf, together } from '../platform/database/together.js';

/** A session as somebody who takes part in it sees it coming. */
export interface ComingSession extends SessionWithPeriod {
  /** Until when items are put forward. */
  readonly cutOff: number;
}

/** How far a session is prepared. */
export interface Readiness {
  readonly session: SessionWithPeriod;
  readonly agenda: 'approved' | 'arranged' | 'as-it-comes';
  /** When its agenda is to be mailed; null: its kind has none. */
  readonly mailedAt: number | null;
  /** When the first had it; null: nobody yet. */
  readonly agendaLeftAt: number | null;
  readonly participants: number;
  /** Names of who takes part and is away that day. */
  readonly away: readonly string[];
}

export interface ComingSessions {
  /** Those the viewer takes part in. */
  readonly own: readonly ComingSession[];
  /** The next of the organization; null where none is planned. */
  readonly next: Readiness | null;
}

/** What is ahead, and how far it is prepared: the same number of statements, whatever there is. */
@Injectable()
export class SessionReadinessService {
  constructor(
    private readonly database: Database,
    private readonly calendars: CalendarsService,
  ) {}

  /**
   * @param upcoming the first to come first
   * @param most of the viewer's own
   */
  async of(
    organizationId: string,
    personId: string,
    upcoming: readonly SessionWithPeriod[],
    roster: Roster,
    most: number,
  ): Promise<ComingSessions> {
    const manager = this.database.read();
    const { rhythms } = await together(manager, {
      rhythms: rowsOf(manager, Rhythm, 'all', (query) => query.where({ organizationId })),
    });
    const rules = rhythms[0]?.rules;
    const partOf = (session: SessionWithPeriod) =>
      participantsOf(tokensOf(session, rules), roster, session.date);
    const own = upcoming.filter((session) => partOf(session).includes(personId)).slice(0, most);
    const [next] = upcoming;
    if (!next) return { own: [], next: null };
    const ids = [...new Set([next, ...own].map(({ id }) => id))];
    const { agendas, left } = await together(manager, {
      agendas: rowsOf(
        manager,
        Agenda,
        ['sessionId', 'arrangement', 'approvedAt', 'proposalsUntil'],
        (query) => query.where({ organizationId }).andWhere('row.sessionId IN (:...ids)', { ids }),
      ),
      left: rowsOf(manager, OutboxMail, ['settledAt'], (query) =>
        query
          .where({ organizationId, occasionType: 'session', occasionId: next.id })
          .andWhere({ kind: 'agenda', status: 'sent' })
          .orderBy('row.settledAt')
          .limit(1),
      ),
    });
    const arranged = new Map(agendas.map((agenda) => [agenda.sessionId, agenda]));
    const { organization } = await this.calendars.load(organizationId);
    const leadOf = (session: SessionWithPeriod) => rules?.[session.kind]?.agenda ?? null;
    const cutOff = (session: SessionWithPeriod) =>
      cutOffOf(session, arranged.get(session.id)?.proposalsUntil ?? null, leadOf(session), organization);
    const lead = leadOf(next);
    const there = partOf(next);
    const made = arranged.get(next.id);
    const isArranged =
      made !== undefined && made.arrangement.order.length + Object.keys(made.arrangement.changes).length > 0;
    return {
      own: own.map((session) => ({ ...session, cutOff: cutOff(session) })),
      next: {
        session: next,
        agenda: made?.approvedAt ? 'approved' : isArranged ? 'arranged' : 'as-it-comes',
        mailedAt: lead && instantOf(leadDate(next.date, lead, organization), lead.at, next.zone),
        agendaLeftAt: left[0]?.settledAt ?? null,
        participants: there.length,
        away: there
          .filter((id) => roster.absenceOf(id, next.date) !== null)
          .map((id) => roster.people.get(id)?.name ?? ''),
      },
    };
  }
}

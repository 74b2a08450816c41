import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import { dateAt } from '../calendar/domain/zones.js';
import { participantsOf, tokensOf } from '../cycles/domain/participants.js';
import type { RhythmRules, SessionKind } from '../cycles/domain/rhythm.js';
import { lengthOf } from '../cycles/domain/session-days.js';
import type { Period } from '../cycles/period.entity.js';
import { Rhythm } from '../cycles/rhythm.entity.js';
import { Session } from '../cycles/session.entity.js';
import type { NamedResolution } from '../decisions/resolutions/resolutions.service.js';
import { isExpired } from '../goals/domain/expiry.js';
import { MonthStandings } from '../kpis/month-standings.js';
import type { MonthPeriod } from '../kpis/months.service.js';
import { known } from '../kpis/what-is-known.js';
import type { Roster, RosterPerson } from '../organizations/domain/roster.js';
import { RosterService } from '../organizations/roster.service.js';
import { Clock } from '../platform/clock.js';
import { Database } from '../platform/database/database.js';
import { NotFound } from '../platform/errors.js';
import { isId } from '../platform/ids.js';
import type { Locale } from '../platform/pages/locale.js';
import { countingMonth } from '../projects/focus-list.js';
import { agendaData } from './agenda-data.js';
import { loadFrame } from './agenda-frame.js';
import { loadMatters } from './agenda-matters.js';
import { AttendanceBook } from './attendance-book.js';
import type { AgendaAnswers } from './domain/answers.js';
import type { Attendance } from './domain/attendance.js';
import { agendaOf } from './domain/agenda.js';
import { type ArrangedAgenda, arrange } from './domain/arrange.js';
import { layOut, type Templates } from './domain/lay-out.js';
import { isPartner } from '../organizations/domain/roles.js';
import { goalMatters } from './goal-matters.js';
import { answersForAgenda } from './questions/agenda-answers.js';
import { frozenAgenda } from './room/frozen-agenda.js';
import { Meeting } from './room/meeting.entity.js';
import { projectMatters } from './project-matters.js';

/** A session with its agenda and who takes part. */
export interface SessionAgenda extends ArrangedAgenda {
  readonly organizationName: string;
  readonly session: Session & { readonly period: Period };
  /** Who takes part, and who was asked in somebody's place. */
  readonly participants: readonly RosterPerson[];
  /** What it resolved so far. */
  readonly resolutions: readonly NamedResolution[];
  /** What those who were invited answered, by person. */
  readonly attendance: ReadonlyMap<string, Attendance>;
  /** What was answered to the questions before it; null where none were asked, or not yet. */
  readonly answers: AgendaAnswers | null;
  /** Its room, once it was begun there. */
  readonly meeting: Meeting | null;
}

/** Everything of a session but its words. */
interface Loaded extends Omit<SessionAgenda, keyof ArrangedAgenda | 'meeting'> {
  /** The month whose figures it is about. */
  readonly month: MonthPeriod | null;
  readonly arrangedIn: (locale: Locale) => ArrangedAgenda;
  /** The name of a person, by id; null where there is nobody. */
  readonly nameOf: (personId: string) => string | null;
}

interface Built extends Omit<Loaded, 'attendance'> {
  readonly roster: Roster;
}

/** Writes agendas: from the questions of the session's kind and from what the data says. */
@Injectable()
export class AgendasService {
  constructor(
    private readonly database: Database,
    private readonly rosters: RosterService,
    private readonly clock: Clock,
    private readonly attendances: AttendanceBook,
  ) {}

  /**
   * The agenda of a session as of now, and of one that was begun as it was then, in a language: the same number of queries whatever the number of departments
   * and KPIs. Throws `NotFound`.
   */
  async agendaOf(organizationId: string, sessionId: string, locale: Locale): Promise<SessionAgenda> {
    const loaded = await this.load(organizationId, sessionId, { isMadeUp: false });
    const { arrangedIn, nameOf, ...rest } = loaded;
    const manager = this.database.read();
    const meeting = await manager.findOneBy(Meeting, { organizationId, sessionId: rest.session.id });
    const arranged = meeting ? await frozenAgenda(manager, meeting, locale, nameOf) : arrangedIn(locale);
    return { ...rest, ...arranged, meeting };
  }

  /**
   * The same, to be read in several languages. Throws `NotFound`.
   * @param isMadeUp whether it leaves as it is: then it tells answers that others may still change
   */
  async load(organizationId: string, sessionId: string, { isMadeUp = true } = {}): Promise<Loaded> {
    const { roster, participants, ...built } = await this.build(organizationId, sessionId, isMadeUp);
    const attendance = await this.attendances.of(organizationId, sessionId);
    const standIns = standInsOf(built.session, roster, participants, attendance);
    return { ...built, attendance, participants: [...participants, ...standIns] };
  }

  /** A session and all who take part in it, without anything that is talked about. Throws `NotFound`. */
  async attended(
    organizationId: string,
    sessionId: string,
  ): Promise<{ readonly session: Session; readonly participants: readonly RosterPerson[] }> {
    const manager = this.database.read();
    const session = await this.session(organizationId, sessionId);
    const rhythm = await manager.findOneBy(Rhythm, { organizationId });
    const roster = await this.rosters.load(organizationId);
    const attendance = await this.attendances.of(organizationId, sessionId);
    const participants = invitedTo(session, rhythm?.rules, roster);
    return {
      session,
      participants: [...participants, ...standInsOf(session, roster, participants, attendance)],
    };
  }

  /** Throws `NotFound`. */
  async session(organizationId: string, id: string): Promise<Session> {
    const session = isId(id) ? await this.database.read().findOneBy(Session, { organizationId, id }) : null;
    if (!session) throw new NotFound('session', 'sessie');
    return session;
  }

  /**
   * What the data says and what people made of it, without who answered to the invitation: four queries, and a fifth
   * where a quarterly session is about figures of another month than projects are ranked by. Throws `NotFound`.
   */
  async build(organizationId: string, sessionId: string, isMadeUp = false): Promise<Built> {
    const manager = this.database.read();
    const frame = await loadFrame(manager, organizationId, sessionId);
    const { organization, session, rules, months, month, ownGoal } = frame;
    const { thresholds, zone } = organization;
    const now = this.clock.now();
    const today = dateAt(now, zone);
    const roster = await this.rosters.load(organizationId);
    const standingsIn = (one: MonthPeriod) =>
      MonthStandings.load(manager, organizationId, { months, month: one, thresholds });
    const standings = month && (await standingsIn(month));
    const matters = await loadMatters(manager, frame, today);
    const counted = matters.links && frame.goalOn(today);
    const counting = counted
      ? countingMonth(months, counted.cycleId, today, known(matters.known ?? []))
      : null;
    const ranking = counting?.id === month?.id ? standings : counting && (await standingsIn(counting));
    const { kind, merged, date } = session;
    const kinds = [kind, ...merged];
    const templates = templatesOf(kinds, rules);
    const goal = ownGoal && { ...ownGoal, expiredOn: isExpired(ownGoal, date) ? ownGoal.horizon : null };
    const departments = roster.departmentsOn(today);
    const participants = invitedTo(session, rules, roster);
    const staff = participants.filter((person) => !isPartner(person)).length;
    const answers = answersForAgenda(frame, staff, isMadeUp, now);
    const facts = {
      ...{ kinds, templates, goal, answers, proposed: frame.proposed },
      carried: new Map(matters.leftOver.map(({ about, carried }) => [about, carried + 1])),
      matters: goalMatters(frame, { departments, stances: matters.stances ?? [] }),
      projects: projectMatters(matters, { roster, date, today, standings: ranking }),
    };
    const dataIn = agendaData({ matters, standings, roster, session });
    const nameOf = (id: string) => roster.people.get(id)?.name ?? null;
    return {
      ...{ organizationName: organization.name, session, month, roster, answers, participants, nameOf },
      resolutions: matters.resolved.map((one) => ({
        ...{ ...one, owner: roster.people.get(one.ownerId ?? '') ?? null },
      })),
      arrangedIn: (locale) => {
        const { items, minutes } = layOut(
          agendaOf({ ...facts, ...dataIn(locale) }, locale),
          kinds,
          templates,
        );
        return arrange(items, frame.arrangement, lengthOf(session), nameOf, minutes);
      },
    };
  }

  /** Ids of those who take part, by the session and the rhythm as they are now; nobody where it is cancelled. */
  async whoTakesPart(organizationId: string, sessionId: string, roster: Roster): Promise<Set<string>> {
    const manager = this.database.read();
    const session = await manager.findOneBy(Session, {
      organizationId,
      id: sessionId,
      cancelledAt: IsNull(),
    });
    const rhythm = await manager.findOneBy(Rhythm, { organizationId });
    if (!session) return new Set();
    return new Set(participantsOf(tokensOf(session, rhythm?.rules), roster, session.date));
  }
}

function invitedTo(session: Session, rules: RhythmRules | undefined, roster: Roster): RosterPerson[] {
  return participantsOf(tokensOf(session, rules), roster, session.date).flatMap(
    (id) => roster.people.get(id) ?? [],
  );
}

/** Who has left, or left it, was told nothing more: their invitation says nothing of who comes. */
function standInsOf(
  { date }: Session,
  roster: Roster,
  participants: readonly RosterPerson[],
  attendance: Loaded['attendance'],
): RosterPerson[] {
  const known = new Set(participants.map(({ id }) => id));
  return roster.staffOn(date).filter(({ id }) => attendance.has(id) && !known.has(id));
}

function templatesOf(kinds: readonly SessionKind[], rules: RhythmRules | undefined): Templates {
  return Object.fromEntries(
    kinds.flatMap((kind) => {
      const template = rules?.[kind]?.template;
      return template ? [[kind, template]] : [];
    }),
  );
}

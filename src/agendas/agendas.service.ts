import { Injectable } from '@nestjs/common';
import { IsNull, LessThanOrEqual } from 'typeorm';
import { participantsOf, tokensOf } from '../cycles/domain/participants.js';
import type { RhythmRules, SessionKind } from '../cycles/domain/rhythm.js';
import { lengthOf } from '../cycles/domain/session-days.js';
import { Period } from '../cycles/period.entity.js';
import { Rhythm } from '../cycles/rhythm.entity.js';
import { Session } from '../cycles/session.entity.js';
import { type NamedResolution, ResolutionsService } from '../decisions/resolutions/resolutions.service.js';
import { isExpired } from '../goals/domain/expiry.js';
import { Goal } from '../goals/goal.entity.js';
import type { Roster, RosterPerson } from '../organizations/domain/roster.js';
import { Organization } from '../organizations/organization.entity.js';
import { RosterService } from '../organizations/roster.service.js';
import { Database } from '../platform/database/database.js';
import { NotFound } from '../platform/errors.js';
import { isId } from '../platform/ids.js';
import type { Locale } from '../platform/pages/locale.js';
import { AttendanceBook } from './attendance-book.js';
import type { AgendaAnswers } from './domain/answers.js';
import type { Attendance } from './domain/attendance.js';
import { isPartner } from '../organizations/domain/roles.js';
import { AnswersService } from './questions/answers.service.js';
import { AgendaDataService } from './agenda-data.service.js';
import { GoalMattersService } from './goal-matters.service.js';
import { ProjectMattersService } from './project-matters.service.js';
import { agendaOf } from './domain/agenda.js';
import { type ArrangedAgenda, arrange } from './domain/arrange.js';
import { layOut, type Templates } from './domain/lay-out.js';
import { ArrangementsService } from './arrangement/arrangements.service.js';

/** A session with its agenda and who takes part. */
export interface SessionAgenda extends ArrangedAgenda {
  readonly organizationName: string;
  readonly session: Session & { readonly period: Period };
  /** Who takes part, and who was asked in somebody's place. */
  readonly participants: readonly RosterPerson[];
  /** What it resolved so far. */
  readonly resolutions: readonly NamedResolution[];
  /** What was answered to the questions before it; null where none were asked, or not yet. */
  readonly answers: AgendaAnswers | null;
  /** What those who were invited answered, by person. */
  readonly attendance: ReadonlyMap<string, Attendance>;
}

/** Everything of a session but its words. */
interface Loaded extends Omit<SessionAgenda, keyof ArrangedAgenda> {
  readonly arrangedIn: (locale: Locale) => ArrangedAgenda;
}

/** Writes agendas: from the questions of the session's kind and from what the data says. */
@Injectable()
export class AgendasService {
  constructor(
    private readonly database: Database,
    private readonly rosters: RosterService,
    private readonly data: AgendaDataService,
    private readonly matters: GoalMattersService,
    private readonly projects: ProjectMattersService,
    private readonly attendances: AttendanceBook,
    private readonly resolutions: ResolutionsService,
    private readonly arrangements: ArrangementsService,
    private readonly answers: AnswersService,
  ) {}

  /**
   * The agenda of a session as of now, in a language: the same number of queries whatever the number of departments
   * and KPIs. Throws `NotFound`.
   */
  async agendaOf(organizationId: string, sessionId: string, locale: Locale): Promise<SessionAgenda> {
    const { arrangedIn, ...rest } = await this.load(organizationId, sessionId, { isMadeUp: false });
    return { ...rest, ...arrangedIn(locale) };
  }

  /**
   * The same, to be read in several languages. Throws `NotFound`.
   * @param isMadeUp whether it leaves as it is: then it tells answers that others may still change
   */
  async load(organizationId: string, sessionId: string, { isMadeUp = true } = {}): Promise<Loaded> {
    const manager = this.database.read();
    const session = isId(sessionId)
      ? await manager.findOneBy(Session, { organizationId, id: sessionId })
      : null;
    if (!session) throw new NotFound('session', 'sessie');
    const { name, zone } = await manager.findOneByOrFail(Organization, { organizationId });
    const period = await manager.findOneByOrFail(Period, { organizationId, id: session.periodId });
    const roster = await this.rosters.load(organizationId);
    const goal = await manager.findOneBy(Goal, { organizationId, cycleId: session.cycleId });
    const month = await this.data.monthOf(
      organizationId,
      session,
      await this.#lastMonth(organizationId, session),
    );
    const data = await this.data.load(organizationId, session, month, roster);
    const expiredOn = goal && isExpired(goal, session.date) ? goal.horizon : null;
    const shown = goal && { ...goal, expiredOn };
    const kinds = [session.kind, ...session.merged];
    const matters = await this.matters.of(goal, session, zone);
    const projects = await this.projects.of(session, period);
    const rules = (await manager.findOneBy(Rhythm, { organizationId }))?.rules;
    const participants = participantsOf(tokensOf(session, rules), roster, session.date).flatMap(
      (id) => roster.people.get(id) ?? [],
    );
    const templates = templatesOf(kinds, rules);
    const resolutions = await this.resolutions.ofSession(organizationId, session.id);
    const open = await this.resolutions.open(organizationId, { notOf: session.id });
    const actions = open.map(({ id, what, owner, dueOn, customer }) => ({
      ...{ id, what, owner: owner?.name ?? null, dueOn, customer },
      isOverdue: dueOn !== null && dueOn < session.date,
    }));
    const staff = participants.filter((person) => !isPartner(person)).length;
    const answers = await this.answers.forAgenda(session, staff, isMadeUp);
    const proposed = await this.arrangements.accepted(organizationId, session.id);
    const arrangement = await this.arrangements.of(organizationId, session.id);
    const nameOf = (id: string) => roster.people.get(id)?.name ?? null;
    const attendance = await this.attendances.of(organizationId, session.id);
    const known = new Set(participants.map(({ id }) => id));
    // Who has left, or left it, was told nothing more: their invitation says nothing of who comes.
    const standIns = roster.staffOn(session.date).filter(({ id }) => attendance.has(id) && !known.has(id));
    return {
      organizationName: name,
      session: { ...session, period },
      ...{ attendance, answers },
      resolutions,
      participants: [...participants, ...standIns],
      arrangedIn: (locale) => {
        const facts = {
          kinds,
          templates,
          goal: shown,
          answers,
          proposed,
          actions,
          matters,
          projects,
          ...data.in(locale),
        };
        const { items, minutes } = layOut(agendaOf(facts, locale), kinds, templates);
        return arrange(items, arrangement, lengthOf(session), nameOf, minutes);
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

  /** The last month that ended on or before the session's date: what its figures are of where nothing was asked. */
  #lastMonth(organizationId: string, { date }: Session): Promise<Period | null> {
    return this.database.read().findOne(Period, {
      where: { organizationId, kind: 'month', endsOn: LessThanOrEqual(date) },
      order: { endsOn: 'DESC' },
    });
  }
}

function templatesOf(kinds: readonly SessionKind[], rules: RhythmRules | undefined): Templates {
  return Object.fromEntries(
    kinds.flatMap((kind) => {
      const template = rules?.[kind]?.template;
      return template ? [[kind, template]] : [];
    }),
  );
}

import { Injectable } from '@nestjs/common';
import type { Viewer } from '../access/viewer.js';
import { type AskedQuestions, AnswersService } from '../agendas/questions/answers.service.js';
import type { AssessmentRound } from '../assessments/assessment-round.entity.js';
import { AssessmentPageService } from '../assessments/assessment-page.service.js';
import { dateAt } from '../calendar/domain/zones.js';
import { SessionsService } from '../cycles/sessions.service.js';
import { BreachesService, type GuardrailStanding } from '../decisions/breaches.service.js';
import { DecisionsService, type LoggedDecision } from '../decisions/decisions.service.js';
import { type NamedResolution, ResolutionsService } from '../decisions/resolutions/resolutions.service.js';
import { Speaking } from '../decisions/speaking.service.js';
import { GoalStoryService, type OpenVoice } from '../goals/goal-story.service.js';
import type { TouchpointPicture } from '../journey/journey-picture.service.js';
import { SeenJourneyService } from '../journey/seen-journey.service.js';
import { type KpiState, KpiStatesService } from '../kpis/kpi-states.service.js';
import type { Roster, RosterDepartment } from '../organizations/domain/roster.js';
import { has } from '../organizations/domain/rights.js';
import { Organization } from '../organizations/organization.entity.js';
import { RosterService } from '../organizations/roster.service.js';
import { Clock } from '../platform/clock.js';
import { Database } from '../platform/database/database.js';
import { DraftsService } from '../updates/drafts.service.js';
import { isOwed, type MyUpdate, myUpdates } from './domain/my-updates.js';
import { type RoundStanding, whoOwes } from './domain/who-owes.js';
import { GoalPageService, type GoalPicture } from './goal-page.service.js';
import { type HomeMatters, HomeMattersService } from './home-matters.service.js';
import { looksAfterMail } from './looks-after-mail.js';
import { type MailHealth, MailHealthService } from './mail-health.service.js';
import { type OpenRequest, OpenRoundsService } from './open-rounds.service.js';
import { PlanCheckService } from './plan-check.service.js';
import { type ComingSession, type Readiness, SessionReadinessService } from './session-readiness.service.js';

/** What whoever keeps the plan keeps an eye on. */
export interface HomePlanningFacts {
  readonly rounds: readonly RoundStanding[];
  readonly mail: MailHealth;
  /** Of the next session; null where none is planned. */
  readonly next: Readiness | null;
  /** Whether the viewer may look into the built-in mailbox. */
  readonly mayReadMailbox: boolean;
  /** How many checks of the plan found something. */
  readonly wrong: number;
}

/** What somebody has to do, and what comes next. */
export interface Home {
  /** The viewer's own date. */
  readonly today: string;
  readonly now: number;
  readonly updates: readonly MyUpdate[];
  /** By round id: when the viewer last kept a draft of what they owe. */
  readonly drafts: ReadonlyMap<string, number>;
  readonly sessions: readonly ComingSession[];
  readonly goal: GoalPicture | null;
  /** Departments the viewer heads, is deputy of or stands in for. */
  readonly departments: readonly RosterDepartment[];
  /** Their KPIs in the month that is shown, those that want looking at first. */
  readonly kpis: readonly KpiState[];
  readonly matters: HomeMatters;
  /** Departments the viewer speaks for that have not said whether they carry a goal. */
  readonly voices: readonly OpenVoice[];
  /** What the viewer is asked before sessions and has not answered. */
  readonly questions: readonly AskedQuestions[];
  /** KPIs of the viewer's departments whose last reading lies outside of its guardrail. */
  readonly outside: readonly GuardrailStanding[];
  /** Decisions of the viewer's departments that are to be looked at again. */
  readonly revisits: readonly LoggedDecision[];
  /** What sessions gave the viewer to do. */
  readonly actions: readonly NamedResolution[];
  /** The open round of the self-assessment that the viewer did not answer yet. */
  readonly assessment: AssessmentRound | null;
  /** For whoever looks after the updates and the mail; null for the others. */
  readonly planning: HomePlanningFacts | null;
  /** For leadership: how the open rounds stand; null for the others. */
  readonly owed: readonly RoundStanding[] | null;
  /** By round id: what it asks about, and its session. */
  readonly rounds: ReadonlyMap<string, OpenRequest>;
  readonly roster: Roster;
}

/** What concerns somebody from outside. */
export interface PartnerHome extends Pick<Home, 'today' | 'now' | 'sessions'> {
  readonly journey: readonly TouchpointPicture[];
}

const SESSIONS_SHOWN = 4;
/** Enough to find one's own next ones among, without reading the sessions of years. */
const SESSIONS_LOOKED_AT = 40;

@Injectable()
export class HomeService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly rosters: RosterService,
    private readonly sessions: SessionsService,
    private readonly open: OpenRoundsService,
    private readonly goals: GoalPageService,
    private readonly stories: GoalStoryService,
    private readonly assessments: AssessmentPageService,
    private readonly mail: MailHealthService,
    private readonly speaking: Speaking,
    private readonly breaches: BreachesService,
    private readonly decisions: DecisionsService,
    private readonly journey: SeenJourneyService,
    private readonly resolutions: ResolutionsService,
    private readonly answers: AnswersService,
    private readonly states: KpiStatesService,
    private readonly matters: HomeMattersService,
    private readonly drafts: DraftsService,
    private readonly readiness: SessionReadinessService,
    private readonly checks: PlanCheckService,
  ) {}

  async load(viewer: Viewer): Promise<Home> {
    const { organizationId, personId } = viewer;
    const manager = this.database.read();
    const now = this.clock.now();
    const organization = await manager.findOneByOrFail(Organization, { organizationId });
    const { zone } = organization;
    const roster = await this.rosters.load(organizationId);
    const dayOf = (id: string) => dateAt(now, roster.people.get(id)?.zone ?? zone);
    const requests = await this.open.requests(organizationId);
    const today = dateAt(now, zone);
    const departments = await this.speaking.departmentsOf(organizationId, viewer);
    const goal = await this.goals.load(organizationId, {}, 'standing');
    const { own, next } = await this.#sessions(organizationId, personId, roster);
    const rounds = has('read-owed', viewer) ? whoOwes(roster, requests, now, dayOf, today) : null;
    const updates = myUpdates(roster, personId, requests, now, dayOf);
    return {
      ...{ today: dateAt(now, viewer.zone), now, updates },
      drafts: await this.#drafts(viewer, updates, requests),
      ...{ sessions: own, goal, departments, owed: rounds },
      kpis: await this.#kpis(organizationId, departments, goal),
      matters: await this.matters.of(viewer, departments.map(({ id }) => id)), // prettier-ignore
      voices: await this.stories.openFor(organizationId, viewer),
      questions: await this.answers.waitingFor(organizationId, personId),
      ...(await this.#guarded(organizationId, departments, today)),
      actions: await this.resolutions.open(organizationId, { ownerId: personId }),
      assessment: await this.assessments.waitingFor(organizationId, personId),
      planning: looksAfterMail(viewer)
        ? {
            ...{ rounds: rounds ?? [], next, mail: await this.mail.of(organization) },
            mayReadMailbox: has('read-mailbox', viewer),
            wrong: (await this.checks.of(organizationId)).filter(({ found }) => found.length > 0).length,
          }
        : null,
      rounds: new Map(requests.map((request) => [request.roundId, request])),
      roster,
    };
  }

  /** The touchpoints that name a partner, and the sessions that do. */
  async forPartner(viewer: Viewer): Promise<PartnerHome> {
    const { organizationId, personId } = viewer;
    const now = this.clock.now();
    const roster = await this.rosters.load(organizationId);
    return {
      ...{ today: dateAt(now, viewer.zone), now },
      journey: await this.journey.all(viewer),
      sessions: (await this.#sessions(organizationId, personId, roster)).own,
    };
  }

  async #guarded(
    organizationId: string,
    own: readonly RosterDepartment[],
    today: string,
  ): Promise<Pick<Home, 'outside' | 'revisits'>> {
    if (own.length === 0) return { outside: [], revisits: [] };
    const isOwn = (id: string | null | undefined) => own.some((department) => department.id === id);
    const standings = await this.breaches.standings(organizationId);
    const due = await this.decisions.due(organizationId, today);
    return {
      outside: standings.filter(({ breach, department }) => breach !== null && isOwn(department?.id)),
      revisits: due.filter(({ department }) => isOwn(department.id)),
    };
  }

  async #drafts(
    viewer: Viewer,
    updates: readonly MyUpdate[],
    requests: readonly OpenRequest[],
  ): Promise<Map<string, number>> {
    const owed = new Set(updates.flatMap(({ roundId, state }) => (isOwed(state) ? roundId : [])));
    if (owed.size === 0) return new Map();
    const asked = requests.filter(({ roundId }) => owed.has(roundId));
    const kept = await this.drafts.of(viewer, asked.map(({ id }) => id)); // prettier-ignore
    const saved = asked.flatMap(({ id, roundId }): [string, number][] => {
      const draft = kept.get(id);
      return draft ? [[roundId, draft.savedAt]] : [];
    });
    return new Map(saved.sort(([, a], [, b]) => a - b));
  }

  /** As they stand in the month that the goal is shown in. */
  async #kpis(
    organizationId: string,
    departments: readonly RosterDepartment[],
    goal: GoalPicture | null,
  ): Promise<KpiState[]> {
    if (departments.length === 0 || goal === null) return [];
    const departmentIds = departments.map(({ id }) => id);
    const states = await this.states.statesFor(organizationId, {
      departmentIds,
      month: goal.progress.month.id,
    });
    return states.toSorted((a, b) => urgencyOf(a) - urgencyOf(b));
  }

  async #sessions(organizationId: string, personId: string, roster: Roster) {
    const upcoming = await this.sessions.upcoming(organizationId, SESSIONS_LOOKED_AT);
    return this.readiness.of(organizationId, personId, upcoming, roster, SESSIONS_SHOWN);
  }
}

function urgencyOf({ status }: KpiState): number {
  return status === null ? URGENCY.length : URGENCY.indexOf(status);
}

const URGENCY: readonly (KpiState['status'] & string)[] = ['off-track', 'at-risk', 'stale', 'on-track'];

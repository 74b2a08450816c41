import { Injectable } from '@nestjs/common';
import { AgendasService } from '../agendas/agendas.service.js';
import { sessionName } from '../cycles/domain/session-words.js';
import { SessionsService } from '../cycles/sessions.service.js';
import { LatestResolutionsService } from '../decisions/resolutions/latest-resolutions.service.js';
import { GoalsService } from '../goals/goals.service.js';
import { TodayService } from '../goals/today.service.js';
import { monthShown } from '../kpis/domain/month-shown.js';
import { GoalProgressService } from '../kpis/goal-progress.service.js';
import { type KpiState, KpiStatesService } from '../kpis/kpi-states.service.js';
import { Months } from '../kpis/months.service.js';
import { whatIsKnown } from '../kpis/what-is-known.js';
import { RosterService } from '../organizations/roster.service.js';
import { Database } from '../platform/database/database.js';
import { NotFound } from '../platform/errors.js';
import { Settings } from '../platform/settings.js';
import type { AssistedDraftsService } from '../updates/assisted-drafts.service.js';
import { OwedRoundsService } from '../updates/owed/owed-rounds.service.js';

type OpenRequest = Awaited<ReturnType<AssistedDraftsService['request']>>;

/** An assistant reads no endless lists: whoever wants all asks the API. */
const MOST_KPIS = 60;
const MOST_ITEMS = 25;

/** The plan in small answers, for whoever reads it in words. */
@Injectable()
export class PlanReader {
  constructor(
    private readonly database: Database,
    private readonly settings: Settings,
    private readonly today: TodayService,
    private readonly goals: GoalsService,
    private readonly progress: GoalProgressService,
    private readonly states: KpiStatesService,
    private readonly rosters: RosterService,
    private readonly sessions: SessionsService,
    private readonly agendas: AgendasService,
    private readonly resolutions: LatestResolutionsService,
    private readonly owed: OwedRoundsService,
  ) {}

  /** The goal of this year, and how it stands in the last month of which something is known. Throws `NotFound`. */
  async goal(organizationId: string) {
    const date = await this.today.of(organizationId);
    const goal = await this.goals.current(organizationId, date);
    if (!goal) throw new NotFound('goal', 'doel');
    const { statement, why, horizon, phase, key } = goal;
    const month = await this.#lastMonth(organizationId, date);
    const said = { ...{ key, statement, why, horizon, phase }, page: this.#page(`/goal`) };
    if (month === null) return { ...said, progress: null };
    const stands = await this.progress.of(organizationId, { goalId: goal.id }, month);
    const departments = stands.departments.map(({ department, kpis }) => ({
      department: department?.name ?? null,
      kpis: kpis.map(({ kpi, status }) => ({ kpi: kpi.key, status })),
    }));
    return {
      ...{ ...said, month: stands.month.name, progress: stands.progress, coverage: stands.coverage },
      ...{ measures: stands.measures.map(shortly), diverges: stands.diverges, departments },
    };
  }

  /**
   * KPIs with their last readings, of all departments or of one. Throws `NotFound`.
   * @param key of a department
   */
  async kpis(organizationId: string, key: string | undefined) {
    const date = await this.today.of(organizationId);
    const month = await this.#lastMonth(organizationId, date);
    const { departments } = await this.rosters.load(organizationId);
    const wanted = [...departments.values()].filter((one) => key === undefined || one.key === key);
    if (wanted.length === 0) throw new NotFound('department', 'afdeling');
    if (month === null) return { month: null, kpis: [], more: 0 };
    const departmentIds = wanted.map(({ id }) => id);
    const which = { month, ...(key !== undefined && { departmentIds }) };
    const states = await this.states.statesFor(organizationId, which);
    const kpis = states.slice(0, MOST_KPIS).map((state) => ({
      department: departments.get(state.kpi.departmentId ?? '')?.key ?? null,
      ...shortly(state),
    }));
    return { month: states[0]?.month.name ?? null, kpis, more: states.length - kpis.length };
  }

  /** The next sessions, each with its agenda as it is now. */
  async nextSessions(organizationId: string, count: number) {
    const sessions = await this.sessions.upcoming(organizationId, count);
    return Promise.all(
      sessions.map(async (session) => {
        const { items, participants } = await this.agendas.agendaOf(organizationId, session.id, 'en');
        const { id, kind, date, time, zone, minutes, place } = session;
        return {
          ...{ id, kind, name: sessionName(session, 'en'), date, time, zone, minutes, place },
          participants: participants.length,
          agenda: items.slice(0, MOST_ITEMS).map(({ title, department, purpose, minutes: long }) => ({
            ...{ title, department, purpose, minutes: long },
          })),
          page: this.#page(`/sessions/${id}`),
        };
      }),
    );
  }

  /** What sessions decided last, and the actions that are not done. */
  async decisions(organizationId: string) {
    const { open, decided, hasMore } = await this.resolutions.of(organizationId);
    const told = (one: (typeof open)[number]) => ({
      ...{ id: one.id, what: one.what, owner: one.owner, dueOn: one.dueOn },
      session: sessionName(one.session, 'en'),
    });
    return { openActions: open.map(told), decisions: decided.map(told), hasMore };
  }

  /** Who owes an update now, and for which session. */
  async owes(organizationId: string) {
    const { rounds } = await this.owed.all(organizationId);
    return rounds.flatMap(({ session, period, requests }) => {
      const waiting = requests.filter(({ state }) => state === 'open' || state === 'late');
      if (waiting.length === 0) return [];
      return [
        {
          session: { date: session.date, time: session.time, zone: session.zone },
          period: period.name,
          requests: waiting.map(({ department, state, dueOn, daysLate, owes }) => ({
            ...{ department: department.key, name: department.name, state, dueOn, daysLate },
            owes: owes.map(({ name }) => name),
          })),
        },
      ];
    });
  }

  /** What a department is asked, and what is known of it. */
  request({ form, department }: OpenRequest) {
    return {
      ...{ department: department.key, period: form.period.name, dueOn: department.dueOn },
      confirmedBy: form.person.name,
      kpis: department.kpis.map(({ key, name, unit, direction, target, value, history }) => ({
        ...{ kpi: key, name, unit, direction, target, value },
        before: history.at(-1)?.value ?? null,
      })),
      draft: department.draft?.source ?? null,
      page: this.#page(`/updates/${form.roundId}`),
    };
  }

  /** The one that pages show too; none outside of the years that are kept. */
  async #lastMonth(organizationId: string, date: string): Promise<string | null> {
    const manager = this.database.read();
    const months = await Months.load(manager, organizationId);
    const known = await whatIsKnown(manager, organizationId, date);
    return months.on(date) && (monthShown(months.all, date, known)?.id ?? null);
  }

  #page(path: string): string {
    return `${this.settings.values.BASE_URL}${path}`;
  }
}

function shortly({ kpi, reading, target, status, fresh }: KpiState) {
  const { key, name, unit } = kpi;
  return {
    ...{ kpi: key, name, unit, value: reading?.value ?? null, of: reading?.month.name ?? null },
    ...{ target, status, fresh },
  };
}

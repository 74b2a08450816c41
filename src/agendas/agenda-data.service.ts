import { Injectable } from '@nestjs/common';
import { Period } from '../cycles/period.entity.js';
import type { Session } from '../cycles/session.entity.js';
import { BreachesService } from '../decisions/breaches.service.js';
import { type LoggedDecision, DecisionsService } from '../decisions/decisions.service.js';
import type { Breach } from '../decisions/domain/breach.js';
import { type KpiState, KpiStatesService } from '../kpis/kpi-states.service.js';
import type { Roster } from '../organizations/domain/roster.js';
import { Database } from '../platform/database/database.js';
import { formatNumber } from '../platform/pages/format-number.js';
import type { Locale, NlEn } from '../platform/pages/locale.js';
import { ProjectsService, type ProjectUnderWay } from '../projects/projects.service.js';
import { reportLine, reportWords } from '../projects/domain/report.js';
import { UpdateRequest } from '../updates/update-request.entity.js';
import { type UpdateContent, UpdateRevision } from '../updates/update-revision.entity.js';
import { UpdateRound } from '../updates/update-round.entity.js';
import type { AgendaAnswer, AgendaFacts, AgendaKpi, AgendaRevisit } from './domain/agenda.js';

type Data = Pick<AgendaFacts, 'kpis' | 'revisits' | 'updates'>;

interface RequestWithAnswer extends UpdateRequest {
  readonly revision: UpdateRevision | null;
}

const texts = {
  en: { target: (value: string) => `target ${value}`, none: 'no reading yet' },
  nl: { target: (value: string) => `doel ${value}`, none: 'nog geen meting' },
} satisfies NlEn<unknown>;

/**
 * What the data has to say at a session: how KPIs stand, and what departments answered; at a monthly one also which
 * readings lie outside of their guardrails, and which decisions are to be looked at again.
 */
@Injectable()
export class AgendaDataService {
  constructor(
    private readonly database: Database,
    private readonly states: KpiStatesService,
    private readonly breaches: BreachesService,
    private readonly decisions: DecisionsService,
    private readonly projects: ProjectsService,
  ) {}

  /** The month the departments were asked about before this session, else the one given. */
  async monthOf(organizationId: string, { id }: Session, otherwise: Period | null): Promise<Period | null> {
    const manager = this.database.read();
    const round = await manager.findOneBy(UpdateRound, { organizationId, sessionId: id });
    if (!round || round.periodId === otherwise?.id) return otherwise;
    return manager.findOneBy(Period, { organizationId, id: round.periodId });
  }

  /** Figures of that month and answers before that session, to be read in either language. */
  async load(
    organizationId: string,
    session: Session,
    month: Period | null,
    roster: Roster,
  ): Promise<{ readonly in: (locale: Locale) => Data }> {
    const states = month ? await this.states.statesFor(organizationId, { month: month.id }) : [];
    const isMonthly = [session.kind, ...session.merged].includes('monthly');
    const outside = month && isMonthly ? await this.breaches.in(organizationId, month) : null;
    const due = isMonthly ? await this.decisions.due(organizationId, session.date) : [];
    const requests = await this.#requests(organizationId, session.id);
    const nameOf = (id: string) => roster.departments.get(id)?.name ?? '';
    const answers = requests
      .map(({ departmentId, revision }) => ({
        ...{ departmentId, department: nameOf(departmentId) },
        content: revision?.content ?? null,
      }))
      .sort((a, b) => a.department.localeCompare(b.department));
    const said = answers.flatMap(({ content }) => content ?? []);
    const projects = await this.projects.named(
      organizationId,
      said.flatMap((content) => Object.keys(content.projects)),
    );
    const notes = new Map(
      said.flatMap(({ readings }) =>
        Object.entries(readings).map(([kpiId, { note }]) => [kpiId, note] as const),
      ),
    );
    return {
      in: (locale) => ({
        updates: answers.map(({ departmentId, department, content }) => ({
          ...{ departmentId, department },
          answer: content && agendaAnswer(content, { projects, nameOf, locale }),
        })),
        revisits: due.map(agendaRevisit),
        kpis: states.map((state) => ({
          ...agendaKpi(state, outside?.get(state.kpi.id) ?? null, locale),
          department: state.kpi.departmentId === null ? null : nameOf(state.kpi.departmentId),
          note: notes.get(state.kpi.id) ?? null,
        })),
      }),
    };
  }

  /** Requests before a session, each with its last answer. */
  async #requests(organizationId: string, sessionId: string): Promise<RequestWithAnswer[]> {
    const found = await this.database
      .read()
      .createQueryBuilder(UpdateRequest, 'request')
      .innerJoin(
        UpdateRound,
        'round',
        'round.organizationId = request.organizationId AND round.id = request.roundId',
      )
      .leftJoinAndMapOne(
        'request.revision',
        UpdateRevision,
        'revision',
        'revision.organizationId = request.organizationId AND revision.requestId = request.id AND revision.number = request.version',
      )
      .where('request.organizationId = :organizationId', { organizationId })
      .andWhere('round.sessionId = :sessionId', { sessionId })
      .getMany();
    return found as RequestWithAnswer[];
  }
}

/** Projects say how they stand, each in its line; what the update before said word for word says so. */
function agendaAnswer(
  { delivered, customer, help, helpFrom, unchanged, projects: reports }: UpdateContent,
  {
    projects,
    nameOf,
    locale,
  }: {
    readonly projects: readonly ProjectUnderWay[];
    readonly nameOf: (departmentId: string) => string;
    readonly locale: Locale;
  },
): AgendaAnswer {
  const marked = (what: string, text: string) =>
    text !== '' && unchanged.includes(what) ? `${text} (${reportWords[locale].unchanged})` : text;
  const lines = projects.flatMap(({ id, name }) =>
    reports[id] ? [marked(id, reportLine(name, reports[id], locale))] : [],
  );
  return {
    delivered: [marked('delivered', delivered), ...lines].filter((line) => line !== '').join('\n'),
    customer: marked('customer', customer),
    ...{ help, helpFrom: helpFrom === null ? null : nameOf(helpFrom) },
  };
}

function agendaRevisit({ decision, department, kpi }: LoggedDecision): AgendaRevisit {
  const { id, what, decidedOn, revisitOn, customer } = decision;
  const on = kpi?.name ?? null;
  const effect =
    decision.effect !== null && on !== null ? `${decision.effect} (${on})` : (decision.effect ?? on);
  return {
    ...{ id, what, decidedOn, revisitOn, customer, department: department.name },
    effect,
  };
}

function agendaKpi(
  { kpi, reading, target, status }: KpiState,
  breach: Breach | null,
  locale: Locale,
): Omit<AgendaKpi, 'department' | 'note'> {
  const { id, unit, decimals, name, customer } = kpi;
  const shown = (value: number) => formatNumber(value, locale, { unit, decimals });
  const say = texts[locale];
  const standing = [
    reading ? shown(reading.value) : say.none,
    ...(target === null ? [] : [say.target(shown(target))]),
  ].join(', ');
  const broke = breach && { side: breach.side, bound: shown(breach.bound) };
  return { id, name, customer, status, standing, breach: broke };
}

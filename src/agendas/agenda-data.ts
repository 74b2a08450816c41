import { breachesOf, type Breach } from '../decisions/domain/breach.js';
import type { OwnDecision } from '../decisions/own-decision.entity.js';
import type { Standing } from '../kpis/domain/kpi-state.js';
import type { MonthStandings, StandingKpi } from '../kpis/month-standings.js';
import type { Roster } from '../organizations/domain/roster.js';
import { formatNumber } from '../platform/pages/format-number.js';
import type { Locale, NlEn } from '../platform/pages/locale.js';
import { reportLine, reportWords } from '../projects/domain/report.js';
import type { ProjectUnderWay } from '../projects/projects.service.js';
import type { UpdateContent } from '../updates/update-revision.entity.js';
import type { AgendaMatters } from './agenda-matters.js';
import type { AgendaAction, AgendaAnswer, AgendaFacts, AgendaKpi, AgendaRevisit } from './domain/agenda.js';

type Data = Pick<AgendaFacts, 'actions' | 'kpis' | 'revisits' | 'updates'>;

/** What the data of a session is read from. */
interface DataFacts {
  readonly matters: AgendaMatters;
  /** Null where there is no month to speak of. */
  readonly standings: MonthStandings | null;
  readonly roster: Roster;
  /** The session, or its id and day (`YYYY-MM-DD`). */
  readonly session: { readonly id: string; readonly date: string };
}

const texts = {
  en: { target: (value: string) => `target ${value}`, none: 'no reading yet' },
  nl: { target: (value: string) => `doel ${value}`, none: 'nog geen meting' },
} satisfies NlEn<unknown>;

/**
 * What the data has to say at a session, to be read in either language: how KPIs stand, what departments answered, and
 * which actions are open; at a monthly one also which readings lie outside of their guardrails, and which decisions are
 * to be looked at again.
 */
export function agendaData(facts: DataFacts): (locale: Locale) => Data {
  const { matters, standings, roster, session } = facts;
  const nameOf = (id: string) => roster.departments.get(id)?.name ?? '';
  const contentOf = new Map(matters.answers.map(({ requestId, content }) => [requestId, content]));
  const answers = matters.requests
    .map(({ id, departmentId }) => ({
      ...{ departmentId, department: nameOf(departmentId), content: contentOf.get(id) ?? null },
    }))
    .sort((a, b) => a.department.localeCompare(b.department));
  const notes = new Map(
    answers.flatMap(({ content }) =>
      Object.entries(content?.readings ?? {}).map(([kpiId, { note }]) => [kpiId, note] as const),
    ),
  );
  const kpis = standings?.kpis.map((kpi) => ({ kpi, standing: standings.of(kpi) })) ?? [];
  const values = kpis.flatMap(({ kpi, standing: { reading } }) =>
    reading && reading.month.id === standings?.month.id ? [{ kpiId: kpi.id, ...reading }] : [],
  );
  // Readings of the month outside of the bounds that held in it.
  const breaches = breachesOf(values, matters.guardrails ?? []);
  const outside = new Map(breaches.map((breach) => [breach.reading.kpiId, breach]));
  const actions = matters.actions
    .filter(({ sessionId }) => sessionId !== session.id)
    .map(({ id, what, ownerId, dueOn, customer }): AgendaAction => ({
      ...{ id, what, owner: roster.people.get(ownerId ?? '')?.name ?? null, dueOn, customer },
      isOverdue: dueOn !== null && dueOn < session.date,
    }));
  return (locale) => ({
    actions,
    updates: answers.map(({ departmentId, department, content }) => ({
      ...{ departmentId, department },
      answer: content && agendaAnswer(content, { projects: matters.projectNames, nameOf, locale }),
    })),
    revisits: (matters.revisits ?? []).map((decision) => agendaRevisit(decision, matters, nameOf)),
    kpis: kpis.map(({ kpi, standing }) => ({
      ...agendaKpi(kpi, standing, outside.get(kpi.id) ?? null, locale),
      department: kpi.departmentId === null ? null : nameOf(kpi.departmentId),
      note: notes.get(kpi.id) ?? null,
    })),
  });
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

function agendaRevisit(
  decision: OwnDecision,
  { lookedOn = [], lookedAt = [] }: AgendaMatters,
  nameOf: (departmentId: string) => string,
): AgendaRevisit {
  const { id, what, decidedOn, revisitOn, customer, departmentId } = decision;
  const link = lookedOn.find(({ decisionId }) => decisionId === id);
  const on = lookedAt.find((kpi) => kpi.id === link?.kpiId)?.name ?? null;
  const effect =
    decision.effect !== null && on !== null ? `${decision.effect} (${on})` : (decision.effect ?? on);
  return { ...{ id, what, decidedOn, revisitOn, customer, department: nameOf(departmentId) }, effect };
}

function agendaKpi(
  kpi: StandingKpi,
  { reading, target, status }: Pick<Standing, 'reading' | 'target' | 'status'>,
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

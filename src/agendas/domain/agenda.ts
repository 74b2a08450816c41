import { expiredWords } from '../../goals/domain/expiry.js';
import type { SessionKind } from '../../cycles/domain/rhythm.js';
import type { Language } from '../../cycles/domain/session-words.js';
import type { Status } from '../../kpis/domain/status.js';
import { agendaWords } from './agenda-words.js';
import { type AgendaAnswers, answersItem } from './answers.js';
import { actionItem, breachItem, proposedItem, revisitItem } from './decision-items.js';
import { goalItem, type GoalMatter } from './goal-items.js';
import { questionKey, type Templates } from './lay-out.js';
import { deliveredItem, helpItem, kpiItem, missingItem } from './data-items.js';
import { projectItemOf, type ProjectMatter } from './project-items.js';

export const SECTIONS = [
  'annual',
  'quarterly',
  'monthly',
  'answers',
  'proposed',
  'actions',
  'goal',
  'projects',
  'delivered',
  'guardrails',
  'kpis',
  'decisions',
  'help',
  'missing',
] as const;
export type AgendaSection = (typeof SECTIONS)[number];

/** What an item is on the agenda for. */
export type Purpose = 'inform' | 'discuss' | 'decide';

export interface AgendaItem {
  /** What it is about: the same in either language and for as long as it is on the agenda, like `kpis:ID`. */
  readonly key: string;
  readonly section: AgendaSection;
  readonly title: string;
  readonly detail: string | null;
  /** Name of the department it comes from; null for what concerns all. */
  readonly department: string | null;
  /** The answer to "what does this mean for the customer?"; null where nobody has given one. */
  readonly customer: string | null;
  readonly purpose: Purpose;
  /** Over how many sessions it was carried so far; left out where over none. */
  readonly carried?: number;
}

export interface AgendaKpi {
  readonly id: string;
  readonly name: string;
  /** Null for a measure of the goal itself. */
  readonly department: string | null;
  /** What it says about the customer. */
  readonly customer: string | null;
  readonly status: Status | null;
  /** Where it stands, in words: `41, target 45`. */
  readonly standing: string;
  /** What its department says about it; null or left out where nothing is. */
  readonly note?: string | null;
  /** Where its reading of the month lies outside of its guardrail: the bound that was crossed, in words. */
  readonly breach: { readonly side: 'low' | 'high'; readonly bound: string } | null;
}

/** A decision that a department took without asking, and that is to be looked at again. Dates are `YYYY-MM-DD`. */
export interface AgendaRevisit {
  readonly id: string;
  readonly what: string;
  readonly department: string;
  readonly decidedOn: string;
  readonly revisitOn: string;
  /** The effect that was looked for, in words; null where none was named. */
  readonly effect: string | null;
  /** What it was to mean for the customer. */
  readonly customer: string;
}

export interface AgendaUpdate {
  readonly departmentId: string;
  readonly department: string;
  /** Null while the department has not answered. */
  readonly answer: AgendaAnswer | null;
}

export interface AgendaAnswer {
  /** In lines; empty where nothing was. */
  readonly delivered: string;
  readonly customer: string;
  readonly help: string;
  /** The department that help is wanted from; null or left out: none in particular. */
  readonly helpFrom?: string | null;
}

/** An action of an earlier session that is not done. Dates are `YYYY-MM-DD`. */
export interface AgendaAction {
  readonly id: string;
  readonly what: string;
  readonly owner: string | null;
  readonly dueOn: string | null;
  /** Whether its day is before the session's. */
  readonly isOverdue: boolean;
  readonly customer: string | null;
}

/** An item that somebody put forward, and that stands on the agenda. */
export interface AgendaProposed {
  readonly id: string;
  readonly title: string;
  readonly detail: string | null;
  readonly customer: string;
  readonly purpose: Purpose;
  /** Over how many sessions it was carried so far. */
  readonly carried: number;
}

/** What an agenda is made from. */
export interface AgendaFacts {
  /** The session's own kind and those it carries as well. */
  readonly kinds: readonly SessionKind[];
  /** How the organization lays out agendas of these kinds. */
  readonly templates?: Templates;
  readonly goal: {
    readonly statement: string;
    readonly customer: string | null;
    /** The last day on which it held, where that is before the session. */
    readonly expiredOn?: string | null;
  } | null;
  /** What was answered to the questions before it; null or left out where none were asked. */
  readonly answers?: AgendaAnswers | null;
  /** In the order in which they were put forward. */
  readonly proposed: readonly AgendaProposed[];
  /** Over how many sessions in a row items were carried, by their keys; of what people put forward it says so itself. */
  readonly carried?: ReadonlyMap<string, number>;
  /** Of earlier sessions, the longest due first. */
  readonly actions: readonly AgendaAction[];
  readonly matters: readonly GoalMatter[];
  readonly projects: readonly ProjectMatter[];
  readonly kpis: readonly AgendaKpi[];
  /** Decisions to be looked at again by the day of the session; of a monthly one. */
  readonly revisits: readonly AgendaRevisit[];
  readonly updates: readonly AgendaUpdate[];
}

/**
 * The agenda of a session: the questions of its kind, or kinds, and what the data says, in the order of `SECTIONS`.
 * A KPI without a figure is no item of its own where its department's whole update is missing, and one outside of its
 * guardrail is decided about once, not also talked about for being off track.
 */
export function agendaOf(facts: AgendaFacts, language: Language): AgendaItem[] {
  const questions = SECTIONS.flatMap((section) =>
    facts.kinds.some((kind) => kind === section) ? questionsOf(section as SessionKind, facts, language) : [],
  );
  const silent = new Map(
    facts.updates
      .filter(({ answer }) => answer === null)
      .map(({ department, departmentId }) => [department, departmentId]),
  );
  const items: AgendaItem[] = [
    ...questions,
    ...(facts.answers ? answersItem(facts.answers, language) : []),
    ...facts.proposed.map(proposedItem),
    ...facts.actions.map((action) => actionItem(action, language)),
    ...facts.matters.map((matter) => goalItem(matter, language)),
    ...facts.projects.map((matter) => projectItemOf(matter, language)),
    ...facts.updates.flatMap((update) => deliveredItem(update, language)),
    ...facts.kpis.flatMap((kpi) => breachItem(kpi, language)),
    ...facts.kpis
      .filter(({ breach }) => breach === null)
      .filter(
        ({ status, department }) => isTold(status) && !(status === 'stale' && silent.has(department ?? '')),
      )
      .sort((a, b) => weightOf(a.status) - weightOf(b.status))
      .map((kpi) => kpiItem(kpi, language)),
    ...facts.revisits.map((revisit) => revisitItem(revisit, language)),
    ...facts.updates.flatMap((update) => helpItem(update, language)),
    ...[...silent].map(([department, id]) => missingItem(department, id, language)),
  ];
  return items.map((item) => {
    const times = facts.carried?.get(item.key);
    return times ? { ...item, carried: times } : item;
  });
}

/** Its statement; one that holds no more says so. */
function named(goal: AgendaFacts['goal'], language: Language): string | null {
  if (!goal?.expiredOn) return goal?.statement ?? null;
  return `${goal.statement} (${expiredWords({ horizon: goal.expiredOn }, language)})`;
}

function questionsOf(kind: SessionKind, facts: AgendaFacts, language: Language): AgendaItem[] {
  const { goal, templates } = facts;
  const own = templates?.[kind]?.flatMap((part) =>
    'question' in part ? [{ ...part, title: part.question }] : [],
  );
  return (own ?? agendaWords[language].questions[kind]).map(({ title, purpose, aboutGoal }, index) => ({
    key: questionKey(kind, index + 1),
    section: kind,
    title,
    detail: aboutGoal ? (named(goal, language) ?? agendaWords[language].noGoal) : null,
    department: null,
    customer: aboutGoal ? (goal?.customer ?? null) : null,
    purpose,
  }));
}

/** What is on track needs no words, what is at risk is seen on the dashboard. */
function isTold(status: Status | null): boolean {
  return status === 'off-track' || status === 'stale';
}

function weightOf(status: Status | null): number {
  return status === 'off-track' ? 0 : 1;
}

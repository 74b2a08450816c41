import { LARGEST_VALUE } from '../../kpis/domain/values.js';
import { otherReading, type Yardstick } from '../../kpis/domain/unit-doubt.js';
import type { ProjectReport } from '../../projects/domain/report.js';
import { type Content, wholeContent } from './content.js';

/** One value as it was given. */
export interface AnsweredReading {
  /** Null where it is not known yet. */
  readonly value: number | null;
  readonly note: string | null;
  /** Said by whoever was asked whether the value is meant, because it is out of all proportion to its KPI. */
  readonly confirmed?: boolean;
}

/** What a department says about its month; what may be left out counts as not said. */
export interface Answer {
  /** By KPI id. */
  readonly readings: Readonly<Record<string, AnsweredReading>>;
  readonly delivered: string;
  /** Said instead of `delivered`. */
  readonly nothingDelivered: boolean;
  readonly customer: string;
  readonly help: string;
  /** Id of the department that help is wanted from. */
  readonly helpFrom?: string | null;
  readonly learning?: string;
  /** By project id. */
  readonly projects?: Readonly<Record<string, ProjectReport>>;
}

export type AnswerProblem =
  | { readonly field: 'delivered'; readonly problem: 'missing' | 'contradictory' | 'too-long' }
  | { readonly field: 'customer'; readonly problem: 'missing' | 'too-long' }
  | { readonly field: 'help'; readonly problem: 'missing' | 'too-long' }
  | { readonly field: 'helpFrom'; readonly problem: 'unknown' | 'own' }
  | { readonly field: 'learning'; readonly problem: 'too-long' }
  | { readonly field: 'project'; readonly projectId: string; readonly problem: 'unknown' | 'too-long' }
  | { readonly field: 'kpi'; readonly kpiId: string; readonly problem: 'unknown' | 'too-long' | 'too-large' }
  /** The value is `other` times a hundred or a thousand, or the other way about: which one is meant? */
  | { readonly field: 'kpi'; readonly kpiId: string; readonly problem: 'unit'; readonly other: number };

/** What a department is asked, by id. */
export interface Asked {
  readonly departmentId: string;
  readonly kpis: ReadonlyMap<string, Yardstick>;
  readonly projectIds: ReadonlySet<string>;
  /** All departments there are, to ask help from. */
  readonly departmentIds: ReadonlySet<string>;
}

/** Characters a text of an update may have: two pages. */
export const LONGEST_TEXT = 4_000;
export const LONGEST_NOTE = 500;

/**
 * What is wrong with an answer. Required are what was delivered (or that nothing was, or a project that says it) and
 * what the month means for the customer; figures are not: a KPI without one stays missing.
 */
export function problemsOfAnswer(answer: Answer, asked: Asked): AnswerProblem[] {
  const { projects = {}, helpFrom = null, learning = '' } = answer;
  const problems = Object.entries(answer.readings).flatMap(([kpiId, reading]) =>
    problemsOfReading(kpiId, reading, asked.kpis.get(kpiId)),
  );
  const said = answer.delivered.trim() !== '';
  const byProjects = Object.values(projects).some(({ delivered }) => delivered.trim() !== '');
  if (!said && !byProjects && !answer.nothingDelivered) {
    problems.push({ field: 'delivered', problem: 'missing' });
  }
  if ((said || byProjects) && answer.nothingDelivered) {
    problems.push({ field: 'delivered', problem: 'contradictory' });
  }
  if (answer.customer.trim() === '') problems.push({ field: 'customer', problem: 'missing' });
  for (const [projectId, { delivered, next }] of Object.entries(projects)) {
    if (!asked.projectIds.has(projectId)) problems.push({ field: 'project', projectId, problem: 'unknown' });
    if (Math.max(delivered.length, next.length) > LONGEST_NOTE) {
      problems.push({ field: 'project', projectId, problem: 'too-long' });
    }
  }
  if (helpFrom !== null) {
    const wrong = helpFrom === asked.departmentId ? 'own' : 'unknown';
    if (wrong === 'own' || !asked.departmentIds.has(helpFrom)) {
      problems.push({ field: 'helpFrom', problem: wrong });
    }
    if (answer.help.trim() === '') problems.push({ field: 'help', problem: 'missing' });
  }
  for (const field of ['delivered', 'customer', 'help', 'learning'] as const) {
    const text = field === 'learning' ? learning : answer[field];
    if (text.length > LONGEST_TEXT) problems.push({ field, problem: 'too-long' });
  }
  return problems;
}

function problemsOfReading(
  kpiId: string,
  { value, note, confirmed = false }: AnsweredReading,
  yardstick: Yardstick | undefined,
): AnswerProblem[] {
  const problem = (what: 'unknown' | 'too-long' | 'too-large'): AnswerProblem => ({
    field: 'kpi',
    kpiId,
    problem: what,
  });
  const isTooLarge = value !== null && Math.abs(value) > LARGEST_VALUE;
  const other = value === null || confirmed || !yardstick ? null : otherReading(value, yardstick);
  return [
    ...(yardstick ? [] : [problem('unknown')]),
    ...(isTooLarge ? [problem('too-large')] : []),
    ...(other === null || isTooLarge ? [] : [{ field: 'kpi', kpiId, problem: 'unit', other } as const]),
    ...(note !== null && note.length > LONGEST_NOTE ? [problem('too-long')] : []),
  ];
}

/** An answer as it is kept: texts without surrounding blanks, `delivered` empty where nothing was. */
export function contentOf(answer: Answer): Content {
  const { readings, delivered, customer, help, helpFrom = null, learning = '', projects = {} } = answer;
  return wholeContent({
    readings: mapped(readings, ({ value, note }) => ({ value, note: tidy(note ?? '') || null })),
    ...{ delivered: tidy(delivered), customer: tidy(customer), help: tidy(help) },
    ...{ helpFrom, learning: tidy(learning) },
    projects: mapped(projects, (report) => ({
      ...{ status: report.status, delivered: tidy(report.delivered), next: tidy(report.next) },
    })),
  });
}

function mapped<A, B>(record: Readonly<Record<string, A>>, change: (one: A) => B): Record<string, B> {
  return Object.fromEntries(Object.entries(record).map(([id, one]) => [id, change(one)]));
}

/** Browsers send line ends as CRLF. */
function tidy(text: string): string {
  return text.replace(/\r\n?/g, '\n').trim();
}

import { LARGEST_VALUE } from '../../kpis/domain/values.js';

/** What a department says about its month. */
export interface Answer {
  /** Values by KPI id; null where none is known yet. */
  readonly readings: Readonly<
    Record<string, { readonly value: number | null; readonly note: string | null }>
  >;
  readonly delivered: string;
  /** Said instead of `delivered`. */
  readonly nothingDelivered: boolean;
  readonly customer: string;
  readonly help: string;
}

export type AnswerProblem =
  | { readonly field: 'delivered'; readonly problem: 'missing' | 'contradictory' | 'too-long' }
  | { readonly field: 'customer'; readonly problem: 'missing' | 'too-long' }
  | { readonly field: 'help'; readonly problem: 'too-long' }
  | { readonly field: 'kpi'; readonly kpiId: string; readonly problem: 'unknown' | 'too-long' | 'too-large' };

/** Characters a text of an update may have: two pages. */
export const LONGEST_TEXT = 4_000;
export const LONGEST_NOTE = 500;

/**
 * What is wrong with an answer. Required are what was delivered (or that nothing was) and what the month means for the
 * customer; figures are not: a KPI without one stays missing.
 */
export function problemsOfAnswer(answer: Answer, kpiIds: ReadonlySet<string>): AnswerProblem[] {
  const problems: AnswerProblem[] = [];
  for (const [kpiId, { value, note }] of Object.entries(answer.readings)) {
    if (!kpiIds.has(kpiId)) problems.push({ field: 'kpi', kpiId, problem: 'unknown' });
    if (value !== null && Math.abs(value) > LARGEST_VALUE)
      problems.push({ field: 'kpi', kpiId, problem: 'too-large' });
    if (note !== null && note.length > LONGEST_NOTE)
      problems.push({ field: 'kpi', kpiId, problem: 'too-long' });
  }
  const said = answer.delivered.trim() !== '';
  if (!said && !answer.nothingDelivered) problems.push({ field: 'delivered', problem: 'missing' });
  if (said && answer.nothingDelivered) problems.push({ field: 'delivered', problem: 'contradictory' });
  if (answer.customer.trim() === '') problems.push({ field: 'customer', problem: 'missing' });
  for (const field of ['delivered', 'customer', 'help'] as const) {
    if (answer[field].length > LONGEST_TEXT) problems.push({ field, problem: 'too-long' });
  }
  return problems;
}

export interface Content {
  readonly readings: Answer['readings'];
  readonly delivered: string;
  readonly customer: string;
  readonly help: string;
}

/** An answer as it is kept: texts without surrounding blanks, `delivered` empty where nothing was. */
export function contentOf({ readings, delivered, customer, help }: Answer): Content {
  return { readings, delivered: tidy(delivered), customer: tidy(customer), help: tidy(help) };
}

/** Whether two contents say the same, whatever the order of their readings. */
export function saysTheSame(a: Content, b: Content): boolean {
  return fingerprint(a) === fingerprint(b);
}

/** Browsers send line ends as CRLF. */
function tidy(text: string): string {
  return text.replace(/\r\n?/g, '\n').trim();
}

/** A KPI without value and note says nothing, whether it is named or not. */
function fingerprint({ readings, delivered, customer, help }: Content): string {
  const figures = Object.entries(readings)
    .filter(([, { value, note }]) => value !== null || note !== null)
    .map(([kpiId, { value, note }]) => [kpiId, value, note])
    .sort(([a], [b]) => (String(a) < String(b) ? -1 : 1));
  return JSON.stringify([figures, delivered, customer, help]);
}

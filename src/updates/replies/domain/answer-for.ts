import type { Answer, AnsweredReading } from '../../domain/answer.js';
import { type Content, saysNothing } from '../../domain/content.js';
import { folded } from './form-labels.js';
import type { ReadSection } from './read-answer.js';

/** What an answer builds on: a revision its writer knew of, or nothing. */
export interface Basis {
  readonly version: number;
  readonly content: Content | null;
}

/** What was understood of an earlier mail that was not complete, and waits. */
export type Waiting = Pick<ReadSection, 'figures' | 'texts' | 'nothingDelivered'>;

interface Named {
  readonly id: string;
  readonly name: string;
}

interface AskedOf {
  readonly kpis: readonly { readonly id: string; readonly value: number | null }[];
  /** Departments that help can be wanted from. */
  readonly others: readonly Named[];
}

/** A mail may say a part of an answer, and a later one the rest; what the later one says holds. */
export function completed<Section extends Waiting>(section: Section, waiting: Waiting | null): Section {
  if (waiting === null) return section;
  const saysDelivered = section.texts.delivered !== undefined || section.nothingDelivered;
  const { delivered, ...others } = waiting.texts;
  return {
    ...section,
    figures: { ...waiting.figures, ...section.figures },
    texts: { ...others, ...(!saysDelivered && delivered !== undefined && { delivered }), ...section.texts },
    nothingDelivered: saysDelivered ? section.nothingDelivered : waiting.nothingDelivered,
  };
}

/**
 * The whole answer of a department, of which a mail may name a part: what is not named stays as it was known. Like the
 * form, in which known figures stand already and are sent along.
 */
export function answerFor({ kpis, others }: AskedOf, said: Waiting, before: Content | null): Answer {
  const { texts, nothingDelivered } = said;
  const readings = kpis.map(({ id, value }) => [
    id,
    readingOf(said.figures[id], value, before?.readings[id]),
  ]);
  const saysDelivered = texts.delivered !== undefined || nothingDelivered;
  const help = texts.help === undefined ? null : helpIn(texts.help, others);
  return {
    readings: Object.fromEntries(readings) as Answer['readings'],
    delivered: saysDelivered ? (texts.delivered ?? '') : (before?.delivered ?? ''),
    nothingDelivered: saysDelivered ? nothingDelivered : before !== null && saysNothing(before),
    customer: texts.customer ?? before?.customer ?? '',
    help: help?.help ?? before?.help ?? '',
    helpFrom: help ? help.helpFrom : (before?.helpFrom ?? null),
    learning: texts.learning ?? before?.learning ?? '',
    projects: before?.projects ?? {},
  };
}

/** What is required and missing. */
export function missingIn({
  delivered,
  nothingDelivered,
  customer,
  projects = {},
}: Answer): ('delivered' | 'customer')[] {
  const byProjects = Object.values(projects).some((project) => project.delivered.trim() !== '');
  return [
    ...(delivered.trim() === '' && !nothingDelivered && !byProjects ? (['delivered'] as const) : []),
    ...(customer.trim() === '' ? (['customer'] as const) : []),
  ];
}

/** `Webshop: a tester` asks the department of that name; nobody is guessed from what stands in a sentence. */
export function helpIn(text: string, others: readonly Named[]): { help: string; helpFrom: string | null } {
  const end = text.indexOf(':');
  const name = end === -1 ? '' : folded(text.slice(0, end));
  const rest = text.slice(end + 1).trim();
  const named = others.find((one) => folded(one.name) === name);
  return named && rest !== '' ? { help: rest, helpFrom: named.id } : { help: text, helpFrom: null };
}

/** What is known already was asked about when it came. */
function readingOf(
  said: Waiting['figures'][string] | undefined,
  known: number | null,
  last: Content['readings'][string] | undefined,
): AnsweredReading {
  const value = said?.value ?? known ?? last?.value ?? null;
  const note = said?.note ?? (last?.value === value ? last.note : null);
  return { value, note, ...(said === undefined && { confirmed: true }) };
}

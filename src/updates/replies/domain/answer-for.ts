import type { Answer, Content } from '../../domain/answer.js';
import type { ReadSection } from './read-answer.js';

/** What an answer builds on: a revision its writer knew of, or nothing. */
export interface Basis {
  readonly version: number;
  readonly content: Content | null;
}

/**
 * The whole answer of a department, of which a mail may name a part: what is not named stays as it was known. Like the
 * form, in which known figures stand already and are sent along.
 */
export function answerFor(
  kpis: readonly { readonly id: string; readonly value: number | null }[],
  { figures, texts, nothingDelivered }: ReadSection,
  before: Content | null,
): Answer {
  const readings = kpis.map(({ id, value: known }) => {
    const last = before?.readings[id];
    const said = figures[id];
    const value = said?.value ?? known ?? last?.value ?? null;
    return [id, { value, note: said?.note ?? (last?.value === value ? last.note : null) }] as const;
  });
  return {
    readings: Object.fromEntries(readings),
    delivered: nothingDelivered ? '' : (texts.delivered ?? before?.delivered ?? ''),
    nothingDelivered:
      nothingDelivered || (texts.delivered === undefined && before !== null && before.delivered === ''),
    customer: texts.customer ?? before?.customer ?? '',
    help: texts.help ?? before?.help ?? '',
  };
}

/** What is required and missing. */
export function missingIn({ delivered, nothingDelivered, customer }: Answer): ('delivered' | 'customer')[] {
  return [
    ...(delivered.trim() === '' && !nothingDelivered ? (['delivered'] as const) : []),
    ...(customer.trim() === '' ? (['customer'] as const) : []),
  ];
}

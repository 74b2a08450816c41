import { addDays, isPlainDate } from '../../calendar/domain/time.js';
import type { HeadshipCommand } from '../../organizations/domain/headships.js';
import { problem, problemsOfDays, type Problem } from '../../organizations/domain/problem.js';
import type { Typed } from './typed.js';

const KINDS = ['head', 'deputy'] as const;

const nobody = { en: 'Choose somebody.', nl: 'Kies iemand.' };
const noKind = { en: 'Say head or deputy.', nl: 'Zeg hoofd of plaatsvervanger.' };

/** Who was typed as a head or deputy, or what is wrong with it. */
export function readHeadship(
  typed: Typed,
): { readonly headship: HeadshipCommand } | { readonly problems: readonly Problem[] } {
  const kind = KINDS.find((one) => one === typed.text('kind'));
  const term = { from: typed.text('from'), until: typed.text('until') || null };
  const problems = [
    ...problem('person', typed.is('person') ? null : nobody),
    ...problem('kind', kind ? null : noKind),
    ...problemsOfDays(term),
  ];
  if (problems.length > 0 || !kind) return { problems };
  return { headship: { person: typed.text('person'), kind, ...term } };
}

/** Who leads on that day as the same kind goes the day before it; who comes in on the very day stays. */
export function makingRoom(
  headships: readonly HeadshipCommand[],
  { kind, from }: Pick<HeadshipCommand, 'kind' | 'from'>,
): HeadshipCommand[] {
  if (!isPlainDate(from)) return [...headships];
  const eve = addDays(from, -1);
  return headships.map((one) => {
    const leadsThen = one.kind === kind && one.from < from && (one.until === null || one.until > eve);
    return leadsThen ? { ...one, until: eve } : one;
  });
}

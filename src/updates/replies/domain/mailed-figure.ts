import { type Figure, readFigure } from '../../../kpis/domain/figure.js';
import { folded } from './form-labels.js';

/** What stands behind a KPI's label: a figure, with words in brackets behind it as its note; or why it is none. */
export type MailedFigure =
  | { readonly kind: 'value'; readonly value: number; readonly note: string | null }
  | Exclude<Figure, { kind: 'value' }>
  /** Two figures, or one with a space in it: `39 41`, `1 234`. */
  | { readonly kind: 'several' };

const LONGEST = 300;
/** Said where a figure is not known (yet): the same as saying nothing. */
const NOT_KNOWN =
  /^([-–—?.]+|n\.?\s?v\.?\s?t\.?|n\/?\.?a\.?|tbd|(nog )?(onbekend|niet bekend)|unknown|not known( yet)?|geen|none|leeg|empty)$/;

/**
 * Reads a figure as people write it in a mail. A form's field holds nothing else; a line of a mail may hold anything,
 * so more is refused here: whatever leaves a doubt about which figure is meant.
 */
export function asFigure(text: string, unit = ''): MailedFigure {
  const bare = text.replace(/[*_]/g, '').trim();
  if (bare.length > LONGEST) return { kind: 'unreadable' };
  const open = bare.indexOf('(');
  const [before, behind] =
    open > 0 && bare.endsWith(')') ? [bare.slice(0, open), bare.slice(open + 1, -1)] : [bare, ''];
  if (NOT_KNOWN.test(folded(before))) return { kind: 'none' };
  // The last key of a phone's double space, or the end of a sentence.
  const figure = before.trim().replace(/([\d%])[.,;!]+$/, '$1');
  if (/\d\s+[-+]?[.,]?\d/.test(figure) || /\d/.test(behind)) return { kind: 'several' };
  const read = readFigure(figure, unit);
  if (read.kind !== 'value') return manyIn(figure) && read.kind === 'unreadable' ? { kind: 'several' } : read;
  return { kind: 'value', value: read.value, note: behind.trim() === '' ? null : behind.trim() };
}

/** Whether two figures stand in a text, whatever is between them. */
function manyIn(text: string): boolean {
  return (text.match(/\d[\d.,]*/g) ?? []).length > 1;
}

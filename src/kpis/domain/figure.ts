/** What a typed figure may be. */
export type Figure =
  | { readonly kind: 'none' }
  | { readonly kind: 'value'; readonly value: number }
  /** Readable in two ways, such as `1.234`: whoever typed it is asked which is meant. */
  | { readonly kind: 'ambiguous'; readonly whole: number; readonly decimal: number }
  | { readonly kind: 'unreadable' };

const LONGEST = 60;
/** More digits than a double keeps would come back as another figure. */
const DIGITS = 15;
const SPACES = /[\s\u00a0\u2009\u202f'’]/g;
const MINUS = /[\u2212\u2013]/g;

/**
 * Reads a figure as people write it in Dutch or English: `1.234,5`, `1,234.5`, `1 234,5`, `-3`, `85%`, `€ 12`. A
 * single separator before exactly three digits could group thousands or begin decimals (`1.234`): that is never
 * guessed. `0,234` and `1234.567` can only be decimals, `1.234.567` only thousands.
 *
 * @param unit the KPI's unit, which may stand before or behind the figure
 */
export function readFigure(text: string, unit = ''): Figure {
  if (text.length > LONGEST) return { kind: 'unreadable' };
  const bare = withoutUnit(text.trim(), unit).replace(SPACES, '').replace(MINUS, '-');
  if (bare === '') return text.trim() === '' ? { kind: 'none' } : { kind: 'unreadable' };
  const [, sign = '', digits = ''] = /^([+-]?)([\d.,]+)$/.exec(bare) ?? [];
  if (digits.replace(/\D/g, '').length > DIGITS) return { kind: 'unreadable' };
  const whole = digitsGrouped(digits);
  const decimal = digitsWithDecimals(digits);
  const signed = (plain: string) => {
    const value = Number(plain);
    return sign === '-' && value !== 0 ? -value : value;
  };
  if (whole !== null && decimal !== null && whole !== decimal) {
    return { kind: 'ambiguous', whole: signed(whole), decimal: signed(decimal) };
  }
  const plain = whole ?? decimal;
  return plain === null ? { kind: 'unreadable' } : { kind: 'value', value: signed(plain) };
}

/** The figure as it stands in a form, so that reading it gives the same value back: no grouping, never ambiguous. */
export function figureText(value: number, separator: ',' | '.'): string {
  const [whole = '', decimals = ''] = value
    .toLocaleString('en', {
      maximumFractionDigits: DIGITS,
      useGrouping: false,
    })
    .split('.');
  if (decimals === '') return whole;
  const text = `${whole}${separator}${decimals}`;
  return readFigure(text).kind === 'ambiguous' ? `${text}0` : text;
}

function withoutUnit(text: string, unit: string): string {
  const known = unit.toLowerCase();
  const lower = text.toLowerCase();
  if (known === '') return text;
  if (lower.endsWith(known)) return text.slice(0, -unit.length);
  return lower.startsWith(known) ? text.slice(unit.length) : text;
}

/** Read as a whole number, or one with decimals, whose thousands are grouped; null where it is not written so. */
function digitsGrouped(text: string): string | null {
  const [, grouped = '', decimals = ''] =
    /^([1-9]\d{0,2}(?:\.\d{3})+)(?:,(\d+))?$/.exec(text) ??
    /^([1-9]\d{0,2}(?:,\d{3})+)(?:\.(\d+))?$/.exec(text) ??
    [];
  if (grouped === '') return null;
  return `${grouped.replace(/\D/g, '')}${decimals && `.${decimals}`}`;
}

/** Read as a number without grouping, with either separator before its decimals. */
function digitsWithDecimals(text: string): string | null {
  const [match, whole = '', decimals = ''] = /^(\d*)(?:[.,](\d+))?$/.exec(text) ?? [];
  if (match === undefined || match === '') return null;
  return `${whole || '0'}${decimals && `.${decimals}`}`;
}

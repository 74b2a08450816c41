import type { Locale } from './locale.js';

export interface NumberFormat {
  /** As the KPI's owner wrote it: `%`, `€`, `min`, `NPS`, … */
  readonly unit?: string | undefined;
  /** Exactly so many decimals; without it as many as the value has, two at most. */
  readonly decimals?: number | undefined;
}

const TAGS: Record<Locale, string> = { en: 'en-GB', nl: 'nl-NL' };
const CURRENCY = /^[$€£¥]$/;
const NO_BREAK = '\u00a0';

/** Making one takes longer than using it a hundred times. */
const formatters = new Map<string, Intl.NumberFormat>();

function formatter(locale: Locale, decimals: number | undefined): Intl.NumberFormat {
  const key = `${locale} ${decimals ?? ''}`;
  let found = formatters.get(key);
  if (found === undefined) {
    found = new Intl.NumberFormat(TAGS[locale], {
      minimumFractionDigits: decimals ?? 0,
      maximumFractionDigits: decimals ?? 2,
      signDisplay: 'negative',
    });
    formatters.set(key, found);
  }
  return found;
}

/** A number with its unit where each language puts it; an unbreakable space keeps the two together. */
export function formatNumber(
  value: number,
  locale: Locale,
  { unit = '', decimals }: NumberFormat = {},
): string {
  const digits = formatter(locale, decimals).format(Math.abs(value));
  const sign = value < 0 && /[1-9]/.test(digits) ? '\u2212' : '';
  if (unit === '') return sign + digits;
  if (CURRENCY.test(unit)) return `${sign}${unit}${locale === 'nl' ? NO_BREAK : ''}${digits}`;
  return `${sign}${digits}${unit === '%' ? '' : NO_BREAK}${unit}`;
}

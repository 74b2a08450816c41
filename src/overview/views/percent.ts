import { formatNumber } from '../../platform/pages/format-number.js';
import type { Locale } from '../../platform/pages/locale.js';

/** 0.634 is `63%`. */
export function percentWords(share: number, locale: Locale, decimals = 0): string {
  return formatNumber(share * 100, locale, { unit: '%', decimals });
}

/** `+1.2`, `−0.4`: a change in points. */
export function pointsWords(points: number, locale: Locale): string {
  const words = formatNumber(points, locale, { decimals: 1 });
  return points > 0 ? `+${words}` : words;
}

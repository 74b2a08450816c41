import { formatNumber } from '../../platform/pages/format-number.js';
import type { Locale } from '../../platform/pages/locale.js';

/** A mean with one decimal; a dash where too few answered. */
export function meanWords(mean: number | null, locale: Locale): string {
  return mean === null ? '–' : formatNumber(mean, locale, { decimals: 1 });
}

/** How much a mean moved, with its sign; a dash where one of the two is missing. */
export function changeWords(mean: number | null, before: number | null, locale: Locale): string {
  if (mean === null || before === null) return '–';
  // As the two are shown, so that they add up to the eye.
  const change = Math.round(mean * 10) - Math.round(before * 10);
  if (change === 0) return '=';
  const words = formatNumber(Math.abs(change) / 10, locale, { decimals: 1 });
  return change > 0 ? `▲ +${words}` : `▼ −${words}`;
}

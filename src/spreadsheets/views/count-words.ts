import type { Locale } from '../../platform/pages/locale.js';

/** @param shown the count as this language writes it */
export function rowWords(count: number, locale: Locale, shown: string): string {
  if (locale === 'nl') return `${shown} ${count === 1 ? 'rij' : 'rijen'}`;
  return `${shown} ${count === 1 ? 'row' : 'rows'}`;
}

/** @param shown the count as this language writes it */
export function valueCountWords(count: number, locale: Locale, shown: string): string {
  if (locale === 'nl') return `${shown} ${count === 1 ? 'waarde' : 'waarden'}`;
  return `${shown} ${count === 1 ? 'value' : 'values'}`;
}

import { zonesOfPlaces } from '../../calendar/domain/zones.js';
import { knownCountries, regionsOf } from '../../calendar/holidays.js';
import type { Choice } from '../../platform/pages/choice-field.js';
import type { Locale } from '../../platform/pages/locale.js';

const countries = new Map<Locale, readonly Choice[]>();

/** Countries whose holidays are known, by their names in the reader's language. */
export function countryChoices(locale: Locale): readonly Choice[] {
  const kept = countries.get(locale);
  if (kept) return kept;
  const named = knownCountries()
    .map((value) => ({ value, label: countryName(value, locale) }))
    .sort((a, b) => a.label.localeCompare(b.label, locale));
  countries.set(locale, named);
  return named;
}

/** `NL` is Nederland, the Netherlands. */
export function countryName(country: string, locale: Locale): string {
  return /^[A-Z]{2}$/.test(country)
    ? (new Intl.DisplayNames([locale], { type: 'region' }).of(country) ?? country)
    : country;
}

/** The regions of a country with holidays of their own; none of what is no country. */
export function regionChoices(country: string, locale: Locale): readonly Choice[] {
  if (!knownCountries().includes(country)) return [];
  return Object.entries(regionsOf(country, locale)).map(([value, label]) => ({ value, label }));
}

/** Where it is: a country, perhaps a part of it. */
export function placeName(
  { country, region }: { readonly country: string; readonly region: string | null },
  locale: Locale,
): string {
  const part = regionChoices(country, locale).find(({ value }) => value === region)?.label ?? region;
  return part === null ? countryName(country, locale) : `${countryName(country, locale)}, ${part}`;
}

/** Time zones by their part of the world. */
export function zoneGroups(): { readonly label: string; readonly choices: readonly Choice[] }[] {
  const groups = new Map<string, Choice[]>();
  for (const value of zonesOfPlaces()) {
    const [part = '', ...place] = value.split('/');
    const choice = { value, label: (place.length > 0 ? place : [part]).join(', ').replaceAll('_', ' ') };
    groups.set(part, [...(groups.get(part) ?? []), choice]);
  }
  return [...groups].map(([label, choices]) => ({ label, choices }));
}

import { normalizeZone } from '../../calendar/domain/zones.js';
import { wrongZone, type PersonCommand } from './person.js';
import { problem, type Problem } from './problem.js';

/** What everybody may choose of themselves: how pages and mails speak to them. */
export type OwnChoice = Pick<PersonCommand, 'locale' | 'zone'>;

/** As it was sent, whatever that is. */
export type TypedChoice = Readonly<Record<keyof OwnChoice, string>>;

export function problemsOfChoice({ locale, zone }: TypedChoice): Problem[] {
  const known = locale === 'en' || locale === 'nl';
  return [...problem('locale', known ? null : UNKNOWN_LANGUAGE), ...problem('zone', wrongZone(zone))];
}

const UNKNOWN_LANGUAGE = {
  en: 'Choose a language from the list.',
  nl: 'Kies een taal uit de lijst.',
};

/** The form in which it is kept; of a choice without problems. */
export function tidyChoice({ locale, zone }: TypedChoice): OwnChoice {
  return { locale: locale === 'nl' ? 'nl' : 'en', zone: normalizeZone(zone) };
}

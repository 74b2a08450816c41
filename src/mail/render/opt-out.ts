import type { Locale, NlEn } from '../../platform/pages/locale.js';

/** The line at the end of an optional mail, as both templates read it. */
export interface OptOutView {
  readonly lead: string;
  readonly label: string;
  readonly href: string;
}

const texts = {
  en: { lead: (what: string) => `No more ${what}?`, label: 'Unsubscribe' },
  nl: { lead: (what: string) => `Geen ${what} meer?`, label: 'Afmelden' },
} satisfies NlEn<unknown>;

export function viewOptOut(what: NlEn<string>, locale: Locale, href: string): OptOutView {
  const { lead, label } = texts[locale];
  return { lead: lead(what[locale]), label, href };
}

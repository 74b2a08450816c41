import { periodWords } from '../../cycles/domain/session-words.js';
import type { Letter } from '../../mail/letter.js';
import type { Locale, NlEn } from '../../platform/pages/locale.js';
import { closingWords, type MailedDepartment, namesOf, type RoundMail, sessionTime } from './mail-facts.js';

/** What differs between the mail to planners and the one to leadership. */
export interface OverdueTexts {
  /** One department is named, several are counted. */
  subject(period: string, departments: readonly string[]): string;
  opening(period: string, session: string): string;
  advice(until: string): string;
  reason(organization: string): string;
  standIn(names: string, organization: string): string;
}

const shared = {
  en: {
    greeting: (name: string) => `Hello ${name},`,
    head: (names: string) => `Asked: ${names}`,
    you: 'Asked: you',
    nobody: 'No head: nobody was asked',
    button: 'To the session',
    preheader: (departments: string) => `Missing: ${departments}`,
    yours: (until: string) =>
      `You can still answer, by the link in your update request, until ${until}. What is missing then stands on the agenda.`,
  },
  nl: {
    greeting: (name: string) => `Dag ${name},`,
    head: (names: string) => `Gevraagd: ${names}`,
    you: 'Gevraagd: jij',
    nobody: 'Geen hoofd: het is aan niemand gevraagd',
    button: 'Naar de sessie',
    preheader: (departments: string) => `Ontbreekt: ${departments}`,
    yours: (until: string) =>
      `Je kunt nog antwoorden met de link in je updateverzoek, tot ${until}. Wat dan nog ontbreekt, staat op de agenda.`,
  },
} satisfies NlEn<unknown>;

/**
 * Who is late, with whom to speak to.
 * @param kind under which its words may be put otherwise
 */
export function overdueLetter(mail: RoundMail, texts: NlEn<OverdueTexts>, kind: string): Letter {
  const { recipient, departments, sheet, standsInFor } = mail;
  const { locale } = recipient;
  const say = shared[locale];
  const own = texts[locale];
  const period = periodWords(sheet.period, locale);
  const names = departments.map(({ name }) => name);
  const subject = own.subject(period, names);
  const until = closingWords(mail);
  return {
    locale,
    subject,
    preheader: say.preheader(names.join(', ')),
    organizationName: mail.organizationName,
    heading: subject,
    greeting: say.greeting(recipient.name),
    blocks: [
      { type: 'paragraph', text: own.opening(period, sessionTime(mail)), part: 'opening' },
      {
        type: 'items',
        items: departments.map((department) => ({
          title: department.name,
          detail: askedOf(department, locale),
        })),
      },
      departments.every((one) => one.own)
        ? { type: 'paragraph', text: say.yours(until) }
        : { type: 'paragraph', text: own.advice(until), part: 'task' },
      { type: 'button', label: say.button, target: { page: `/sessions/${sheet.session.id}` } },
    ],
    reason:
      standsInFor.length > 0
        ? own.standIn(namesOf(standsInFor, locale), mail.organizationName)
        : own.reason(mail.organizationName),
    adjustable: {
      ...{ subject: kind, heading: true },
      fields: {
        ...{ name: recipient.name, organization: mail.organizationName, period, until },
        ...{ departments: namesOf(names, locale), when: sessionTime(mail) },
      },
    },
  };
}

function askedOf({ heads, own }: MailedDepartment, locale: Locale): string {
  const say = shared[locale];
  if (own && heads.length === 1) return say.you;
  return heads.length > 0 ? say.head(namesOf(heads, locale)) : say.nobody;
}

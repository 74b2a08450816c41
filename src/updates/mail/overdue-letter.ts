import { periodWords } from '../../cycles/domain/session-words.js';
import type { Letter } from '../../mail/letter.js';
import type { NlEn } from '../../platform/pages/locale.js';
import { namesOf, type RoundMail, sessionTime } from './mail-facts.js';

/** What differs between the mail to planners and the one to leadership. */
export interface OverdueTexts {
  subject(period: string, count: number): string;
  opening(period: string, session: string): string;
  advice: string;
  reason(organization: string): string;
}

const shared = {
  en: {
    greeting: (name: string) => `Hello ${name},`,
    head: (names: string) => `Asked: ${names}`,
    nobody: 'No head: nobody was asked',
    button: 'To the session',
    preheader: (departments: string) => `Missing: ${departments}`,
    standIn: (names: string) => `You get this for ${names}.`,
  },
  nl: {
    greeting: (name: string) => `Dag ${name},`,
    head: (names: string) => `Gevraagd: ${names}`,
    nobody: 'Geen hoofd: het is aan niemand gevraagd',
    button: 'Naar de sessie',
    preheader: (departments: string) => `Ontbreekt: ${departments}`,
    standIn: (names: string) => `Je krijgt deze mail voor ${names}.`,
  },
} satisfies NlEn<unknown>;

/** Who is late, with whom to speak to. */
export function overdueLetter(mail: RoundMail, texts: NlEn<OverdueTexts>): Letter {
  const { recipient, departments, sheet, standsInFor } = mail;
  const { locale } = recipient;
  const say = shared[locale];
  const own = texts[locale];
  const period = periodWords(sheet.period, locale);
  const subject = own.subject(period, departments.length);
  return {
    locale,
    subject,
    preheader: say.preheader(departments.map(({ name }) => name).join(', ')),
    organizationName: mail.organizationName,
    heading: subject,
    greeting: say.greeting(recipient.name),
    blocks: [
      { type: 'paragraph', text: own.opening(period, sessionTime(mail)) },
      {
        type: 'items',
        items: departments.map(({ name, heads }) => ({
          title: name,
          detail: heads.length > 0 ? say.head(namesOf(heads, locale)) : say.nobody,
        })),
      },
      { type: 'paragraph', text: own.advice },
      { type: 'button', label: say.button, target: { page: `/sessions/${sheet.session.id}` } },
    ],
    reason: [
      ...(standsInFor.length > 0 ? [say.standIn(namesOf(standsInFor, locale))] : []),
      own.reason(mail.organizationName),
    ].join(' '),
  };
}

import { sessionName, sessionSubject } from '../../cycles/domain/session-words.js';
import { dateWords, timeWords } from '../../cycles/domain/time-words.js';
import { wallTimeAt } from '../../calendar/domain/zones.js';
import type { Block, Letter } from '../../mail/letter.js';
import type { RosterPerson } from '../../organizations/domain/roster.js';
import type { NlEn } from '../../platform/pages/locale.js';
import type { SessionAgenda } from '../agendas.service.js';

/** What mails to participants are written from. */
export interface SessionMail {
  readonly recipient: Pick<RosterPerson, 'name' | 'locale' | 'zone'>;
  readonly agenda: Pick<SessionAgenda, 'organizationName' | 'session' | 'items'>;
  /** Names of those who are away and for whom it comes. */
  readonly standsInFor: readonly string[];
}

const texts = {
  en: {
    greeting: (name: string) => `Hello ${name},`,
    when: 'When',
    where: 'Where',
    because: (session: string) => `You get this mail because you take part in the ${session}.`,
    standIn: (names: string, session: string) =>
      `You get this mail for ${names}, who should take part in the ${session} and is away.`,
    button: 'To the session',
  },
  nl: {
    greeting: (name: string) => `Dag ${name},`,
    when: 'Wanneer',
    where: 'Waar',
    because: (session: string) => `Je krijgt deze mail omdat je deelneemt aan de ${session}.`,
    standIn: (names: string, session: string) =>
      `Je krijgt deze mail voor ${names}, die zou deelnemen aan de ${session} maar afwezig is.`,
    button: 'Naar de sessie',
  },
} satisfies NlEn<unknown>;

/** What every mail to participants has: the thread's subject, when and where, the way to the session, why it came. */
export function sessionLetter(
  { recipient, agenda, standsInFor }: SessionMail,
  own: { readonly heading: string; readonly opening: string; readonly blocks: readonly Block[] },
): Letter {
  const { locale, zone, name } = recipient;
  const { session, organizationName } = agenda;
  const say = texts[locale];
  const called = lowered(sessionName(session, locale), session.title !== null);
  const names = new Intl.ListFormat(locale, { type: 'conjunction' }).format(standsInFor);
  return {
    locale,
    subject: sessionSubject(session, locale),
    preheader: `${own.heading}: ${dateWords(wallTimeAt(session.startsAt, zone).date, locale)}`,
    organizationName,
    heading: own.heading,
    greeting: say.greeting(name),
    blocks: [
      { type: 'paragraph', text: own.opening },
      {
        type: 'facts',
        facts: [
          { label: say.when, value: timeWords(session, zone, locale) },
          ...(session.place === null ? [] : [{ label: say.where, value: session.place }]),
        ],
      },
      ...own.blocks,
      { type: 'button', label: say.button, target: { page: `/sessions/${session.id}` } },
    ],
    reason: standsInFor.length > 0 ? say.standIn(names, called) : say.because(called),
  };
}

/** A name within a sentence, unless somebody chose it. */
function lowered(name: string, isOwn: boolean): string {
  return isOwn ? `“${name}”` : name.charAt(0).toLowerCase() + name.slice(1);
}

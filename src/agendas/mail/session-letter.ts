import { sessionName, sessionSubject } from '../../cycles/domain/session-words.js';
import { datesWords, timeWords } from '../../cycles/domain/time-words.js';
import { addDays } from '../../calendar/domain/time.js';
import { wallTimeAt } from '../../calendar/domain/zones.js';
import type { Block, Letter } from '../../mail/letter.js';
import type { RosterPerson } from '../../organizations/domain/roster.js';
import type { NlEn } from '../../platform/pages/locale.js';
import type { SessionAgenda } from '../agendas.service.js';

/** What mails to participants are written from. */
export interface SessionMail {
  readonly recipient: Pick<RosterPerson, 'id' | 'name' | 'locale' | 'zone'>;
  readonly agenda: Pick<SessionAgenda, 'organizationName' | 'session' | 'items' | 'dropped' | 'resolutions'>;
  /** Names of those who are away and for whom it comes. */
  readonly standsInFor: readonly string[];
}

const texts = {
  en: {
    greeting: (name: string) => `Hello ${name},`,
    when: 'When',
    where: 'Where',
    own: (title: string) => `session “${title}”`,
    because: (session: string) => `You get this mail because you take part in the ${session}.`,
    standIn: (names: string) => `You stand in for ${names} at this session.`,
    becauseStandIn: (names: string, session: string) =>
      `You get this mail because you stand in for ${names} at the ${session}.`,
    button: 'To the session',
  },
  nl: {
    greeting: (name: string) => `Dag ${name},`,
    when: 'Wanneer',
    where: 'Waar',
    own: (title: string) => `sessie “${title}”`,
    because: (session: string) => `Je krijgt deze mail omdat je deelneemt aan de ${session}.`,
    standIn: (names: string) => `Je neemt in deze sessie waar voor ${names}.`,
    becauseStandIn: (names: string, session: string) =>
      `Je krijgt deze mail omdat je waarneemt voor ${names} in de ${session}.`,
    button: 'Naar de sessie',
  },
} satisfies NlEn<unknown>;

/** What differs between the mails to participants. */
interface SessionTexts {
  /** `session` within a sentence: `monthly session January 2027`. */
  readonly heading: (session: string) => string;
  /** Before the date, beside the subject. */
  readonly preheader: string;
  readonly opening: string;
  /** What the reader is to do before the session. */
  readonly task: string;
  /** Whether that is always the same, so that it may be put otherwise. */
  readonly asks?: boolean;
  readonly blocks: readonly Block[];
  /** Where its button leads, if not to the session. */
  readonly button?: { readonly label: string; readonly page: string };
}

/** What every mail to participants has: the thread's subject, when and where, the way to the session, why it came. */
export function sessionLetter({ recipient, agenda, standsInFor }: SessionMail, own: SessionTexts): Letter {
  const { locale, zone, name } = recipient;
  const { session, organizationName } = agenda;
  const say = texts[locale];
  const called =
    session.title === null ? lowered(sessionName(session, locale)) : say.own(sessionName(session, locale));
  const start = wallTimeAt(session.startsAt, zone);
  const lastDay = addDays(start.date, session.days - 1);
  const { button = { label: say.button, page: `/sessions/${session.id}` } } = own;
  const names = new Intl.ListFormat(locale, { type: 'conjunction' }).format(standsInFor);
  return {
    locale,
    subject: sessionSubject(session, locale),
    preheader: `${own.preheader}: ${datesWords(start.date, lastDay, locale)}, ${start.time}`,
    organizationName,
    heading: own.heading(called),
    greeting: say.greeting(name),
    blocks: [
      ...(standsInFor.length > 0 ? [{ type: 'paragraph' as const, text: say.standIn(names) }] : []),
      { type: 'paragraph', text: own.opening, part: 'opening' },
      { type: 'paragraph', text: own.task, ...(own.asks && { part: 'task' as const }) },
      {
        type: 'facts',
        facts: [
          { label: say.when, value: timeWords(session, zone, locale) },
          ...(session.place === null ? [] : [{ label: say.where, value: session.place }]),
        ],
      },
      ...own.blocks,
      { type: 'button', label: button.label, target: { page: button.page } },
    ],
    reason: standsInFor.length > 0 ? say.becauseStandIn(names, called) : say.because(called),
    adjustable: {
      ...{ subject: 'agenda', heading: true },
      fields: {
        ...{ name, organization: organizationName, session: called, time: start.time },
        ...{ date: datesWords(start.date, lastDay, locale), when: timeWords(session, zone, locale) },
      },
    },
  };
}

/** A name within a sentence. */
function lowered(name: string): string {
  return name.charAt(0).toLowerCase() + name.slice(1);
}

import { periodWords } from '../../cycles/domain/session-words.js';
import type { Block, Letter } from '../../mail/letter.js';
import type { NlEn } from '../../platform/pages/locale.js';
import { namesOf, type RoundMail, sessionTime } from './mail-facts.js';

/** What a department asks of the recipient's. */
export interface AskedHelp {
  /** Who asks, and whom of them to answer; null where a machine said it. */
  readonly department: string;
  readonly person: { readonly name: string; readonly address: string } | null;
  readonly help: string;
  readonly customer: string;
  /** Of whom it is asked. */
  readonly from: string;
}

export interface HelpWantedMail extends Omit<RoundMail, 'departments'> {
  readonly asked: readonly AskedHelp[];
}

const texts = {
  en: {
    subject: (who: string, from: string) => `${who} asks ${from} for help`,
    greeting: (name: string) => `Hello ${name},`,
    preheader: (help: string) => help,
    opening: (period: string, session: string) =>
      `In an update for ${period} your help is asked for. It stands on the agenda of the session: ${session}.`,
    what: 'What is asked',
    by: 'Asked by',
    customer: 'What it means for the customer',
    answer: (names: string) =>
      `Can you help, or do you need to know more? Answer ${names} before the session; then it need not be talked about there.`,
    button: 'To the session',
    reason: (from: string) => `You get this mail because you lead ${from}.`,
    standIn: (names: string, from: string) =>
      `You get this mail because you stand in for ${names}, who leads ${from}.`,
  },
  nl: {
    subject: (who: string, from: string) => `${who} vraagt ${from} om hulp`,
    greeting: (name: string) => `Dag ${name},`,
    preheader: (help: string) => help,
    opening: (period: string, session: string) =>
      `In een update over ${period} wordt jullie hulp gevraagd. Het staat op de agenda van de sessie: ${session}.`,
    what: 'Wat er gevraagd wordt',
    by: 'Gevraagd door',
    customer: 'Wat het voor de klant betekent',
    answer: (names: string) =>
      `Kun je helpen, of wil je eerst meer weten? Antwoord ${names} vóór de sessie; dan hoeft het daar niet meer besproken te worden.`,
    button: 'Naar de sessie',
    reason: (from: string) => `Je krijgt deze mail omdat je leiding geeft aan ${from}.`,
    standIn: (names: string, from: string) =>
      `Je krijgt deze mail omdat je waarneemt voor ${names}, die leiding geeft aan ${from}.`,
  },
} satisfies NlEn<unknown>;

/** Who asks for help, for what, and what it means for the customer. */
export function helpWantedLetter(mail: HelpWantedMail): Letter {
  const { recipient, asked, standsInFor, sheet } = mail;
  const { locale } = recipient;
  const say = texts[locale];
  const all = (names: readonly string[]) => namesOf([...new Set(names)], locale);
  const from = all(asked.map((one) => one.from));
  const people = asked.flatMap(({ person }) => (person ? [`${person.name} (${person.address})`] : []));
  const subject = say.subject(all(asked.map(({ department }) => department)), from);
  return {
    locale,
    subject,
    preheader: say.preheader(asked[0]?.help ?? ''),
    organizationName: mail.organizationName,
    heading: subject,
    greeting: say.greeting(recipient.name),
    blocks: [
      { type: 'paragraph', text: say.opening(periodWords(sheet.period, locale), sessionTime(mail)) },
      ...asked.flatMap(({ department, person, help, customer }): Block[] => [
        { type: 'quote', label: say.what, text: help },
        {
          type: 'facts',
          facts: [
            { label: say.by, value: person ? `${person.name}, ${department}` : department },
            { label: say.customer, value: customer },
          ],
        },
      ]),
      ...(people.length > 0 ? [{ type: 'paragraph' as const, text: say.answer(all(people)) }] : []),
      { type: 'button', label: say.button, target: { page: `/sessions/${sheet.session.id}` } },
    ],
    reason: standsInFor.length > 0 ? say.standIn(namesOf(standsInFor, locale), from) : say.reason(from),
  };
}

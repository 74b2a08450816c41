import type { Letter } from '../letter.js';
import type { Locale, NlEn } from '../../platform/pages/locale.js';
import type { SuppressionCause } from '../suppression/suppression.entity.js';

/** Somebody whom no mail reaches any more. */
export interface Unreached {
  readonly name: string;
  readonly address: string;
  readonly cause: SuppressionCause;
  /** What the other server said. */
  readonly said: string | null;
}

export interface SuppressionLetter {
  readonly organizationName: string;
  readonly recipient: { readonly name: string; readonly locale: Locale };
  readonly unreached: readonly Unreached[];
}

interface Texts {
  readonly subject: (names: string, count: number) => string;
  readonly heading: string;
  readonly greeting: (name: string) => string;
  readonly opening: (count: number) => string;
  readonly causes: Record<SuppressionCause, string>;
  readonly todo: string;
  readonly fix: string;
  readonly lift: string;
  readonly button: string;
  readonly reason: string;
}

const texts: NlEn<Texts> = {
  en: {
    subject: (names, count) =>
      count === 1 ? `No mail reaches ${names} any more` : `No mail reaches ${count} people any more`,
    heading: 'Mail came back',
    greeting: (name) => `Hello ${name},`,
    opening: (count) =>
      count === 1
        ? 'Mail to this address came back. Until that is mended Cadans sends nothing to it: no requests, no agendas, no reminders.'
        : 'Mail to these addresses came back. Until that is mended Cadans sends nothing to them: no requests, no agendas, no reminders.',
    causes: {
      refused: 'Its mail server refuses the address',
      bounced: 'It was returned as undeliverable',
      'soft-bounces': 'Several mails in a row could not be delivered',
    },
    todo: 'What to do',
    fix: 'Ask for the right address and put it in: sending goes on at once.',
    lift: 'Is the address right, and does the mailbox work again? Then lift the suppression. What was not sent meanwhile is in the outbox.',
    button: 'Look at the addresses',
    reason: 'You get this mail because you plan for this organization or administer it.',
  },
  nl: {
    subject: (names, count) =>
      count === 1 ? `Mail aan ${names} komt niet meer aan` : `Mail aan ${count} mensen komt niet meer aan`,
    heading: 'Mail kwam terug',
    greeting: (name) => `Dag ${name},`,
    opening: (count) =>
      count === 1
        ? 'Mail aan dit adres kwam terug. Tot dat is opgelost stuurt Cadans er niets heen: geen verzoeken, geen agenda’s, geen herinneringen.'
        : 'Mail aan deze adressen kwam terug. Tot dat is opgelost stuurt Cadans er niets heen: geen verzoeken, geen agenda’s, geen herinneringen.',
    causes: {
      refused: 'De mailserver weigert het adres',
      bounced: 'De mail kwam terug als onbestelbaar',
      'soft-bounces': 'Meerdere mails achter elkaar konden niet worden bezorgd',
    },
    todo: 'Wat je kunt doen',
    fix: 'Vraag het juiste adres en voer het in: dan gaat het versturen meteen verder.',
    lift: 'Klopt het adres en werkt het postvak weer? Hef de blokkade dan op. Wat intussen niet is verstuurd, staat bij de uitgaande mail.',
    button: 'Bekijk de adressen',
    reason: 'Je krijgt deze mail omdat je voor deze organisatie plant of haar beheert.',
  },
};

/** So many are named; the page has them all. */
const NAMED = 20;

/** Tells whom no mail reaches any more, why, and what to do about it. */
export function suppressionLetter({ organizationName, recipient, unreached }: SuppressionLetter): Letter {
  const say = texts[recipient.locale];
  const [first] = unreached;
  const more = unreached.length - NAMED;
  return {
    locale: recipient.locale,
    subject: say.subject(first?.name ?? '', unreached.length),
    preheader: say.fix,
    organizationName,
    heading: say.heading,
    greeting: say.greeting(recipient.name),
    blocks: [
      { type: 'paragraph', text: say.opening(unreached.length) },
      {
        type: 'items',
        items: [
          ...unreached.slice(0, NAMED).map(({ name, address, cause, said }) => ({
            title: `${name} · ${address}`,
            detail: said === null ? say.causes[cause] : `${say.causes[cause]}: ${said}`,
          })),
          ...(more > 0 ? [{ title: `+ ${more}` }] : []),
        ],
      },
      { type: 'heading', text: say.todo },
      { type: 'paragraph', text: say.fix },
      { type: 'paragraph', text: say.lift },
      { type: 'button', label: say.button, target: { page: '/outbox/suppressed' } },
    ],
    reason: say.reason,
  };
}

import { wallTimeAt } from '../../calendar/domain/zones.js';
import type { Letter } from '../../mail/letter.js';
import { formatTime } from '../../platform/pages/format-date.js';
import type { Locale, NlEn } from '../../platform/pages/locale.js';

export interface SignInLetter {
  readonly organizationName: string;
  readonly recipient: {
    readonly name: string;
    readonly address: string;
    readonly locale: Locale;
    readonly zone: string;
  };
  /** What the link belongs to. */
  readonly subjectId: string;
  readonly expiresAt: number;
}

interface Texts {
  readonly subject: (organization: string) => string;
  readonly heading: (organization: string) => string;
  readonly greeting: (name: string) => string;
  readonly opening: string;
  readonly button: string;
  readonly once: (until: string) => string;
  readonly unasked: string;
  readonly because: (address: string) => string;
}

const texts: NlEn<Texts> = {
  en: {
    subject: (organization) => `Your sign-in link for ${organization}`,
    heading: (organization) => `Sign in to ${organization}`,
    greeting: (name) => `Hello ${name},`,
    opening:
      'Somebody, most likely you, asked for a link to sign in. It opens a page with one more button to press.',
    button: 'Sign in',
    once: (until) =>
      `The link works once, until ${until}, in the browser where it was asked for. After that, ask for another on the sign-in page.`,
    unasked:
      'Was it not you? Then there is nothing to do: without this mail nobody gets in. Do not forward it.',
    because: (address) =>
      `You get this mail because a sign-in link was asked for with the address ${address}.`,
  },
  nl: {
    subject: (organization) => `Je inloglink voor ${organization}`,
    heading: (organization) => `Inloggen bij ${organization}`,
    greeting: (name) => `Dag ${name},`,
    opening:
      'Iemand, waarschijnlijk jij, heeft om een inloglink gevraagd. De link opent een pagina waarop je nog één knop indrukt.',
    button: 'Inloggen',
    once: (until) =>
      `De link werkt één keer, tot ${until}, in de browser waarin erom is gevraagd. Vraag daarna op de inlogpagina een nieuwe.`,
    unasked:
      'Was jij het niet? Dan hoef je niets te doen: zonder deze mail komt niemand binnen. Stuur hem niet door.',
    because: (address) =>
      `Je krijgt deze mail omdat er met het adres ${address} om een inloglink is gevraagd.`,
  },
};

/** The mail by which somebody signs in. Nothing in it comes from whoever asked for it. */
export function signInLetter({ organizationName, recipient, subjectId, expiresAt }: SignInLetter): Letter {
  const { name, address, locale, zone } = recipient;
  const say = texts[locale];
  const once = say.once(formatTime(wallTimeAt(expiresAt, zone).time));
  return {
    locale,
    subject: say.subject(organizationName),
    preheader: once,
    organizationName,
    heading: say.heading(organizationName),
    greeting: say.greeting(name),
    blocks: [
      { type: 'paragraph', text: say.opening },
      { type: 'button', label: say.button, target: { purpose: 'sign-in', subjectId, expiresAt } },
      { type: 'paragraph', text: once },
      { type: 'paragraph', text: say.unasked },
    ],
    reason: say.because(address),
  };
}

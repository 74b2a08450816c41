import type { NlEn } from '../../platform/pages/locale.js';

interface Texts {
  readonly title: string;
  readonly lead: string;
  readonly address: string;
  readonly hint: string;
  readonly wrongAddress: string;
  readonly ask: string;
  readonly through: (organization: string) => string;
  readonly passkey: string;
  readonly passkeyFailed: string;
  readonly signedOut: string;
  readonly sent: {
    readonly title: string;
    readonly lead: string;
    readonly missing: string;
    readonly tips: readonly string[];
    readonly again: string;
  };
  /** Where no mail can leave. */
  readonly unmailed: Readonly<
    Record<'title' | 'lead' | 'command' | 'example' | 'once' | 'passkey' | 'back', string>
  >;
  readonly link: {
    readonly title: (organization: string) => string;
    readonly lead: (name: string) => string;
    readonly button: string;
    readonly otherwise: string;
  };
  readonly elsewhere: {
    readonly title: string;
    readonly lead: string;
    readonly how: readonly string[];
    readonly stranger: string;
    readonly ask: string;
  };
  readonly dead: {
    readonly title: string;
    readonly lead: string;
    readonly why: string;
    readonly ask: string;
  };
}

export const texts: NlEn<Texts> = {
  en: {
    title: 'Sign in',
    lead: 'We mail you a link. There is no password to remember.',
    address: 'Your e-mail address',
    hint: 'The one your organization has for you.',
    wrongAddress: 'Give one e-mail address, like noor@example.com.',
    ask: 'Mail me a link',
    through: (organization) => `Sign in through ${organization}`,
    passkey: 'Sign in with a passkey',
    passkeyFailed: 'This passkey did not sign you in. Try again, or have a link mailed to you.',
    signedOut: 'You are signed out.',
    sent: {
      title: 'Look in your mailbox',
      lead: 'If we know this address, a link is on its way to it. Open it in this browser: it works once, within a quarter of an hour.',
      missing: 'No mail?',
      tips: [
        'Look among the unwanted mail as well.',
        'Check whether this is the address your organization has for you.',
        'You get at most three links in a quarter of an hour: the ones you have still work.',
      ],
      again: 'Ask again',
    },
    unmailed: {
      title: 'No mail leaves here yet',
      lead: 'This installation sends no mail yet, so no link is on its way to you.',
      command: 'Whoever runs it makes a link for you, by this command:',
      example: 'cadans sign-in ORGANIZATION ADDRESS',
      once: 'It works once, within a quarter of an hour, in any browser.',
      passkey: 'If you have a passkey, you can sign in with that.',
      back: 'Back to sign-in',
    },
    link: {
      title: (organization) => `Sign in to ${organization}`,
      lead: (name) => `You are about to sign in as ${name}, in this browser.`,
      button: 'Sign in',
      otherwise:
        'Are you somebody else, or is this not your device? Then close this page: nothing has happened.',
    },
    elsewhere: {
      title: 'Open this link where you asked for it',
      lead: 'A sign-in link works only in the browser that asked for it, and this is another one. It still works there.',
      how: [
        'On the same device: copy the link from the mail, and paste it where you asked.',
        'Do you want to sign in here? Then ask for a link here.',
      ],
      stranger:
        'Did you not ask for a link? Then somebody else did. Do not pass it on: without you they do not get in.',
      ask: 'Ask for a link here',
    },
    dead: {
      title: 'This link does not work any more',
      lead: 'A sign-in link works once, for a short while. Ask for a new one and use the newest mail.',
      why: 'If it should still work: check that the address was copied whole, down to its last character.',
      ask: 'Ask for a new link',
    },
  },
  nl: {
    title: 'Inloggen',
    lead: 'We mailen je een link. Een wachtwoord heb je niet nodig.',
    address: 'Je e-mailadres',
    hint: 'Het adres waaronder je organisatie je kent.',
    wrongAddress: 'Vul één e-mailadres in, zoals noor@example.com.',
    ask: 'Mail me een link',
    through: (organization) => `Inloggen via ${organization}`,
    passkey: 'Inloggen met een passkey',
    passkeyFailed:
      'Met deze passkey lukte het inloggen niet. Probeer het opnieuw, of laat je een link mailen.',
    signedOut: 'Je bent uitgelogd.',
    sent: {
      title: 'Kijk in je mailbox',
      lead: 'Als we dit adres kennen, is er een link naar onderweg. Open die in deze browser: hij werkt één keer, binnen een kwartier.',
      missing: 'Geen mail?',
      tips: [
        'Kijk ook bij de ongewenste mail.',
        'Controleer of dit het adres is waaronder je organisatie je kent.',
        'Je krijgt hooguit drie links per kwartier: de links die je al hebt, werken nog.',
      ],
      again: 'Opnieuw vragen',
    },
    unmailed: {
      title: 'Hier vertrekt nog geen mail',
      lead: 'Deze installatie verstuurt nog geen mail, dus er is geen link naar je onderweg.',
      command: 'Wie de installatie draait, maakt een link voor je met deze opdracht:',
      example: 'cadans sign-in ORGANISATIE ADRES',
      once: 'De link werkt één keer, binnen een kwartier, in elke browser.',
      passkey: 'Heb je een passkey, dan kun je daarmee inloggen.',
      back: 'Terug naar inloggen',
    },
    link: {
      title: (organization) => `Inloggen bij ${organization}`,
      lead: (name) => `Je logt in als ${name}, in deze browser.`,
      button: 'Inloggen',
      otherwise:
        'Ben je iemand anders, of is dit niet jouw apparaat? Sluit dan deze pagina: er is niets gebeurd.',
    },
    elsewhere: {
      title: 'Open deze link waar je erom vroeg',
      lead: 'Een inloglink werkt alleen in de browser die erom vroeg, en dit is een andere. Daar werkt hij nog.',
      how: [
        'Op hetzelfde apparaat: kopieer de link uit de mail en plak hem waar je erom vroeg.',
        'Wil je hier inloggen? Vraag dan hier een link.',
      ],
      stranger:
        'Heb je niet om een link gevraagd? Dan deed iemand anders dat. Geef hem niet door: zonder jou komt die er niet in.',
      ask: 'Vraag hier een link',
    },
    dead: {
      title: 'Deze link werkt niet meer',
      lead: 'Een inloglink werkt één keer, en maar kort. Vraag een nieuwe en gebruik de nieuwste mail.',
      why: 'Zou de link nog moeten werken? Controleer dan of je het hele adres hebt overgenomen, tot en met het laatste teken.',
      ask: 'Vraag een nieuwe link',
    },
  },
};

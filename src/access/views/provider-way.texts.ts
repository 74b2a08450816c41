import type { NlEn } from '../../platform/pages/locale.js';
import type { Trouble } from '../provider/provider-trouble.js';

interface WayTexts {
  readonly title: string;
  readonly lead: (host: string) => string;
  readonly goOn: (host: string) => string;
  readonly failed: string;
  readonly byMail: string;
  readonly toSignIn: string;
  readonly troubles: Record<Trouble, { readonly what: (address: string) => string; readonly doing: string }>;
}

export const wayTexts: NlEn<WayTexts> = {
  en: {
    title: 'To your organization',
    lead: (host) => `You sign in at ${host}, and come back here after that.`,
    goOn: (host) => `Go on to ${host}`,
    failed: 'You are not signed in',
    byMail: 'You can also have a link mailed to you: that works whatever happens there.',
    toSignIn: 'To the sign-in page',
    troubles: {
      down: {
        what: () => 'Your organization’s sign-in does not answer at this moment.',
        doing: 'Try again in a few minutes. If it lasts, tell your administrators.',
      },
      inside: {
        what: () => 'Your organization’s sign-in stands at an address that Cadans may not use.',
        doing: 'Tell your administrators: whoever runs this installation can allow it (PROVIDERS_INSIDE).',
      },
      lies: {
        what: () => 'What answered is not your organization’s sign-in: it gives itself another name.',
        doing: 'Tell your administrators that the issuer does not match; do not try on.',
      },
      wrong: {
        what: () => 'Your organization’s sign-in gave an answer that Cadans cannot believe or understand.',
        doing: 'Try once more. If it happens again, tell your administrators; the log says what was wrong.',
      },
      'no-address': {
        what: () => 'Your organization’s sign-in did not say what your e-mail address is.',
        doing: 'Tell your administrators: the provider must give the claim “email” for you.',
      },
      unchecked: {
        what: (address) => `Your organization’s sign-in does not say that ${address} is really yours.`,
        doing:
          'Tell your administrators: the provider must give “email_verified”, or they can allow addresses without it.',
      },
      unknown: {
        what: (address) => `Nobody here has the address ${address}.`,
        doing: 'Ask your administrators or planners to add you, or sign in with another address.',
      },
      declined: {
        what: () => 'Signing in was broken off at your organization.',
        doing: 'Was that not meant? Then try again.',
      },
      late: {
        what: () => 'This sign-in is over: it took too long, was done already, or began in another browser.',
        doing: 'Begin again in this browser.',
      },
      none: {
        what: () => 'There is no organization here that signs in that way.',
        doing: 'Check the address that your organization gave you for signing in.',
      },
    },
  },
  nl: {
    title: 'Naar je organisatie',
    lead: (host) => `Je logt in bij ${host} en komt daarna hier terug.`,
    goOn: (host) => `Verder naar ${host}`,
    failed: 'Je bent niet ingelogd',
    byMail: 'Je kunt je ook een link laten mailen: dat werkt altijd, wat daar ook gebeurt.',
    toSignIn: 'Naar de inlogpagina',
    troubles: {
      down: {
        what: () => 'Het inloggen van je organisatie antwoordt op dit moment niet.',
        doing: 'Probeer het over een paar minuten opnieuw. Blijft het zo, vertel het dan je beheerders.',
      },
      inside: {
        what: () => 'Het inloggen van je organisatie staat op een adres dat Cadans niet mag gebruiken.',
        doing: 'Vertel het je beheerders: wie deze installatie beheert kan het toestaan (PROVIDERS_INSIDE).',
      },
      lies: {
        what: () => 'Wat antwoordde is niet het inloggen van je organisatie: het noemt zich anders.',
        doing: 'Vertel je beheerders dat de uitgever niet klopt, en probeer het niet verder.',
      },
      wrong: {
        what: () =>
          'Het inloggen van je organisatie gaf een antwoord dat Cadans niet kan geloven of begrijpen.',
        doing:
          'Probeer het nog één keer. Gebeurt het weer, vertel het dan je beheerders; in het log staat wat er mis was.',
      },
      'no-address': {
        what: () => 'Het inloggen van je organisatie zei niet wat je e-mailadres is.',
        doing: 'Vertel het je beheerders: de provider moet voor jou de claim “email” geven.',
      },
      unchecked: {
        what: (address) => `Het inloggen van je organisatie zegt niet dat ${address} echt van jou is.`,
        doing:
          'Vertel het je beheerders: de provider moet “email_verified” geven, of zij kunnen adressen zonder toestaan.',
      },
      unknown: {
        what: (address) => `Niemand heeft hier het adres ${address}.`,
        doing: 'Vraag je beheerders of planners je toe te voegen, of log in met een ander adres.',
      },
      declined: {
        what: () => 'Het inloggen is bij je organisatie afgebroken.',
        doing: 'Was dat niet de bedoeling? Probeer het dan opnieuw.',
      },
      late: {
        what: () =>
          'Dit inloggen is voorbij: het duurde te lang, was al gedaan, of begon in een andere browser.',
        doing: 'Begin opnieuw in deze browser.',
      },
      none: {
        what: () => 'Er is hier geen organisatie die zo inlogt.',
        doing: 'Controleer het adres dat je organisatie je gaf om in te loggen.',
      },
    },
  },
};

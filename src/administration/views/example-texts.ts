import type { NlEn } from '../../platform/pages/locale.js';

interface ExampleTexts {
  readonly title: string;
  readonly lead: string;
  readonly facts: readonly string[];
  readonly load: string;
  readonly loading: string;
  readonly done: Record<'loaded' | 'gone', string>;
  readonly there: string;
  readonly here: string;
  readonly go: string;
  readonly throwAway: string;
  readonly own: string;
  readonly ownLead: string;
  readonly toOwn: string;
  readonly ask: (name: string) => string;
  readonly askLead: string;
  readonly gone: readonly string[];
  readonly confirm: string;
  readonly keep: string;
  readonly you: string;
  readonly youLead: string;
}

export const exampleTexts: NlEn<ExampleTexts> = {
  en: {
    title: 'The example to play with',
    lead: 'Tessel is a made-up company with eight departments, sixty people and two years of figures. Everything in it may be tried and broken.',
    facts: [
      'It stands beside your own organization; neither sees anything of the other.',
      'You become its administrator.',
      'None of its mails ever leaves: they all stay in its mailbox here.',
      'It follows the real calendar: its figures end with the last month that is over, and from then on it is yours.',
    ],
    load: 'Load the example organization',
    loading: 'This takes some seconds.',
    done: { loaded: 'The example is loaded.', gone: 'The example is thrown away; nothing of it is left.' },
    there: 'It is loaded.',
    here: 'You are looking at it now.',
    go: 'Go there',
    throwAway: 'Throw it away',
    own: 'Your own organization',
    ownLead:
      'There is none yet. Setting it up takes five short steps, and the example stays until you throw it away.',
    toOwn: 'Set up your organization',
    ask: (name) => `Throw ${name} away?`,
    askLead: 'Everything in the example goes, for good.',
    gone: [
      'Its people, figures, sessions, decisions and mails are deleted.',
      'Nothing of any other organization is touched.',
      'You can load a fresh one whenever you like.',
    ],
    confirm: 'Throw it away',
    keep: 'Keep it',
    you: 'Load the example',
    youLead: 'You become its administrator. From there you can set up your own organization at any time.',
  },
  nl: {
    title: 'Het voorbeeld om mee te spelen',
    lead: 'Tessel is een verzonnen bedrijf met acht afdelingen, zestig mensen en twee jaar cijfers. Alles erin mag je uitproberen en stukmaken.',
    facts: [
      'Het staat naast je eigen organisatie; ze zien niets van elkaar.',
      'Je wordt er beheerder van.',
      'Er gaat nooit een mail van weg: alles blijft hier in het postvak.',
      'Het volgt de echte kalender: de cijfers lopen tot en met de laatste maand die voorbij is, en vanaf dan is het aan jou.',
    ],
    load: 'Voorbeeldorganisatie laden',
    loading: 'Dit duurt een paar seconden.',
    done: { loaded: 'Het voorbeeld is geladen.', gone: 'Het voorbeeld is weggegooid; er is niets van over.' },
    there: 'Het is geladen.',
    here: 'Je kijkt er nu naar.',
    go: 'Erheen',
    throwAway: 'Weggooien',
    own: 'Je eigen organisatie',
    ownLead:
      'Die is er nog niet. Inrichten kost vijf korte stappen, en het voorbeeld blijft tot je het weggooit.',
    toOwn: 'Je organisatie inrichten',
    ask: (name) => `${name} weggooien?`,
    askLead: 'Alles in het voorbeeld verdwijnt, voorgoed.',
    gone: [
      'De mensen, cijfers, sessies, besluiten en mails worden verwijderd.',
      'Aan andere organisaties verandert niets.',
      'Je kunt altijd een nieuw voorbeeld laden.',
    ],
    confirm: 'Weggooien',
    keep: 'Houden',
    you: 'Voorbeeld laden',
    youLead: 'Je wordt er beheerder van. Van daaruit kun je altijd je eigen organisatie inrichten.',
  },
};

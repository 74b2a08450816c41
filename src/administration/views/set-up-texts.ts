import type { NlEn } from '../../platform/pages/locale.js';
import type { SetUpStep } from '../../overview/domain/set-up.js';

interface SetUpTexts {
  readonly title: string;
  readonly done: string;
  readonly welcome: string;
  readonly welcomeLead: string;
  readonly example: string;
  readonly exampleLead: string;
  readonly toExample: string;
  readonly who: string;
  readonly you: string;
  readonly organization: string;
  readonly organizationHint: string;
  readonly country: string;
  readonly countryHint: string;
  readonly choose: string;
  readonly locale: string;
  readonly localeHint: string;
  readonly locales: NlEn<string>;
  readonly name: string;
  readonly nameHint: string;
  readonly address: string;
  readonly addressHint: string;
  readonly goOn: string;
  readonly back: string;
  readonly when: string;
  readonly whenLead: (organization: string) => string;
  readonly region: string;
  readonly regionHint: string;
  readonly wholeCountry: string;
  readonly zone: string;
  readonly zoneHint: string;
  readonly otherZones: string;
  readonly startMonth: string;
  readonly namedBy: string;
  readonly namedByHint: string;
  readonly namedBys: Record<'first' | 'last', string>;
  readonly create: string;
  readonly dead: string;
  readonly deadLead: string;
  readonly toSignIn: string;
  readonly hub: string;
  readonly hubLead: (organization: string) => string;
  readonly hubDone: string;
  readonly leads: Record<SetUpStep, string>;
  readonly start: Record<SetUpStep, string>;
  readonly again: string;
  readonly later: string;
  readonly passkey: string;
  readonly toPasskey: string;
}

export const setUpTexts: NlEn<SetUpTexts> = {
  en: {
    title: 'Setting up',
    done: 'done',
    welcome: 'Welcome to Cadans',
    welcomeLead:
      'Five short steps lead to your first planning year. You can stop after each one and go on later; everything can be changed afterwards.',
    example: 'Just looking around first?',
    exampleLead:
      'Load an example organization with two years of figures. You throw it away again in one press.',
    toExample: 'Load the example',
    who: 'Your organization',
    you: 'You',
    organization: 'Name of the organization',
    organizationHint: 'As it stands above your mails and pages.',
    country: 'Country',
    countryHint: 'Sessions and mails keep clear of its public holidays.',
    choose: 'Choose a country',
    locale: 'Language',
    localeHint: 'Everybody can have their own; this is what new people get.',
    locales: { en: 'English', nl: 'Dutch' },
    name: 'Your name',
    nameHint: 'You become the first administrator. Others can be added later.',
    address: 'Your e-mail address',
    addressHint: 'With it you sign in: there is no password.',
    goOn: 'Go on',
    back: 'Back',
    when: 'Where and when you work',
    whenLead: (organization) => `From this follow holidays, times and the planning year of ${organization}.`,
    region: 'Region',
    regionHint: 'Some parts of the country have holidays of their own.',
    wholeCountry: 'The country as a whole',
    zone: 'Time zone',
    zoneHint: 'Sessions are planned in it. Everybody gets mail at their own time.',
    otherZones: 'Other time zones',
    startMonth: 'The fiscal year begins in',
    namedBy: 'And is called after the calendar year in which it',
    namedByHint: 'This only matters if it does not begin in January.',
    namedBys: { first: 'begins', last: 'ends' },
    create: 'Create the organization',
    dead: 'This link does nothing any more',
    deadLead:
      'It works once, for 24 hours, and only as long as there is no organization. Is there none yet? Start Cadans again: it prints a new link.',
    toSignIn: 'To the sign-in page',
    hub: 'Setting up',
    hubLead: (organization) => `What ${organization} has, and what comes next.`,
    hubDone: 'All set: your first planning year is kept, and the mails around it go by themselves.',
    leads: {
      organization: 'Name, country, time zone and fiscal year.',
      departments: 'Who has figures of their own. Paste a list.',
      people: 'Who takes part, and who leads which department. Paste from a spreadsheet.',
      mail: 'How mail leaves, and a mail to yourself to try it.',
      year: 'When your sessions are, seen as a year before you keep it.',
    },
    start: {
      organization: 'Look at it',
      departments: 'Add departments',
      people: 'Add people',
      mail: 'Look at the mail',
      year: 'To rhythm and year',
    },
    again: 'Look at it',
    later: 'Do this later',
    passkey: 'Can mails not leave yet? Then add a passkey: with it you also come in without a mailed link.',
    toPasskey: 'Add a passkey',
  },
  nl: {
    title: 'Inrichten',
    done: 'klaar',
    welcome: 'Welkom bij Cadans',
    welcomeLead:
      'Vijf korte stappen leiden naar je eerste planningsjaar. Na elke stap kun je stoppen en later verdergaan; alles is achteraf te veranderen.',
    example: 'Eerst even rondkijken?',
    exampleLead: 'Laad een voorbeeldorganisatie met twee jaar cijfers. Met één druk gooi je die weer weg.',
    toExample: 'Voorbeeld laden',
    who: 'Je organisatie',
    you: 'Jij',
    organization: 'Naam van de organisatie',
    organizationHint: 'Zoals die boven je mails en pagina’s staat.',
    country: 'Land',
    countryHint: 'Sessies en mails houden rekening met de feestdagen.',
    choose: 'Kies een land',
    locale: 'Taal',
    localeHint: 'Iedereen kan een eigen taal hebben; deze krijgen nieuwe mensen.',
    locales: { en: 'Engels', nl: 'Nederlands' },
    name: 'Je naam',
    nameHint: 'Je wordt de eerste beheerder. Later kun je er meer toevoegen.',
    address: 'Je e-mailadres',
    addressHint: 'Hiermee log je in: een wachtwoord is er niet.',
    goOn: 'Verder',
    back: 'Terug',
    when: 'Waar en wanneer jullie werken',
    whenLead: (organization) =>
      `Hieruit volgen de feestdagen, de tijden en het planningsjaar van ${organization}.`,
    region: 'Regio',
    regionHint: 'Sommige delen van het land hebben eigen feestdagen.',
    wholeCountry: 'Het hele land',
    zone: 'Tijdzone',
    zoneHint: 'Sessies worden hierin gepland. Mail krijgt iedereen op de eigen tijd.',
    otherZones: 'Andere tijdzones',
    startMonth: 'Het boekjaar begint in',
    namedBy: 'En heet naar het kalenderjaar waarin het',
    namedByHint: 'Dit maakt alleen uit als het niet in januari begint.',
    namedBys: { first: 'begint', last: 'eindigt' },
    create: 'Organisatie maken',
    dead: 'Deze link doet niets meer',
    deadLead:
      'Hij werkt één keer, 24 uur lang, en alleen zolang er geen organisatie is. Is die er nog niet? Start Cadans opnieuw, dan komt er een nieuwe link.',
    toSignIn: 'Naar de inlogpagina',
    hub: 'Inrichten',
    hubLead: (organization) => `Wat ${organization} al heeft, en wat erna komt.`,
    hubDone: 'Klaar: je eerste planningsjaar staat vast, en de mails eromheen gaan vanzelf.',
    leads: {
      organization: 'Naam, land, tijdzone en boekjaar.',
      departments: 'Wie eigen cijfers heeft. Plak een lijst.',
      people: 'Wie er meedoen, en wie welke afdeling leidt. Plak uit een spreadsheet.',
      mail: 'Hoe mail weggaat, en een mail aan jezelf om het te proberen.',
      year: 'Wanneer je sessies zijn; je ziet het jaar voordat het vaststaat.',
    },
    start: {
      organization: 'Bekijken',
      departments: 'Afdelingen toevoegen',
      people: 'Mensen toevoegen',
      mail: 'Mail bekijken',
      year: 'Naar ritme en jaar',
    },
    again: 'Bekijken',
    later: 'Later doen',
    passkey:
      'Kan er nog geen mail weg? Voeg dan een passkey toe: daarmee kom je ook binnen zonder gemailde link.',
    toPasskey: 'Passkey toevoegen',
  },
};

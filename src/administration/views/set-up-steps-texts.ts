import type { SetUpFacts, SetUpStep } from '../../overview/domain/set-up.js';
import type { NlEn } from '../../platform/pages/locale.js';

interface StepsTexts {
  readonly open: string;
  readonly toYear: string;
  readonly toAdministration: string;
  /** What there is of a step; null where it says nothing yet. */
  readonly there: (step: SetUpStep, facts: SetUpFacts) => string | null;
  readonly overview: string;
  readonly departments: {
    readonly title: string;
    readonly lead: string;
    readonly field: string;
    readonly hint: string;
    readonly example: string;
    readonly add: string;
    readonly added: (count: number) => string;
    readonly there: (count: number) => string;
    readonly below: (parent: string) => string;
    readonly toPage: string;
  };
  readonly people: {
    readonly title: string;
    readonly lead: string;
    readonly there: (count: number) => string;
    readonly toPaste: string;
  };
  readonly mail: {
    readonly title: string;
    readonly lead: string;
    readonly from: string;
    readonly through: string;
    readonly kept: string;
    readonly keptHelp: string;
    readonly toMailbox: string;
    readonly toTest: string;
  };
  readonly year: {
    readonly title: string;
    readonly lead: string;
    readonly rhythm: string;
    readonly rhythmLead: string;
    readonly toRhythm: string;
    readonly changeRhythm: string;
    readonly keep: string;
    readonly keepLead: string;
    readonly keepLater: string;
    /** Where the running year is nearly over. */
    readonly late: (next: number, running: number) => string;
    readonly toKeep: (year: number) => string;
    readonly kept: (year: number) => string;
    readonly toYear: string;
  };
}

const count = (number: number, one: string, several: string) => `${number} ${number === 1 ? one : several}`;

export const setUpStepsTexts: NlEn<StepsTexts> = {
  en: {
    open: 'later',
    toYear: 'Look at your year',
    toAdministration: 'To administration',
    there: (step, { departments, people, hasRhythm, hasYear }) => {
      if (step === 'departments' && departments > 0)
        return `${count(departments, 'department', 'departments')}.`;
      if (step === 'people' && people > 1) return `${count(people, 'person', 'people')}, you among them.`;
      if (step === 'year' && hasRhythm && !hasYear) return 'The rhythm is there; now keep the year.';
      return null;
    },
    overview: 'To the overview',
    departments: {
      title: 'Which departments are there?',
      lead: 'A department has figures of its own and is asked for them each month. Begin with those that matter; more can come later.',
      field: 'Departments, one on each line',
      hint: 'Paste them from a spreadsheet, or type them. A line that begins with a dash lies below the one before it; with two dashes, or a dash further in, one step deeper.',
      example: 'Sales\n- Inside sales\nCustomer service\nLogistics',
      add: 'Add',
      added: (number) =>
        number === 0
          ? 'These were all there already.'
          : `${count(number, 'department is', 'departments are')} added.`,
      there: (number) => (number === 0 ? 'There are none yet.' : count(number, 'department', 'departments')),
      below: (parent) => `below ${parent}`,
      toPage: 'Merge, move or end departments',
    },
    people: {
      title: 'Who takes part?',
      lead: 'Copy a list from a spreadsheet or your mail program: names and addresses, and where you have them departments, roles and languages. You see each row before anything is kept.',
      there: (number) =>
        number === 1 ? 'So far it is just you.' : `There are ${number} people, you among them.`,
      toPaste: 'Paste people',
    },
    mail: {
      title: 'How does mail leave?',
      lead: 'Cadans mails agendas, update requests and reminders. Where mail goes is set where Cadans is run; here you see it, and try it.',
      from: 'Sender',
      through: 'Mail server',
      kept: 'None: mails stay here',
      keptHelp:
        'Until a mail server is set (SMTP_URL), every mail stays in the built-in mailbox, where administrators read it. You can set up everything and add it later.',
      toMailbox: 'To the mailbox',
      toTest: 'Send a test mail',
    },
    year: {
      title: 'Rhythm and year',
      lead: 'Two things are left: when your sessions are, and the year that follows from it.',
      rhythm: 'The rhythm',
      rhythmLead:
        'When the annual, quarterly and monthly sessions are, and how long before them something is mailed. A usual rhythm is filled in; you see the year it makes while you change it.',
      toRhythm: 'Choose a rhythm',
      changeRhythm: 'Change the rhythm',
      keep: 'The year',
      keepLead: 'You see all sessions before you make the year. From then on the mails go by themselves.',
      keepLater: 'This follows once there is a rhythm.',
      late: (next, running) =>
        `${running} is nearly over, so begin with ${next}. If you want ${running} planned too, make that year first: ${next} can follow at once.`,
      toKeep: (year) => `Plan ${year}`,
      kept: (year) => `${year} is kept.`,
      toYear: 'Look at your year',
    },
  },
  nl: {
    open: 'straks',
    toYear: 'Je jaar bekijken',
    toAdministration: 'Naar beheer',
    there: (step, { departments, people, hasRhythm, hasYear }) => {
      if (step === 'departments' && departments > 0)
        return `${count(departments, 'afdeling', 'afdelingen')}.`;
      if (step === 'people' && people > 1) return `${count(people, 'persoon', 'mensen')}, jijzelf meegeteld.`;
      if (step === 'year' && hasRhythm && !hasYear) return 'Het ritme staat er; leg nu het jaar vast.';
      return null;
    },
    overview: 'Naar het overzicht',
    departments: {
      title: 'Welke afdelingen zijn er?',
      lead: 'Een afdeling heeft eigen cijfers en krijgt er elke maand een vraag over. Begin met de belangrijkste; later kunnen er meer bij.',
      field: 'Afdelingen, elk op een eigen regel',
      hint: 'Plak ze uit een spreadsheet, of typ ze. Een regel die met een streepje begint, valt onder de regel ervoor; met twee streepjes, of een dat verder inspringt, een stap dieper.',
      example: 'Verkoop\n- Binnendienst\nKlantenservice\nLogistiek',
      add: 'Toevoegen',
      added: (number) =>
        number === 0
          ? 'Deze waren er allemaal al.'
          : number === 1
            ? '1 afdeling is toegevoegd.'
            : `${number} afdelingen zijn toegevoegd.`,
      there: (number) => (number === 0 ? 'Er zijn er nog geen.' : count(number, 'afdeling', 'afdelingen')),
      below: (parent) => `onder ${parent}`,
      toPage: 'Afdelingen samenvoegen, verplaatsen of beëindigen',
    },
    people: {
      title: 'Wie doen er mee?',
      lead: 'Kopieer een lijst uit een spreadsheet of je mailprogramma: namen en adressen, en waar je ze hebt afdelingen, rollen en talen. Je ziet elke rij voordat er iets vaststaat.',
      there: (number) =>
        number === 1 ? 'Tot nu toe ben jij de enige.' : `Er zijn ${number} mensen, jijzelf meegeteld.`,
      toPaste: 'Mensen plakken',
    },
    mail: {
      title: 'Hoe gaat mail weg?',
      lead: 'Cadans mailt agenda’s, updatevragen en herinneringen. Waar mail heen gaat, is ingesteld waar Cadans draait; hier zie je het, en probeer je het.',
      from: 'Afzender',
      through: 'Mailserver',
      kept: 'Geen: mails blijven hier',
      keptHelp:
        'Zolang er geen mailserver is ingesteld (SMTP_URL), blijft elke mail in het ingebouwde postvak, waar beheerders hem lezen. Je kunt alles inrichten en dit later toevoegen.',
      toMailbox: 'Naar het postvak',
      toTest: 'Testmail sturen',
    },
    year: {
      title: 'Ritme en jaar',
      lead: 'Nog twee dingen: wanneer je sessies zijn, en het jaar dat daaruit volgt.',
      rhythm: 'Het ritme',
      rhythmLead:
        'Wanneer de jaar-, kwartaal- en maandsessies zijn, en hoe lang ervoor er gemaild wordt. Een gebruikelijk ritme is al ingevuld; terwijl je het verandert, zie je het jaar dat het oplevert.',
      toRhythm: 'Ritme kiezen',
      changeRhythm: 'Ritme aanpassen',
      keep: 'Het jaar',
      keepLead: 'Je ziet alle sessies voordat je het jaar maakt. Vanaf dan gaan de mails vanzelf.',
      keepLater: 'Dit volgt zodra er een ritme is.',
      late: (next, running) =>
        `${running} is bijna voorbij; begin dus met ${next}. Wil je ook ${running} plannen, maak dat jaar dan eerst: ${next} kan er meteen achteraan.`,
      toKeep: (year) => `${year} plannen`,
      kept: (year) => `${year} is vastgelegd.`,
      toYear: 'Je jaar bekijken',
    },
  },
};

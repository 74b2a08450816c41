import type { Status } from '../../kpis/domain/status.js';
import type { NlEn } from '../../platform/pages/locale.js';

interface MonthTexts {
  title(month: string): string;
  readonly menu: string;
  asOf(moment: string): string;
  readonly noGoal: string;
  readonly progress: string;
  readonly unknown: string;
  readonly change: string;
  points(points: string): string;
  readonly first: string;
  readonly coverage: string;
  readonly measures: string;
  readonly answered: string;
  ofAsked(answered: number, asked: number): string;
  readonly diverges: string;
  readonly red: string;
  readonly noRed: string;
  readonly recovered: string;
  readonly stale: string;
  readonly noChange: string;
  was(status: string): string;
  target(value: string): string;
  readonly noReading: string;
  readonly ofGoal: string;
  readonly help: string;
  helpFrom(who: string, whom: string): string;
  readonly noHelp: string;
  readonly missing: string;
  readonly noMissing: string;
  missingHelp(until: string): string;
  readonly nobodyAsked: string;
  readonly nobodyAskedHelp: string;
  readonly departments: string;
  readonly department: string;
  readonly kpis: string;
  readonly answer: string;
  readonly said: string;
  readonly delivered: string;
  readonly nothing: string;
  readonly customer: string;
  readonly helpWanted: string;
  readonly learning: string;
  readonly counts: Readonly<Record<Status, (count: number) => string>>;
  readonly noKpis: string;
  afterClosing(moment: string, reason: string): string;
  reopened(moment: string, reason: string): string;
  readonly projects: string;
  readonly noProjects: string;
  readonly projectSaid: Readonly<Record<'at-risk' | 'stuck' | 'on-track' | 'done', string>>;
  readonly next: string;
  readonly breaches: string;
  readonly noBreaches: string;
  readonly revisits: string;
  readonly noRevisits: string;
  since(day: string): string;
  readonly owed: string;
  readonly session: string;
  readonly goal: string;
  readonly packs: string;
  more(count: number): string;
}

export const monthTexts: NlEn<MonthTexts> = {
  en: {
    title: (month) => `${month} on one page`,
    menu: 'The month on one page',
    asOf: (moment) => `As of ${moment}.`,
    noGoal: 'There is no goal for this year.',
    progress: 'Progress',
    unknown: 'unknown',
    change: 'Since the month before',
    points: (points) => `${points} points`,
    first: 'first month',
    coverage: 'Known',
    measures: 'The goal’s own measures',
    answered: 'Answered',
    ofAsked: (answered, asked) => `${answered} of ${asked}`,
    diverges:
      'What departments report and what the goal itself is measured by are far apart: talk about which is right.',
    red: 'Went off track',
    noRed: 'Nothing went off track.',
    recovered: 'Recovered',
    stale: 'No figure, or too old',
    noChange: 'Nothing.',
    was: (status) => `was ${status}`,
    target: (value) => `target ${value}`,
    noReading: 'no reading',
    ofGoal: 'measure of the goal',
    help: 'Help wanted',
    helpFrom: (who, whom) => `${who}, from ${whom}`,
    noHelp: 'Nobody asks for help.',
    missing: 'Not answered',
    noMissing: 'Everybody who was asked has answered.',
    missingHelp: (until) => `They can still answer until ${until}.`,
    nobodyAsked: 'Nobody was asked about this month',
    nobodyAskedHelp:
      'Departments are asked some working days before the monthly session that looks back on it.',
    departments: 'Departments',
    department: 'Department',
    kpis: 'KPIs',
    answer: 'Answer',
    said: 'What departments say',
    delivered: 'Delivered',
    nothing: 'Nothing this month.',
    customer: 'For the customer',
    helpWanted: 'Help wanted',
    learning: 'Learned',
    counts: {
      'off-track': (count) => `${count} off track`,
      'at-risk': (count) => `${count} at risk`,
      'on-track': (count) => `${count} on track`,
      stale: (count) => `${count} stale`,
    },
    noKpis: 'no KPIs',
    afterClosing: (moment, reason) => `Answered after closing, ${moment}: ${reason}`,
    reopened: (moment, reason) => `Open again until ${moment}: ${reason}`,
    projects: 'Projects at risk',
    noProjects: 'No project is at risk.',
    projectSaid: { 'at-risk': 'At risk', stuck: 'Stuck', 'on-track': 'On track', done: 'Done' },
    next: 'Next',
    breaches: 'Outside their guardrails',
    noBreaches: 'No reading lies outside of its guardrail.',
    revisits: 'Decisions to look at again',
    noRevisits: 'No decision is to be looked at again.',
    since: (day) => `since ${day}`,
    owed: 'Who still owes',
    session: 'To the session',
    goal: 'The goal',
    packs: 'Board packs',
    more: (count) => `And ${count} more.`,
  },
  nl: {
    title: (month) => `${month} op één pagina`,
    menu: 'De maand op één pagina',
    asOf: (moment) => `Stand van ${moment}.`,
    noGoal: 'Voor dit jaar is er geen doel.',
    progress: 'Voortgang',
    unknown: 'onbekend',
    change: 'Sinds de maand ervoor',
    points: (points) => `${points} punten`,
    first: 'eerste maand',
    coverage: 'Bekend',
    measures: 'Eigen maatstaven van het doel',
    answered: 'Beantwoord',
    ofAsked: (answered, asked) => `${answered} van ${asked}`,
    diverges:
      'Wat afdelingen melden en waaraan het doel zelf gemeten wordt, liggen ver uiteen: bespreek wat klopt.',
    red: 'Uit koers geraakt',
    noRed: 'Er raakte niets uit koers.',
    recovered: 'Hersteld',
    stale: 'Geen cijfer, of te oud',
    noChange: 'Niets.',
    was: (status) => `was ${status}`,
    target: (value) => `doel ${value}`,
    noReading: 'geen meting',
    ofGoal: 'maatstaf van het doel',
    help: 'Hulp gevraagd',
    helpFrom: (who, whom) => `${who}, van ${whom}`,
    noHelp: 'Niemand vraagt om hulp.',
    missing: 'Niet beantwoord',
    noMissing: 'Iedereen die gevraagd is, heeft geantwoord.',
    missingHelp: (until) => `Antwoorden kan nog tot ${until}.`,
    nobodyAsked: 'Over deze maand is niemand iets gevraagd',
    nobodyAskedHelp:
      'Afdelingen krijgen de vraag een paar werkdagen vóór de maandsessie die erop terugkijkt.',
    departments: 'Afdelingen',
    department: 'Afdeling',
    kpis: 'KPI’s',
    answer: 'Antwoord',
    said: 'Wat afdelingen zeggen',
    delivered: 'Opgeleverd',
    nothing: 'Deze maand niets.',
    customer: 'Voor de klant',
    helpWanted: 'Hulp gevraagd',
    learning: 'Geleerd',
    counts: {
      'off-track': (count) => `${count} uit koers`,
      'at-risk': (count) => `${count} risico`,
      'on-track': (count) => `${count} op koers`,
      stale: (count) => `${count} verouderd`,
    },
    noKpis: 'geen KPI’s',
    afterClosing: (moment, reason) => `Beantwoord na sluiting, ${moment}: ${reason}`,
    reopened: (moment, reason) => `Weer open tot ${moment}: ${reason}`,
    projects: 'Projecten in gevaar',
    noProjects: 'Er is geen project in gevaar.',
    projectSaid: { 'at-risk': 'In gevaar', stuck: 'Zit vast', 'on-track': 'Op koers', done: 'Klaar' },
    next: 'Daarna',
    breaches: 'Buiten hun vangrail',
    noBreaches: 'Geen meting ligt buiten haar vangrail.',
    revisits: 'Besluiten om opnieuw te bekijken',
    noRevisits: 'Er is geen besluit om opnieuw te bekijken.',
    since: (day) => `sinds ${day}`,
    owed: 'Wie moet er nog antwoorden',
    session: 'Naar de sessie',
    goal: 'Het doel',
    packs: 'Bestuursrapporten',
    more: (count) => `En nog ${count}.`,
  },
};

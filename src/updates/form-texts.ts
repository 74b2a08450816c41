import type { NlEn } from '../platform/pages/locale.js';

/** Everything the update form says. */
export interface FormTexts {
  title(period: string): string;
  lead(session: string): string;
  due(date: string): string;
  revisable(until: string): string;
  actsFor(name: string): string;
  deputyFor: string;
  late: string;
  answered(by: string, at: string): string;
  someone: string;
  figures: string;
  noKpis: string;
  last(value: string, period: string): string;
  noLast: string;
  target(value: string): string;
  band(low: string, high: string): string;
  better: Readonly<Record<'higher' | 'lower', string>>;
  trend(list: string): string;
  delivered: string;
  deliveredHint: string;
  underWay: (projects: string) => string;
  nothing: string;
  customer: string;
  customerHint: string;
  help: string;
  helpHint: string;
  send: string;
  sendAgain: string;
  several: string;
  saved(departments: string): string;
  conflict(name: string, at: string): string;
  conflictAdvice: string;
  theirs: string;
  yours: string;
  notGiven: string;
  closedDepartment: string;
  whose(name: string): string;
  problems: {
    unreadable(kpi: string, typed: string): string;
    ambiguous(kpi: string, typed: string, whole: string, decimal: string): string;
    delivered: string;
    contradictory: string;
    customer: string;
    tooLong(field: string): string;
    tooLarge(kpi: string): string;
    unknown: string;
    empty: string;
  };
}

export const formTexts: NlEn<FormTexts> = {
  en: {
    title: (period) => `Update ${period}`,
    lead: (session) => `For the session on ${session}.`,
    due: (date) => `Due by ${date}`,
    revisable: (until) => `You can change your answer until ${until}.`,
    actsFor: (name) => `You answer for ${name}, who is away.`,
    deputyFor: 'You answer as deputy.',
    late: 'Overdue',
    answered: (by, at) => `Sent by ${by}, ${at}`,
    someone: 'an import',
    figures: 'Figures',
    noKpis: 'This department has no KPIs for this month.',
    last: (value, period) => `Last: ${value} (${period})`,
    noLast: 'No earlier reading',
    target: (value) => `target ${value}`,
    band: (low, high) => `target between ${low} and ${high}`,
    better: { higher: 'higher is better', lower: 'lower is better' },
    trend: (list) => `Trend: ${list}`,
    delivered: 'What did you deliver?',
    deliveredHint: 'Projects, results, how they stand. A few lines will do.',
    underWay: (projects) => `Under way: ${projects}.`,
    nothing: 'Nothing was delivered this month',
    customer: 'What does this mean for the customer?',
    customerHint: 'What do customers notice of it, or will they soon?',
    help: 'Where do you need help? (optional)',
    helpHint: 'Name the department. It comes on the agenda.',
    send: 'Send update',
    sendAgain: 'Send changed update',
    several: 'You may send them one at a time: a department you leave empty stays open.',
    saved: (departments) => `Saved: ${departments}.`,
    conflict: (name, at) => `${name} sent an answer at ${at}, while you were typing.`,
    conflictAdvice:
      'What you typed still stands in the form. Take over what you need and send again; both versions are kept.',
    theirs: 'The answer that was sent',
    yours: 'What you typed',
    notGiven: 'not given',
    closedDepartment: 'This update is closed.',
    whose: (name) => `This page is ${name}’s. Answers sent from it carry that name.`,
    problems: {
      unreadable: (kpi, typed) => `${kpi}: “${typed}” is not a figure. Write it like 12.5.`,
      ambiguous: (kpi, typed, whole, decimal) =>
        `${kpi}: “${typed}” can be read in two ways. Write ${whole} or ${decimal}.`,
      delivered: 'Say what you delivered, or tick that nothing was.',
      contradictory: 'You say what you delivered and that nothing was. Clear one of the two.',
      customer: 'Answer what this means for the customer.',
      tooLong: (field) => `${field} This text is too long: 4,000 characters at most.`,
      tooLarge: (kpi) =>
        `${kpi}: this figure is too large. Leave it out and tell your planner, who can choose a larger unit.`,
      unknown: 'This KPI is not asked of this department. Reload the page.',
      empty: 'Nothing is filled in yet.',
    },
  },
  nl: {
    title: (period) => `Update ${period}`,
    lead: (session) => `Voor de sessie op ${session}.`,
    due: (date) => `Uiterlijk ${date}`,
    revisable: (until) => `Aanpassen kan tot ${until}.`,
    actsFor: (name) => `Je antwoordt namens ${name}, die afwezig is.`,
    deputyFor: 'Je antwoordt als plaatsvervanger.',
    late: 'Te laat',
    answered: (by, at) => `Verstuurd door ${by}, ${at}`,
    someone: 'een import',
    figures: 'Cijfers',
    noKpis: 'Deze afdeling heeft deze maand geen KPI’s.',
    last: (value, period) => `Vorige: ${value} (${period})`,
    noLast: 'Nog geen eerdere meting',
    target: (value) => `doel ${value}`,
    band: (low, high) => `doel tussen ${low} en ${high}`,
    better: { higher: 'hoger is beter', lower: 'lager is beter' },
    trend: (list) => `Verloop: ${list}`,
    delivered: 'Wat is er opgeleverd?',
    deliveredHint: 'Projecten, resultaten, hoe het ermee staat. Een paar regels volstaan.',
    underWay: (projects) => `Onderweg: ${projects}.`,
    nothing: 'Er is deze maand niets opgeleverd',
    customer: 'Wat betekent dit voor de klant?',
    customerHint: 'Wat merken klanten ervan, of gaan ze ervan merken?',
    help: 'Waar heb je hulp bij nodig? (mag leeg blijven)',
    helpHint: 'Noem de afdeling. Het komt op de agenda.',
    send: 'Update versturen',
    sendAgain: 'Aangepaste update versturen',
    several: 'Je mag ze een voor een versturen: een afdeling die je leeg laat, blijft openstaan.',
    saved: (departments) => `Opgeslagen: ${departments}.`,
    conflict: (name, at) => `${name} verstuurde om ${at} een antwoord, terwijl jij nog aan het typen was.`,
    conflictAdvice:
      'Wat jij typte staat nog in het formulier. Neem over wat je nodig hebt en verstuur opnieuw; beide versies blijven bewaard.',
    theirs: 'Het antwoord dat verstuurd is',
    yours: 'Wat jij typte',
    notGiven: 'niet ingevuld',
    closedDepartment: 'Deze update is gesloten.',
    whose: (name) => `Deze pagina is van ${name}. Antwoorden krijgen die naam mee.`,
    problems: {
      unreadable: (kpi, typed) => `${kpi}: ‘${typed}’ is geen getal. Schrijf het als 12,5.`,
      ambiguous: (kpi, typed, whole, decimal) =>
        `${kpi}: ‘${typed}’ kan twee dingen betekenen. Schrijf ${whole} of ${decimal}.`,
      delivered: 'Vul in wat er is opgeleverd, of vink aan dat er niets was.',
      contradictory: 'Je vult in wat er is opgeleverd én dat er niets was. Haal een van de twee weg.',
      customer: 'Vul in wat dit voor de klant betekent.',
      tooLong: (field) => `${field} Deze tekst is te lang: hooguit 4.000 tekens.`,
      tooLarge: (kpi) =>
        `${kpi}: dit getal is te groot. Laat het weg en meld het je planner, die een grotere eenheid kan kiezen.`,
      unknown: 'Deze KPI wordt niet aan deze afdeling gevraagd. Laad de pagina opnieuw.',
      empty: 'Er is nog niets ingevuld.',
    },
  },
};

import type { NlEn } from '../../platform/pages/locale.js';
import type { RequestState } from '../domain/request-state.js';

interface OwedTexts {
  readonly title: string;
  readonly lead: string;
  asOf(moment: string): string;
  readonly none: string;
  readonly noneHint: string;
  readonly over: string;
  round(period: string): string;
  forSession(date: string): string;
  readonly counts: Readonly<Record<RequestState, (count: number) => string>>;
  readonly department: string;
  readonly who: string;
  readonly state: string;
  readonly asked: string;
  readonly states: Readonly<Record<RequestState, string>>;
  readonly unanswered: string;
  daysLate(days: number): string;
  answeredOn(moment: string): string;
  deputy(names: string): string;
  readonly nobody: string;
  away(name: string, until: string, standIn: string | null): string;
  answersNow(name: string, insteadOf: string): string;
  askedAt(moment: string): string;
  nudgedAt(moment: string, times: number): string;
  readonly notAsked: string;
  opens(moment: string): string;
  closes(moment: string): string;
  closed(moment: string): string;
  closedBy(name: string | null, moment: string, reason: string): string;
  reopenedBy(name: string | null, moment: string, until: string, reason: string): string;
  readonly afterClosing: string;
  readonly nudge: string;
  nudgeLate(count: number): string;
  readonly closeOrOpen: string;
  readonly change: string;
  readonly all: string;
  readonly session: string;
  readonly month: string;
  told: {
    asked(count: number): string;
    lately(count: number): string;
    readonly yourself: string;
    readonly nothing: string;
    closed(count: number): string;
    opened(count: number): string;
  };
  closing: {
    readonly title: string;
    lead(period: string): string;
    readonly departments: string;
    readonly kind: string;
    readonly reopen: string;
    readonly close: string;
    readonly date: string;
    readonly time: string;
    untilHint(zone: string): string;
    readonly reason: string;
    readonly reasonHint: string;
    readonly keep: string;
    readonly back: string;
    readonly mailed: string;
  };
}

export const owedTexts: NlEn<OwedTexts> = {
  en: {
    title: 'Who still owes an update',
    lead: 'Who has been asked, who has answered, and whom a missing answer hangs on today.',
    asOf: (moment) => `As of ${moment}.`,
    none: 'Nobody owes an update',
    noneHint: 'Departments are asked some working days before each monthly session.',
    over: 'Closed in the last three months',
    round: (period) => `Update ${period}`,
    forSession: (date) => `For the session on ${date}.`,
    counts: {
      late: (count) => `${count} overdue`,
      open: (count) => `${count} open`,
      planned: (count) => `${count} not asked yet`,
      answered: (count) => `${count} answered`,
      closed: (count) => `${count} closed`,
    },
    department: 'Department',
    who: 'Who answers',
    state: 'Status',
    asked: 'Asked and reminded',
    states: {
      planned: 'Not asked yet',
      open: 'Open',
      late: 'Overdue',
      answered: 'Answered',
      closed: 'Closed',
    },
    unanswered: 'Closed, no answer',
    daysLate: (days) => (days === 1 ? '1 day late' : `${days} days late`),
    answeredOn: (moment) => `on ${moment}`,
    deputy: (names) => `Deputy: ${names}`,
    nobody: 'Nobody leads it: nobody is asked',
    away: (name, until, standIn) =>
      `${name} is away until ${until}${standIn === null ? '' : `; ${standIn} stands in`}.`,
    answersNow: (name, insteadOf) => `${name} answers now, for ${insteadOf}.`,
    askedAt: (moment) => `Asked ${moment}`,
    nudgedAt: (moment, times) => `Reminded ${times === 1 ? 'once' : `${times} times`}, last ${moment}`,
    notAsked: 'No mail has left yet',
    opens: (moment) => `Is asked ${moment}`,
    closes: (moment) => `Open until ${moment}`,
    closed: (moment) => `Closed ${moment}`,
    closedBy: (name, moment, reason) => `Closed by ${name ?? 'a program'}, ${moment}: ${reason}`,
    reopenedBy: (name, moment, until, reason) =>
      `Opened again by ${name ?? 'a program'}, ${moment}, until ${until}: ${reason}`,
    afterClosing: 'The answer came after closing.',
    nudge: 'Nudge',
    nudgeLate: (count) => (count === 1 ? 'Nudge the one that is late' : `Nudge all ${count} that are late`),
    closeOrOpen: 'Close or open again',
    change: 'Close or open again',
    all: 'Who still owes',
    session: 'To the session',
    month: 'The month on one page',
    told: {
      asked: (count) => (count === 1 ? '1 person gets a mail now.' : `${count} people get a mail now.`),
      lately: (count) =>
        count === 1
          ? '1 person was asked less than an hour ago and is left alone.'
          : `${count} people were asked less than an hour ago and are left alone.`,
      yourself: 'You owe an answer yourself; you get no mail about it.',
      nothing: 'There was nobody to ask: what you chose is answered, or not open.',
      closed: (count) => (count === 1 ? '1 update is closed.' : `${count} updates are closed.`),
      opened: (count) =>
        count === 1
          ? '1 update is open again; whoever still owes it gets a mail.'
          : `${count} updates are open again; whoever still owes one gets a mail.`,
    },
    closing: {
      title: 'Close or open again',
      lead: (period) =>
        `The update for ${period}. What is opened again can be answered and changed until the moment you give; the answer then says that it came after closing, and why.`,
      departments: 'Which departments?',
      kind: 'What is to happen?',
      reopen: 'Open again until a moment',
      close: 'Close now',
      date: 'Open until: day',
      time: 'Open until: time',
      untilHint: (zone) => `On the clock of the organization (${zone}). Not needed to close.`,
      reason: 'Why?',
      reasonHint: 'It stands in the mail, with the answer and on the page of the month.',
      keep: 'Do it',
      back: 'Back',
      mailed: 'Whoever owes an answer that is opened again gets a mail with the link and the new moment.',
    },
  },
  nl: {
    title: 'Wie moet er nog antwoorden',
    lead: 'Wie er gevraagd is, wie heeft geantwoord, en van wie een ontbrekend antwoord vandaag afhangt.',
    asOf: (moment) => `Stand van ${moment}.`,
    none: 'Niemand hoeft nog te antwoorden',
    noneHint: 'Afdelingen krijgen de vraag een paar werkdagen vóór elke maandsessie.',
    over: 'Gesloten in de laatste drie maanden',
    round: (period) => `Update ${period}`,
    forSession: (date) => `Voor de sessie op ${date}.`,
    counts: {
      late: (count) => `${count} te laat`,
      open: (count) => `${count} open`,
      planned: (count) => `${count} nog niet gevraagd`,
      answered: (count) => `${count} beantwoord`,
      closed: (count) => `${count} gesloten`,
    },
    department: 'Afdeling',
    who: 'Wie antwoordt',
    state: 'Stand',
    asked: 'Gevraagd en herinnerd',
    states: {
      planned: 'Nog niet gevraagd',
      open: 'Open',
      late: 'Te laat',
      answered: 'Beantwoord',
      closed: 'Gesloten',
    },
    unanswered: 'Gesloten, geen antwoord',
    daysLate: (days) => (days === 1 ? '1 dag te laat' : `${days} dagen te laat`),
    answeredOn: (moment) => `op ${moment}`,
    deputy: (names) => `Plaatsvervanger: ${names}`,
    nobody: 'Niemand geeft leiding: het is aan niemand gevraagd',
    away: (name, until, standIn) =>
      `${name} is afwezig tot en met ${until}${standIn === null ? '' : `; ${standIn} neemt waar`}.`,
    answersNow: (name, insteadOf) => `${name} antwoordt nu, voor ${insteadOf}.`,
    askedAt: (moment) => `Gevraagd ${moment}`,
    nudgedAt: (moment, times) => `${times === 1 ? 'Eén keer' : `${times} keer`} herinnerd, laatst ${moment}`,
    notAsked: 'Er is nog geen mail vertrokken',
    opens: (moment) => `Wordt gevraagd ${moment}`,
    closes: (moment) => `Open tot ${moment}`,
    closed: (moment) => `Gesloten ${moment}`,
    closedBy: (name, moment, reason) => `Gesloten door ${name ?? 'een programma'}, ${moment}: ${reason}`,
    reopenedBy: (name, moment, until, reason) =>
      `Heropend door ${name ?? 'een programma'}, ${moment}, tot ${until}: ${reason}`,
    afterClosing: 'Het antwoord kwam na sluiting.',
    nudge: 'Herinneren',
    nudgeLate: (count) =>
      count === 1 ? 'De afdeling die te laat is herinneren' : `Alle ${count} die te laat zijn herinneren`,
    closeOrOpen: 'Sluiten of heropenen',
    change: 'Sluiten of heropenen',
    all: 'Wie moet er nog antwoorden',
    session: 'Naar de sessie',
    month: 'De maand op één pagina',
    told: {
      asked: (count) => (count === 1 ? '1 mens krijgt nu een mail.' : `${count} mensen krijgen nu een mail.`),
      lately: (count) =>
        count === 1
          ? '1 mens is minder dan een uur geleden gevraagd en wordt met rust gelaten.'
          : `${count} mensen zijn minder dan een uur geleden gevraagd en worden met rust gelaten.`,
      yourself: 'Je moet zelf nog antwoorden; daar krijg je geen mail over.',
      nothing: 'Er was niemand te vragen: wat je koos is beantwoord, of niet open.',
      closed: (count) => (count === 1 ? '1 update is gesloten.' : `${count} updates zijn gesloten.`),
      opened: (count) =>
        count === 1
          ? '1 update is weer open; wie nog moet antwoorden krijgt een mail.'
          : `${count} updates zijn weer open; wie nog moet antwoorden krijgt een mail.`,
    },
    closing: {
      title: 'Sluiten of heropenen',
      lead: (period) =>
        `De update over ${period}. Wat heropend wordt, kan worden ingevuld en aangepast tot het moment dat je geeft; bij het antwoord staat dan dat het na sluiting kwam, en waarom.`,
      departments: 'Welke afdelingen?',
      kind: 'Wat moet er gebeuren?',
      reopen: 'Heropenen tot een moment',
      close: 'Nu sluiten',
      date: 'Open tot: dag',
      time: 'Open tot: tijd',
      untilHint: (zone) => `Op de klok van de organisatie (${zone}). Niet nodig om te sluiten.`,
      reason: 'Waarom?',
      reasonHint: 'Het staat in de mail, bij het antwoord en op de pagina van de maand.',
      keep: 'Doen',
      back: 'Terug',
      mailed:
        'Wie nog moet antwoorden op wat heropend wordt, krijgt een mail met de link en het nieuwe moment.',
    },
  },
};

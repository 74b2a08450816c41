import type { NlEn } from '../../platform/pages/locale.js';
import type { RequestState } from '../../updates/domain/request-state.js';

interface HomeTexts {
  readonly title: string;
  readonly hello: (name: string) => string;
  readonly nothing: string;
  readonly oneThing: string;
  readonly things: (count: number) => string;
  readonly updates: string;
  readonly updateOn: (period: string) => string;
  readonly states: Record<RequestState, string>;
  readonly due: (day: string) => string;
  readonly wasDue: (day: string) => string;
  readonly opens: (day: string) => string;
  readonly revise: (moment: string) => string;
  readonly answer: string;
  readonly draftKept: (moment: string) => string;
  readonly goOn: string;
  readonly change: string;
  readonly insteadOf: (name: string) => string;
  readonly noUpdates: string;
  readonly noUpdatesHelp: string;
  readonly sessions: string;
  readonly noSessions: string;
  readonly noSessionsHelp: string;
  readonly inDays: (days: number) => string;
  readonly voices: string;
  readonly questions: string;
  readonly questionsHelp: (session: string, moment: string) => string;
  readonly assessment: (name: string) => string;
  readonly assessmentHelp: (date: string) => string;
  readonly assess: string;
  readonly speak: (department: string) => string;
  readonly goal: string;
  readonly expired: string;
  readonly retired: string;
  readonly noGoal: string;
  readonly noGoalHelp: string;
  readonly draft: string;
  readonly toGoal: string;
  readonly unknown: string;
  readonly coverage: (share: string) => string;
  readonly since: (points: string) => string;
  readonly watch: (count: number) => string;
  readonly owing: string;
  readonly answered: (count: number, asked: number) => string;
  readonly allIn: string;
  readonly noRound: string;
  readonly noRoundHelp: string;
  readonly late: string;
  readonly stillOpen: string;
  readonly nobody: string;
  readonly mail: string;
  readonly mailFine: string;
  readonly quarantined: string;
  readonly paused: (moment: string, reason: string) => string;
  readonly failed: (count: number) => string;
  readonly oldest: (count: number, moment: string) => string;
  readonly toOutbox: string;
}

export const homeTexts: NlEn<HomeTexts> = {
  en: {
    title: 'Home',
    hello: (name) => `Hello ${name}`,
    nothing: 'Nothing waits for you.',
    oneThing: 'One thing waits for you.',
    things: (count) => `${count} things wait for you.`,
    updates: 'Your updates',
    updateOn: (period) => `Update for ${period}`,
    states: { late: 'Late', open: 'Open', planned: 'Opens later', answered: 'Sent', closed: 'Closed' },
    due: (day) => `Due ${day}`,
    wasDue: (day) => `Was due ${day}`,
    opens: (day) => `Opens ${day}`,
    revise: (moment) => `You can change it until ${moment}`,
    answer: 'Give your update',
    draftKept: (moment) => `draft kept ${moment}, not sent yet`,
    goOn: 'Go on with your update',
    change: 'Change your answer',
    insteadOf: (name) => `instead of ${name}`,
    noUpdates: 'No update is asked of you now',
    noUpdatesHelp: 'You get a mail when the next one opens, and it appears here.',
    sessions: 'Your next sessions',
    noSessions: 'No session ahead',
    noSessionsHelp: 'Sessions you take part in appear here once they are planned.',
    inDays: (days) => (days === 0 ? 'today' : days === 1 ? 'tomorrow' : `in ${days} days`),
    voices: 'Does your department carry the goal?',
    questions: 'What do you think?',
    questionsHelp: (session, moment) =>
      `Asked before: ${session}. Answers close ${moment}; a minute is enough.`,
    assessment: (name) => `How do we do? ${name}`,
    assessmentHelp: (date) => `Fifteen statements, three minutes, until ${date}. Nobody sees who said what.`,
    assess: 'Answer',
    speak: (department) => `Speak for ${department}`,
    expired: 'Expired: time for a new goal',
    retired: 'Retired',
    goal: 'The common goal',
    noGoal: 'There is no common goal yet',
    noGoalHelp: 'Write it down before the annual session, so that departments can derive their KPIs from it.',
    draft: 'Not adopted yet',
    toGoal: 'To the goal',
    unknown: 'Progress unknown',
    coverage: (share) => `Based on ${share} of the weight`,
    since: (points) => `${points} points since the month before`,
    watch: (count) => (count === 1 ? '1 KPI is off track' : `${count} KPIs are off track`),
    owing: 'Who still owes an update',
    answered: (count, asked) => `${count} of ${asked} departments answered`,
    allIn: 'All departments have answered.',
    noRound: 'No update round is open',
    noRoundHelp: 'The next one opens by itself; the year shows when.',
    late: 'Late',
    stillOpen: 'Open',
    nobody: 'nobody leads it',
    mail: 'Mail',
    mailFine: 'Mail leaves on time; nothing failed in the last seven days.',
    quarantined: 'A back-up was restored: mail is held until an administrator decides',
    paused: (moment, reason) => `Nothing leaves since ${moment}: ${reason}`,
    failed: (count) =>
      count === 1 ? '1 mail failed in the last seven days.' : `${count} mails failed in the last seven days.`,
    oldest: (count, moment) =>
      count === 1
        ? `1 mail is due and waits since ${moment}.`
        : `${count} mails are due and wait, the oldest since ${moment}.`,
    toOutbox: 'To the outbox',
  },
  nl: {
    title: 'Start',
    hello: (name) => `Dag ${name}`,
    nothing: 'Er wacht niets op je.',
    oneThing: 'Er wacht één ding op je.',
    things: (count) => `Er wachten ${count} dingen op je.`,
    updates: 'Jouw updates',
    updateOn: (period) => `Update over ${period}`,
    states: {
      late: 'Te laat',
      open: 'Open',
      planned: 'Gaat nog open',
      answered: 'Verstuurd',
      closed: 'Gesloten',
    },
    due: (day) => `Uiterlijk ${day}`,
    wasDue: (day) => `Had er ${day} moeten zijn`,
    opens: (day) => `Gaat open op ${day}`,
    revise: (moment) => `Aanpassen kan tot ${moment}`,
    answer: 'Update geven',
    draftKept: (moment) => `concept bewaard op ${moment}, nog niet verstuurd`,
    goOn: 'Verder met je update',
    change: 'Antwoord aanpassen',
    insteadOf: (name) => `in plaats van ${name}`,
    noUpdates: 'Er wordt nu geen update van je gevraagd',
    noUpdatesHelp: 'Zodra de volgende opengaat, krijg je een mail en staat hij hier.',
    sessions: 'Jouw volgende sessies',
    noSessions: 'Geen sessie in zicht',
    noSessionsHelp: 'Sessies waaraan je meedoet, staan hier zodra ze gepland zijn.',
    inDays: (days) => (days === 0 ? 'vandaag' : days === 1 ? 'morgen' : `over ${days} dagen`),
    voices: 'Draagt jouw afdeling het doel?',
    questions: 'Wat vind jij?',
    questionsHelp: (session, moment) =>
      `Gevraagd vóór: ${session}. Antwoorden kan tot ${moment}; een minuut is genoeg.`,
    assessment: (name) => `Hoe doen we het? ${name}`,
    assessmentHelp: (date) =>
      `Vijftien stellingen, drie minuten, tot en met ${date}. Niemand ziet wie wat zei.`,
    assess: 'Antwoorden',
    speak: (department) => `Spreek namens ${department}`,
    expired: 'Verlopen: tijd voor een nieuw doel',
    retired: 'Afgesloten',
    goal: 'Het gezamenlijke doel',
    noGoal: 'Er is nog geen gezamenlijk doel',
    noGoalHelp: 'Schrijf het op voor de jaarsessie, zodat de afdelingen er hun KPI’s van kunnen afleiden.',
    draft: 'Nog niet vastgesteld',
    toGoal: 'Naar het doel',
    unknown: 'Voortgang onbekend',
    coverage: (share) => `Op basis van ${share} van het gewicht`,
    since: (points) => `${points} punten sinds de maand ervoor`,
    watch: (count) => (count === 1 ? '1 KPI is uit koers' : `${count} KPI’s zijn uit koers`),
    owing: 'Wie nog een update moet geven',
    answered: (count, asked) =>
      `${count} van ${asked} afdelingen ${count === 1 ? 'heeft' : 'hebben'} geantwoord`,
    allIn: 'Alle afdelingen hebben geantwoord.',
    noRound: 'Er is geen updateronde open',
    noRoundHelp: 'De volgende gaat vanzelf open; in het jaar zie je wanneer.',
    late: 'Te laat',
    stillOpen: 'Open',
    nobody: 'niemand leidt haar',
    mail: 'Mail',
    mailFine: 'De mail vertrekt op tijd; er mislukte niets in de laatste zeven dagen.',
    quarantined: 'Er is een reservekopie teruggezet: mail wordt vastgehouden tot een beheerder beslist',
    paused: (moment, reason) => `Sinds ${moment} vertrekt er niets: ${reason}`,
    failed: (count) =>
      count === 1
        ? 'Er mislukte 1 mail in de laatste zeven dagen.'
        : `Er mislukten ${count} mails in de laatste zeven dagen.`,
    oldest: (count, moment) =>
      count === 1
        ? `Er wacht 1 mail op vertrek, sinds ${moment}.`
        : `Er wachten ${count} mails op vertrek, de oudste sinds ${moment}.`,
    toOutbox: 'Naar de uitgaande mail',
  },
};

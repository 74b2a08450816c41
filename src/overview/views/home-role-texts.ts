import type { NlEn } from '../../platform/pages/locale.js';

interface HomeRoleTexts {
  readonly kpis: string;
  readonly stands: (counts: readonly [onTrack: number, all: number]) => string;
  readonly allKpis: (department: string) => string;
  readonly stale: (count: number) => string;
  readonly decided: string;
  readonly again: (day: string) => string;
  readonly closed: string;
  readonly write: string;
  readonly propose: (moment: string) => string;
  readonly needs: string;
  readonly permission: (what: string) => string;
  readonly permissionSince: (day: string) => string;
  readonly answer: string;
  readonly agreement: string;
  readonly adoption: string;
  readonly read: string;
  readonly proposed: (count: number) => string;
  readonly see: string;
  readonly late: (count: number, names: string) => string;
  readonly whoOwes: string;
  readonly undecided: (count: number) => string;
  readonly undecidedHelp: string;
  readonly changed: string;
  readonly freshness: string;
  readonly ready: string;
  readonly agendaIs: Record<'approved' | 'arranged' | 'as-it-comes', string>;
  readonly mailedAt: (moment: string) => string;
  readonly mailed: (moment: string) => string;
  readonly notYetMailed: string;
  readonly notMailed: string;
  readonly updatesIn: (answered: number, asked: number) => string;
  readonly proposals: (count: number) => string;
  readonly noProposals: string;
  readonly away: (count: number, all: number, names: string) => string;
  readonly allThere: (count: number) => string;
  readonly more: (count: number) => string;
  readonly suppressed: (count: number) => string;
  readonly plan: string;
  readonly planFine: string;
  readonly planWrong: (count: number) => string;
  readonly toPlan: string;
}

export const homeRoleTexts: NlEn<HomeRoleTexts> = {
  en: {
    kpis: 'How your KPIs stand',
    stands: ([onTrack, all]) => `${onTrack} of ${all} on track`,
    allKpis: (department) => `All of ${department}`,
    stale: (count) => (count === 1 ? '1 wants a new reading' : `${count} want a new reading`),
    decided: 'What you decided',
    again: (day) => `look again ${day}`,
    closed: 'looked at again',
    write: 'Write down a decision',
    propose: (moment) => `Put something forward, until ${moment}`,
    needs: 'This needs you',
    permission: (what) => `You were asked for permission: ${what}`,
    permissionSince: (day) => `since ${day}`,
    answer: 'Answer',
    agreement: 'Minutes to agree with',
    adoption: 'Minutes to adopt',
    read: 'Read the latest',
    proposed: (count) =>
      count === 1
        ? '1 item was put forward and waits for an answer'
        : `${count} items were put forward and wait for an answer`,
    see: 'See what it is',
    late: (count, names) =>
      count === 1 ? `1 department is late: ${names}` : `${count} departments are late: ${names}`,
    whoOwes: 'See who owes what',
    undecided: (count) =>
      count === 1
        ? '1 KPI is off track and nothing was decided on it'
        : `${count} KPIs are off track and nothing was decided on them`,
    undecidedHelp: 'Decide what to do, or that it may stay so.',
    changed: 'What moved it since the month before',
    freshness: 'Readings that came or went',
    ready: 'The next session',
    agendaIs: {
      approved: 'The agenda is arranged and approved',
      arranged: 'The agenda is arranged, not approved yet',
      'as-it-comes': 'Nobody arranged the agenda yet',
    },
    mailedAt: (moment) => `The agenda is mailed ${moment}`,
    mailed: (moment) => `The agenda was mailed ${moment}`,
    notYetMailed: 'Nobody has the agenda by mail yet',
    notMailed: 'No agenda is mailed for this kind of session',
    updatesIn: (answered, asked) => `${answered} of ${asked} updates ${answered === 1 ? 'is' : 'are'} in`,
    proposals: (count) =>
      count === 1 ? '1 item put forward is unanswered' : `${count} items put forward are unanswered`,
    noProposals: 'Nothing put forward is unanswered',
    away: (count, all, names) => `${count} of ${all} participants away: ${names}`,
    allThere: (count) =>
      count === 1 ? 'The one participant can be there' : `All ${count} participants can be there`,
    more: (count) => `and ${count} more`,
    suppressed: (count) => (count === 1 ? '1 address gets no mail' : `${count} addresses get no mail`),
    plan: 'The plan',
    planFine: 'Nothing is wrong with the plan.',
    planWrong: (count) =>
      count === 1 ? '1 check of the plan found something.' : `${count} checks of the plan found something.`,
    toPlan: 'To the plan check',
  },
  nl: {
    kpis: 'Zo staan jouw KPI’s ervoor',
    stands: ([onTrack, all]) => `${onTrack} van ${all} op koers`,
    allKpis: (department) => `Alles van ${department}`,
    stale: (count) =>
      count === 1 ? '1 wacht op een nieuwe waarde' : `${count} wachten op een nieuwe waarde`,
    decided: 'Wat je besloot',
    again: (day) => `kijk ${day} terug`,
    closed: 'teruggekeken',
    write: 'Leg een besluit vast',
    propose: (moment) => `Draag iets aan, tot ${moment}`,
    needs: 'Hiervoor ben jij nodig',
    permission: (what) => `Er is jou toestemming gevraagd: ${what}`,
    permissionSince: (day) => `sinds ${day}`,
    answer: 'Antwoorden',
    agreement: 'Verslagen om mee in te stemmen',
    adoption: 'Verslagen om vast te stellen',
    read: 'Lees het laatste',
    proposed: (count) =>
      count === 1
        ? 'Er is 1 punt aangedragen dat op antwoord wacht'
        : `Er zijn ${count} punten aangedragen die op antwoord wachten`,
    see: 'Bekijk wat het is',
    late: (count, names) =>
      count === 1 ? `1 afdeling is te laat: ${names}` : `${count} afdelingen zijn te laat: ${names}`,
    whoOwes: 'Bekijk wie wat moet',
    undecided: (count) =>
      count === 1
        ? '1 KPI is uit koers en er is niets over besloten'
        : `${count} KPI’s zijn uit koers en er is niets over besloten`,
    undecidedHelp: 'Besluit wat je doet, of dat het zo mag blijven.',
    changed: 'Wat het bewoog sinds de maand ervoor',
    freshness: 'Waarden die erbij kwamen of wegvielen',
    ready: 'De volgende sessie',
    agendaIs: {
      approved: 'De agenda is ingedeeld en goedgekeurd',
      arranged: 'De agenda is ingedeeld, nog niet goedgekeurd',
      'as-it-comes': 'Niemand heeft de agenda nog ingedeeld',
    },
    mailedAt: (moment) => `De agenda gaat ${moment} op de mail`,
    mailed: (moment) => `De agenda is ${moment} gemaild`,
    notYetMailed: 'Nog niemand heeft de agenda per mail',
    notMailed: 'Voor dit soort sessie wordt geen agenda gemaild',
    updatesIn: (answered, asked) =>
      `${answered} van ${asked} updates ${answered === 1 ? 'is' : 'zijn'} binnen`,
    proposals: (count) =>
      count === 1
        ? '1 aangedragen punt wacht op antwoord'
        : `${count} aangedragen punten wachten op antwoord`,
    noProposals: 'Geen aangedragen punt wacht op antwoord',
    away: (count, all, names) => `${count} van ${all} deelnemers afwezig: ${names}`,
    allThere: (count) =>
      count === 1 ? 'De enige deelnemer kan erbij zijn' : `Alle ${count} deelnemers kunnen erbij zijn`,
    more: (count) => `en nog ${count}`,
    suppressed: (count) => (count === 1 ? '1 adres krijgt geen mail' : `${count} adressen krijgen geen mail`),
    plan: 'Het plan',
    planFine: 'Er is niets mis met het plan.',
    planWrong: (count) =>
      count === 1 ? '1 controle van het plan vond iets.' : `${count} controles van het plan vonden iets.`,
    toPlan: 'Naar de plancontrole',
  },
};

import type { NlEn } from '../../platform/pages/locale.js';
import type { Answer } from '../domain/permission.js';

interface DecisionFormTexts {
  readonly title: string;
  readonly lead: string;
  readonly department: string;
  readonly room: string;
  readonly roomLine: (kpi: string, bounds: string, decides: string) => string;
  readonly roomOutside: string;
  readonly noRoom: string;
  readonly what: string;
  readonly whatHint: string;
  readonly why: string;
  readonly data: string;
  readonly dataHint: string;
  readonly customer: string;
  readonly customerHint: string;
  readonly fares: string;
  readonly faresHint: string;
  readonly kpi: string;
  readonly noKpi: string;
  readonly effect: string;
  readonly effectHint: string;
  readonly revisit: string;
  readonly revisitHint: string;
  readonly keep: string;
  readonly back: string;
  readonly nobody: string;
  readonly nobodyHelp: string;
  readonly permission: {
    readonly title: string;
    readonly lead: string;
    readonly what: string;
    readonly whatHint: string;
    readonly whom: string;
    readonly choose: string;
    readonly on: string;
    readonly keep: string;
    readonly answerTitle: string;
    readonly asked: (department: string, whom: string, day: string) => string;
    readonly answer: string;
    readonly answers: Record<Answer, string>;
    readonly answeredOn: string;
    readonly keepAnswer: string;
    readonly wasAnswered: (answer: string, day: string, days: string) => string;
    readonly noAnswer: string;
  };
}

export const decisionFormTexts: NlEn<DecisionFormTexts> = {
  en: {
    title: 'Write down a decision',
    lead: 'You decided without asking. Write it down in a minute, so that others see it and learn from it.',
    department: 'Decided by',
    room: 'Inside these you decide by yourself',
    roomLine: (kpi, bounds, decides) => `${kpi} ${bounds}: ${decides}`,
    roomOutside: 'Now outside: talk about it at the next monthly session.',
    noRoom:
      'No KPI of your department has a guardrail yet. Decide all the same what is right for the customer, and ask leadership for one.',
    what: 'What did you decide?',
    whatHint: 'One sentence, as you would tell a colleague.',
    why: 'Why?',
    data: 'Which customer data does it rest on?',
    dataHint: 'Calls, complaints, a score, returns. No names of customers.',
    customer: 'What does this mean for the customer?',
    customerHint: 'What they notice, or no longer notice.',
    fares: 'How does the customer fare by it?',
    faresHint: 'Your reason names only cost. Somebody pays or gains: say it out loud.',
    kpi: 'On which KPI do you look for an effect?',
    noKpi: 'On none',
    effect: 'Which effect?',
    effectHint: 'What is to be seen there, and about when.',
    revisit: 'When do you look at it again?',
    revisitHint: 'If nobody has by then, it comes on the agenda of the next monthly session.',
    keep: 'Write it down',
    back: 'Back without writing it down',
    nobody: 'You decide for no department',
    nobodyHelp:
      'Heads, deputies and whoever stands in for them write down what their department decided. Tell one of them.',
    permission: {
      title: 'Permission asked for all the same',
      lead: 'Nobody is blamed for asking. Counted together it shows where a guardrail is missing or too narrow.',
      what: 'What did you ask for?',
      whatHint: 'One sentence.',
      whom: 'Whom did you ask?',
      choose: 'Choose',
      on: 'When?',
      keep: 'Write it down',
      answerTitle: 'Waiting for permission',
      asked: (department, whom, day) => `${department} asked ${whom} on ${day}.`,
      answer: 'What was the answer?',
      answers: { yes: 'Yes', no: 'No' },
      answeredOn: 'When did it come?',
      keepAnswer: 'Write down the answer',
      wasAnswered: (answer, day, days) => `Answer: ${answer}, on ${day}, after ${days}.`,
      noAnswer: 'No answer is written down yet.',
    },
  },
  nl: {
    title: 'Een besluit opschrijven',
    lead: 'Je hebt besloten zonder te vragen. Schrijf het in een minuut op, zodat anderen het zien en ervan leren.',
    department: 'Besloten door',
    room: 'Hierbinnen beslis je zelf',
    roomLine: (kpi, bounds, decides) => `${kpi} ${bounds}: ${decides}`,
    roomOutside: 'Ligt er nu buiten: bespreek het in de volgende maandsessie.',
    noRoom:
      'Geen KPI van je afdeling heeft al een vangrail. Besluit toch wat goed is voor de klant, en vraag de leiding om een vangrail.',
    what: 'Wat heb je besloten?',
    whatHint: 'Eén zin, zoals je het een collega zou vertellen.',
    why: 'Waarom?',
    data: 'Op welke klantdata rust het?',
    dataHint: 'Gesprekken, klachten, een cijfer, retouren. Geen namen van klanten.',
    customer: 'Wat betekent dit voor de klant?',
    customerHint: 'Wat die merkt, of niet meer merkt.',
    fares: 'Wat merkt de klant ervan?',
    faresHint: 'Je reden noemt alleen kosten. Iemand betaalt of wint: zeg het hardop.',
    kpi: 'Op welke KPI zoek je effect?',
    noKpi: 'Op geen',
    effect: 'Welk effect?',
    effectHint: 'Wat daar te zien moet zijn, en ongeveer wanneer.',
    revisit: 'Wanneer kijk je er opnieuw naar?',
    revisitHint: 'Heeft niemand dat dan gedaan, dan komt het op de agenda van de volgende maandsessie.',
    keep: 'Opschrijven',
    back: 'Terug zonder op te schrijven',
    nobody: 'Je beslist voor geen afdeling',
    nobodyHelp:
      'Hoofden, plaatsvervangers en wie voor hen waarneemt schrijven op wat hun afdeling besloot. Vertel het een van hen.',
    permission: {
      title: 'Toch toestemming gevraagd',
      lead: 'Niemand krijgt er de schuld van. Bij elkaar opgeteld laat het zien waar een vangrail ontbreekt of te krap is.',
      what: 'Wat heb je gevraagd?',
      whatHint: 'Eén zin.',
      whom: 'Aan wie?',
      choose: 'Kies',
      on: 'Wanneer?',
      keep: 'Opschrijven',
      answerTitle: 'Wachten op toestemming',
      asked: (department, whom, day) => `${department} vroeg het aan ${whom} op ${day}.`,
      answer: 'Wat was het antwoord?',
      answers: { yes: 'Ja', no: 'Nee' },
      answeredOn: 'Wanneer kwam het?',
      keepAnswer: 'Antwoord opschrijven',
      wasAnswered: (answer, day, days) => `Antwoord: ${answer}, op ${day}, na ${days}.`,
      noAnswer: 'Er is nog geen antwoord opgeschreven.',
    },
  },
};

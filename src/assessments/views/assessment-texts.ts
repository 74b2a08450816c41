import type { NlEn } from '../../platform/pages/locale.js';
import type { Theme } from '../domain/statements.js';

interface AssessmentTexts {
  readonly title: string;
  readonly lead: string;
  readonly theme: Record<Theme, string>;
  readonly about: Record<Theme, string>;
  readonly openUntil: (date: string) => string;
  readonly answered: (count: number) => string;
  readonly thanks: string;
  readonly youDid: string;
  readonly youDidNot: string;
  readonly answer: string;
  readonly revise: string;
  readonly close: string;
  readonly closeHelp: string;
  readonly openOne: string;
  readonly openHelp: string;
  readonly name: string;
  readonly closesOn: string;
  readonly closesOnHint: string;
  readonly open: string;
  readonly empty: string;
  readonly emptyHelp: string;
  readonly overTime: string;
  readonly trend: (rounds: number) => string;
  readonly round: string;
  readonly answers: string;
  readonly ofRound: (name: string) => string;
  readonly others: string;
  readonly statement: string;
  readonly mean: string;
  readonly change: string;
  readonly tooFew: string;
  readonly byDepartment: string;
  readonly department: string;
  readonly noDepartment: string;
  readonly hidden: string;
  readonly hiddenHelp: string;
  readonly anonymous: string;
  readonly yours: string;
  readonly noneInParticular: string;
  readonly departmentHint: string;
  readonly low: string;
  readonly high: string;
  readonly send: string;
  readonly back: string;
}

export const assessmentTexts: NlEn<AssessmentTexts> = {
  en: {
    title: 'How do we do?',
    lead: 'What the people who work here think of it themselves, on three themes, round after round.',
    theme: {
      strategy: 'Strategy and culture',
      competences: 'Competences and development',
      steering: 'Steering and processes',
    },
    about: {
      strategy: 'Where we want to go, and how we treat one another on the way.',
      competences: 'What we can do for customers, and what we learn.',
      steering: 'How work is arranged, and how we know whether it helps.',
    },
    openUntil: (date) => `open until ${date}`,
    answered: (count) => (count === 1 ? '1 person answered so far.' : `${count} people answered so far.`),
    thanks: 'Thank you: your answers are kept. Until the round closes you can revise them.',
    youDid: 'You answered. Until the round closes you can revise it.',
    youDidNot: 'You did not answer yet. It takes three minutes, and nobody sees who said what.',
    answer: 'Answer',
    revise: 'Revise my answers',
    close: 'Close this round now',
    closeHelp: 'Nobody can answer any more then, and the results appear.',
    openOne: 'Open a new round',
    openHelp: 'Everybody finds it on their home page. One a quarter is enough to see a change.',
    name: 'What is it called?',
    closesOn: 'Open until',
    closesOnHint: 'Two weeks are usual.',
    open: 'Open it',
    empty: 'There are no results yet',
    emptyHelp: 'They appear once the first round is closed. A planner or leader opens one.',
    overTime: 'Over time',
    trend: (rounds) =>
      rounds === 1
        ? 'The three themes in one round.'
        : `The three themes over ${rounds} rounds, from 1 to 5.`,
    round: 'Round',
    answers: 'Answers',
    ofRound: (name) => `Results of ${name}`,
    others: 'Other rounds:',
    statement: 'Statement',
    mean: 'Mean',
    change: 'Since the round before',
    tooFew: 'Fewer than five people answered: results would tell who said what.',
    byDepartment: 'By department',
    department: 'Department',
    noDepartment: 'No department in particular',
    hidden: 'not shown',
    hiddenHelp:
      'A department is shown from five answers on, and only where nobody can work out from it what a smaller one said.',
    anonymous:
      'Nobody sees who said what: departments with fewer than five answers are not shown, and results appear only once the round is closed. Some days later your name is no longer kept with your answers.',
    yours: 'Where do you work?',
    noneInParticular: 'No department in particular',
    departmentHint: 'So that departments can be compared.',
    low: 'not at all',
    high: 'entirely',
    send: 'Send my answers',
    back: 'Back without sending',
  },
  nl: {
    title: 'Hoe doen we het?',
    lead: 'Wat de mensen die hier werken er zelf van vinden, op drie thema’s, ronde na ronde.',
    theme: {
      strategy: 'Strategie en cultuur',
      competences: 'Competenties en ontwikkeling',
      steering: 'Sturing en processen',
    },
    about: {
      strategy: 'Waar we heen willen, en hoe we onderweg met elkaar omgaan.',
      competences: 'Wat we voor klanten kunnen, en wat we leren.',
      steering: 'Hoe het werk is geregeld, en hoe we weten of het helpt.',
    },
    openUntil: (date) => `open tot en met ${date}`,
    answered: (count) => (count === 1 ? '1 persoon heeft geantwoord.' : `${count} mensen hebben geantwoord.`),
    thanks: 'Dank je: je antwoorden zijn bewaard. Tot de ronde sluit kun je ze herzien.',
    youDid: 'Je hebt geantwoord. Tot de ronde sluit kun je het herzien.',
    youDidNot: 'Je hebt nog niet geantwoord. Het kost drie minuten, en niemand ziet wie wat zei.',
    answer: 'Antwoorden',
    revise: 'Mijn antwoorden herzien',
    close: 'Deze ronde nu sluiten',
    closeHelp: 'Dan kan niemand meer antwoorden, en verschijnen de uitkomsten.',
    openOne: 'Een nieuwe ronde openen',
    openHelp: 'Iedereen vindt die op de startpagina. Eén per kwartaal is genoeg om verandering te zien.',
    name: 'Hoe heet de ronde?',
    closesOn: 'Open tot en met',
    closesOnHint: 'Twee weken is gebruikelijk.',
    open: 'Openen',
    empty: 'Er zijn nog geen uitkomsten',
    emptyHelp:
      'Ze verschijnen zodra de eerste ronde is gesloten. Een planner of leidinggevende opent er een.',
    overTime: 'Door de tijd',
    trend: (rounds) =>
      rounds === 1 ? 'De drie thema’s in één ronde.' : `De drie thema’s over ${rounds} rondes, van 1 tot 5.`,
    round: 'Ronde',
    answers: 'Antwoorden',
    ofRound: (name) => `Uitkomsten van ${name}`,
    others: 'Andere rondes:',
    statement: 'Stelling',
    mean: 'Gemiddelde',
    change: 'Sinds de ronde ervoor',
    tooFew: 'Minder dan vijf mensen hebben geantwoord: uitkomsten zouden verraden wie wat zei.',
    byDepartment: 'Per afdeling',
    department: 'Afdeling',
    noDepartment: 'Geen afdeling in het bijzonder',
    hidden: 'niet getoond',
    hiddenHelp:
      'Een afdeling wordt getoond vanaf vijf antwoorden, en alleen als niemand eruit kan afleiden wat een kleinere zei.',
    anonymous:
      'Niemand ziet wie wat zei: afdelingen met minder dan vijf antwoorden worden niet getoond, en uitkomsten verschijnen pas als de ronde is gesloten. Enkele dagen later wordt je naam niet meer bij je antwoorden bewaard.',
    yours: 'Waar werk je?',
    noneInParticular: 'Geen afdeling in het bijzonder',
    departmentHint: 'Om afdelingen te kunnen vergelijken.',
    low: 'helemaal niet',
    high: 'helemaal wel',
    send: 'Mijn antwoorden versturen',
    back: 'Terug zonder te versturen',
  },
};

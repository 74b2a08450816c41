import type { NlEn } from '../../platform/pages/locale.js';
import type { LinkTerms } from '../domain/link.js';

interface LinkFormTexts {
  readonly title: string;
  readonly make: string;
  readonly change: (aim: string) => string;
  readonly aim: string;
  readonly aimHint: string;
  readonly choose: string;
  /** Where there is nothing it may point to, or nothing that it does not point to already. */
  readonly noAims: Readonly<Record<'yet' | 'more', { readonly title: string; readonly help: string }>>;
  readonly makeKpi: string;
  readonly toGoal: string;
  readonly aGoal: (statement: string) => string;
  readonly aKpi: (name: string) => string;
  readonly claim: string;
  readonly claimHint: string;
  readonly weight: string;
  readonly weightHint: string;
  readonly direction: string;
  readonly directions: Record<'1' | '-1', string>;
  readonly lag: string;
  readonly lagHint: string;
  readonly months: string;
  readonly evidence: string;
  readonly sure: Record<LinkTerms['evidence'], string>;
  readonly holds: string;
  readonly keep: string;
  readonly back: string;
  readonly end: string;
  readonly endHelp: string;
  readonly endButton: string;
}

export const linkFormTexts: NlEn<LinkFormTexts> = {
  en: {
    title: 'Link a KPI',
    make: 'What does it move?',
    change: (aim) => `Why it moves “${aim}”`,
    aim: 'It moves',
    aimHint: 'The goal, where it counts for its progress; or another KPI that it drives.',
    choose: 'Choose one',
    noAims: {
      yet: {
        title: 'There is nothing to link it to yet',
        help: 'A KPI moves the goal or another KPI. Set the goal, or make another KPI; then link this one to it.',
      },
      more: {
        title: 'There is nothing left to link it to',
        help: 'It counts for everything it can move already. Make another KPI to link it to that as well.',
      },
    },
    makeKpi: 'Make a KPI',
    toGoal: 'To the goal',
    aGoal: (statement) => `The goal: ${statement}`,
    aKpi: (name) => `KPI: ${name}`,
    claim: 'Why',
    claimHint: 'In a sentence that somebody who was not there understands. The figures are held against it.',
    weight: 'Weight',
    weightHint: 'Beside all other links to the same goal or KPI; only the proportions count.',
    direction: 'What is expected',
    directions: {
      '1': 'When this KPI does better, so does what it moves',
      '-1': 'When this KPI does better, what it moves does worse',
    },
    lag: 'After how many months',
    lagHint: '0 where the effect shows in the same month.',
    months: 'months',
    evidence: 'How sure are you?',
    sure: {
      assumed: 'We assume it',
      correlated: 'We saw them move together',
      tested: 'We tested it',
    },
    holds: 'A change counts from this month on. Closed months keep what they were closed with.',
    keep: 'Keep this link',
    back: 'Back',
    end: 'End this link',
    endHelp: 'It counts no more from this month on; what it counted for in closed months stays.',
    endButton: 'End it',
  },
  nl: {
    title: 'Een KPI koppelen',
    make: 'Wat beweegt hij?',
    change: (aim) => `Waarom hij “${aim}” beweegt`,
    aim: 'Hij beweegt',
    aimHint: 'Het doel, waar hij meetelt in de voortgang; of een andere KPI die hij aandrijft.',
    choose: 'Kies er een',
    noAims: {
      yet: {
        title: 'Er is nog niets om hem aan te koppelen',
        help: 'Een KPI beweegt het doel of een andere KPI. Stel het doel op, of maak nog een KPI; koppel deze er daarna aan.',
      },
      more: {
        title: 'Er is niets meer om hem aan te koppelen',
        help: 'Hij telt al mee in alles wat hij kan bewegen. Maak nog een KPI om hem ook daaraan te koppelen.',
      },
    },
    makeKpi: 'Een KPI maken',
    toGoal: 'Naar het doel',
    aGoal: (statement) => `Het doel: ${statement}`,
    aKpi: (name) => `KPI: ${name}`,
    claim: 'Waarom',
    claimHint: 'In een zin die iemand begrijpt die er niet bij was. De cijfers worden ernaast gelegd.',
    weight: 'Gewicht',
    weightHint:
      'Naast alle andere koppelingen aan hetzelfde doel of dezelfde KPI; alleen de verhoudingen tellen.',
    direction: 'Wat er verwacht wordt',
    directions: {
      '1': 'Als deze KPI het beter doet, doet wat hij beweegt het ook beter',
      '-1': 'Als deze KPI het beter doet, doet wat hij beweegt het slechter',
    },
    lag: 'Na hoeveel maanden',
    lagHint: '0 als het effect in dezelfde maand te zien is.',
    months: 'maanden',
    evidence: 'Hoe zeker weten jullie het?',
    sure: {
      assumed: 'We nemen het aan',
      correlated: 'We zagen ze samen bewegen',
      tested: 'We hebben het getest',
    },
    holds: 'Een wijziging telt vanaf deze maand. Afgesloten maanden houden waarmee ze afgesloten zijn.',
    keep: 'Deze koppeling bewaren',
    back: 'Terug',
    end: 'Deze koppeling beëindigen',
    endHelp: 'Vanaf deze maand telt zij niet meer mee; wat zij in afgesloten maanden meetelde, blijft.',
    endButton: 'Beëindigen',
  },
};

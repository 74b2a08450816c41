import type { NlEn } from '../../platform/pages/locale.js';
import type { Every } from '../domain/every.js';
import type { KpiCommand, Perspective } from '../domain/kpi.js';
import type { Trajectory } from '../domain/plan.js';

interface KpiFormTexts {
  readonly begin: string;
  readonly beginLead: string;
  readonly natures: Record<KpiCommand['nature'], string>;
  readonly use: (name: string) => string;
  readonly empty: string;
  readonly emptyHelp: string;
  readonly change: string;
  readonly name: string;
  readonly key: string;
  readonly keyHint: string;
  readonly place: string;
  readonly choose: string;
  readonly measureOf: (goal: string) => string;
  readonly customer: string;
  readonly customerHint: string;
  readonly nature: string;
  readonly timing: string;
  readonly timings: Record<KpiCommand['timing'], string>;
  readonly direction: string;
  readonly directions: Record<KpiCommand['direction'], string>;
  readonly unit: string;
  readonly unitHint: string;
  readonly decimals: string;
  readonly perspective: string;
  readonly perspectives: Record<Perspective | '', string>;
  readonly figures: string;
  readonly owner: string;
  readonly ownerHint: string;
  readonly nobody: string;
  readonly source: string;
  readonly sourceHint: string;
  readonly every: string;
  readonly everies: Record<Every, string>;
  readonly formula: string;
  readonly formulaHint: string;
  readonly keys: string;
  readonly rewarded: string;
  readonly rewardedYes: string;
  readonly from: string;
  readonly fromHint: string;
  readonly plan: (year: string) => string;
  readonly planHint: string;
  readonly baseline: string;
  readonly target: string;
  readonly low: string;
  readonly high: string;
  readonly tolerance: string;
  readonly toleranceHint: string;
  readonly band: string;
  readonly trajectory: string;
  readonly trajectories: Record<Trajectory, string>;
  readonly lacksSeason: string;
  readonly months: string;
  readonly monthsHint: string;
  readonly noYear: string;
  readonly keep: string;
  readonly back: string;
}

export const kpiFormTexts: NlEn<KpiFormTexts> = {
  en: {
    begin: 'Begin a KPI',
    beginLead:
      'Many organizations begin with one of these. Each says something about the customer, also those that were never meant to.',
    natures: { explicit: 'Asks the customer', implicit: 'Says something about the customer all the same' },
    use: (name) => `Begin with ${name}`,
    empty: 'Begin with an empty one',
    emptyHelp: 'None of these? Write down your own.',
    change: 'Change the KPI',
    name: 'Name',
    key: 'Key',
    keyHint:
      'What addresses, files and formulas call it, like first-time-right. Left empty, it is made of the name.',
    place: 'Whose is it?',
    choose: 'Choose a department',
    measureOf: (goal) => `Nobody’s: it measures the goal “${goal}”`,
    customer: 'What does it say about the customer?',
    customerHint: 'Also handling time and conversion say something about the customer.',
    nature: 'Kind',
    timing: 'When does it move?',
    timings: { leading: 'Leading: before the goal does', lagging: 'Lagging: after it' },
    direction: 'What is better?',
    directions: { higher: 'Higher', lower: 'Lower', band: 'Staying within a band' },
    unit: 'Unit',
    unitHint: '%, min, €, or nothing for a bare number.',
    decimals: 'Decimals',
    perspective: 'Perspective',
    perspectives: {
      '': 'Not said',
      customer: 'Customer',
      finance: 'Finance',
      process: 'Process',
      people: 'People',
    },
    figures: 'Where the figure comes from',
    owner: 'Owner',
    ownerHint: 'Who answers for it. Heads enter the figures of their department, whoever owns them.',
    nobody: 'Nobody yet',
    source: 'Source',
    sourceHint: 'A system, a report or a survey.',
    every: 'How often is a figure wanted?',
    everies: {
      month: 'Every month',
      quarter: 'Every quarter: asked for in its last month',
      year: 'Once a year: asked for in its last month',
    },
    formula: 'Formula',
    formulaHint:
      "Only where it is worked out from other KPIs; then nobody is asked for it. Numbers, + - * / and brackets, min, max, abs, round, and keys of KPIs; a key with a hyphen in single quotes: 'repeat-purchase' / visits * 100.",
    keys: 'The keys there are',
    rewarded: 'Reward',
    rewardedYes: 'Somebody’s pay or bonus depends on it',
    from: 'Holds from',
    fromHint: 'Left empty, from the open month on.',
    plan: (year) => `The plan for ${year}`,
    planHint: 'What changes counts from the open month on; closed months keep what they were judged by.',
    baseline: 'Baseline: where the year starts from',
    target: 'Target: where it is to end',
    low: 'Lower end of the band',
    high: 'Upper end of the band',
    tolerance: 'Tolerance of the band',
    toleranceHint: 'How far outside the band nothing is left.',
    band: 'For a band instead',
    trajectory: 'How does it get there?',
    trajectories: {
      line: 'In a straight line',
      steps: 'In steps: each target below holds until the next',
      explicit: 'In named months only: the others are not judged',
      seasonal: 'As last year went',
    },
    lacksSeason: 'A month of last year is missing, so the months follow a straight line for now.',
    months: 'Targets of single months',
    monthsHint: 'Leave empty what follows from the way above.',
    noYear: 'No planning year is kept that is not over, so there is nothing to plan it for yet.',
    keep: 'Keep it',
    back: 'Back without keeping it',
  },
  nl: {
    begin: 'Een KPI beginnen',
    beginLead:
      'Veel organisaties beginnen met een van deze. Elk zegt iets over de klant, ook wie daar nooit voor bedoeld was.',
    natures: { explicit: 'Vraagt het de klant', implicit: 'Zegt toch iets over de klant' },
    use: (name) => `Begin met ${name}`,
    empty: 'Begin met een lege',
    emptyHelp: 'Geen van deze? Schrijf je eigen op.',
    change: 'De KPI wijzigen',
    name: 'Naam',
    key: 'Sleutel',
    keyHint:
      'Hoe adressen, bestanden en formules hem noemen, zoals in-een-keer-goed. Leeg: gemaakt van de naam.',
    place: 'Van wie is hij?',
    choose: 'Kies een afdeling',
    measureOf: (goal) => `Van niemand: hij meet het doel “${goal}”`,
    customer: 'Wat zegt hij over de klant?',
    customerHint: 'Ook behandeltijd en conversie zeggen iets over de klant.',
    nature: 'Soort',
    timing: 'Wanneer beweegt hij?',
    timings: { leading: 'Voorlopend: eerder dan het doel', lagging: 'Achteraf: later dan het doel' },
    direction: 'Wat is beter?',
    directions: { higher: 'Hoger', lower: 'Lager', band: 'Binnen een bandbreedte blijven' },
    unit: 'Eenheid',
    unitHint: '%, min, €, of niets voor een kaal getal.',
    decimals: 'Decimalen',
    perspective: 'Perspectief',
    perspectives: {
      '': 'Niet gezegd',
      customer: 'Klant',
      finance: 'Financieel',
      process: 'Proces',
      people: 'Mensen',
    },
    figures: 'Waar het cijfer vandaan komt',
    owner: 'Eigenaar',
    ownerHint: 'Wie ervoor instaat. Hoofden vullen de cijfers van hun afdeling in, van wie ze ook zijn.',
    nobody: 'Nog niemand',
    source: 'Bron',
    sourceHint: 'Een systeem, een rapport of een onderzoek.',
    every: 'Hoe vaak is een cijfer gewenst?',
    everies: {
      month: 'Elke maand',
      quarter: 'Elk kwartaal: gevraagd in de laatste maand',
      year: 'Eens per jaar: gevraagd in de laatste maand',
    },
    formula: 'Formule',
    formulaHint:
      "Alleen als hij uit andere KPI’s wordt berekend; dan wordt hij aan niemand gevraagd. Getallen, + - * / en haakjes, min, max, abs, round, en sleutels van KPI’s; een sleutel met een streepje tussen enkele aanhalingstekens: 'repeat-purchase' / visits * 100.",
    keys: 'De sleutels die er zijn',
    rewarded: 'Beloning',
    rewardedYes: 'Iemands beloning of bonus hangt ervan af',
    from: 'Geldt vanaf',
    fromHint: 'Leeg: vanaf de lopende maand.',
    plan: (year) => `Het plan voor ${year}`,
    planHint:
      'Wat verandert telt vanaf de lopende maand; gesloten maanden houden waar ze op beoordeeld zijn.',
    baseline: 'Uitgangswaarde: waar het jaar begint',
    target: 'Doelwaarde: waar het moet eindigen',
    low: 'Ondergrens van de bandbreedte',
    high: 'Bovengrens van de bandbreedte',
    tolerance: 'Marge van de bandbreedte',
    toleranceHint: 'Hoe ver erbuiten er niets van over is.',
    band: 'Of voor een bandbreedte',
    trajectory: 'Langs welke weg?',
    trajectories: {
      line: 'In een rechte lijn',
      steps: 'In stappen: elke doelwaarde hieronder geldt tot de volgende',
      explicit: 'Alleen in genoemde maanden: de andere worden niet beoordeeld',
      seasonal: 'Zoals vorig jaar ging',
    },
    lacksSeason: 'Van vorig jaar ontbreekt een maand, dus de maanden volgen voorlopig een rechte lijn.',
    months: 'Doelwaarden van afzonderlijke maanden',
    monthsHint: 'Laat leeg wat uit de weg hierboven volgt.',
    noYear: 'Er is geen planningsjaar vastgelegd dat nog loopt, dus is er nog niets om hem voor te plannen.',
    keep: 'Vastleggen',
    back: 'Terug zonder vast te leggen',
  },
};

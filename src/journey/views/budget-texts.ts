import type { NlEn } from '../../platform/pages/locale.js';

interface BudgetTexts {
  readonly title: string;
  readonly lead: string;
  readonly ofQuarter: (quarter: string) => string;
  readonly others: string;
  readonly none: string;
  readonly noneHelp: string;
  readonly noYear: string;
  readonly noYearHelp: string;
  readonly alike: string;
  readonly more: (name: string, money: string, voices: string) => string;
  readonly less: (name: string, money: string, voices: string) => string;
  readonly tooFew: string;
  readonly channels: string;
  readonly moments: string;
  readonly momentsLead: string;
  readonly channel: string;
  readonly moment: string;
  readonly money: string;
  readonly moneyShare: string;
  readonly voices: string;
  readonly voiceShare: string;
  readonly finding: string;
  readonly parts: Record<'more' | 'less', string>;
  readonly explained: string;
  readonly spending: string;
  readonly on: string;
  readonly wholeChannel: string;
  readonly change: string;
  readonly changeLead: string;
  readonly entry: (number: number) => string;
  readonly name: string;
  readonly amount: string;
  readonly atMoment: string;
  readonly keep: string;
  readonly back: string;
  readonly toJourney: string;
}

export const budgetTexts: NlEn<BudgetTexts> = {
  en: {
    title: 'Does the money go where customers are?',
    lead: 'What is spent on each channel and at each moment, beside what customers talk about.',
    ofQuarter: (quarter) => `Quarter ${quarter}`,
    others: 'Other quarters:',
    none: 'Nothing was written down for this quarter',
    noneHelp:
      'A planner or leader writes down what is spent on each channel, and at which moment if that is known.',
    noYear: 'No planning year is kept yet',
    noYearHelp: 'What is spent is written down by quarter: keep a year first.',
    alike: 'Money and customers go together this quarter.',
    more: (name, money, voices) =>
      `${name} gets ${money} of the money and ${voices} of what customers say: more than they ask for.`,
    less: (name, money, voices) =>
      `${name} gets ${money} of the money and ${voices} of what customers say: less than they ask for.`,
    tooFew:
      'Customers said too little in the past year to compare with: write down what you hear at the moments of the journey.',
    channels: 'By channel',
    moments: 'By moment',
    momentsLead: 'Of the money that is tied to a moment, beside all that was said about moments.',
    channel: 'Channel',
    moment: 'Moment',
    money: 'Spent',
    moneyShare: 'Share of the money',
    voices: 'Times heard',
    voiceShare: 'Share of what customers say',
    finding: 'Finding',
    parts: { more: 'More than customers ask for', less: 'Less than customers ask for' },
    explained:
      'What customers say is counted over the year up to the end of the quarter. From 15 points between the two shares on, they go apart.',
    spending: 'What it is spent on',
    on: 'Spent on',
    wholeChannel: 'the channel as a whole',
    change: 'Write down what is spent',
    changeLead:
      'Whole euros in this quarter. Clear a line to remove it; more lines come once these are kept.',
    entry: (number) => `Line ${number}`,
    name: 'On what?',
    amount: 'How much?',
    atMoment: 'At which moment?',
    keep: 'Keep it',
    back: 'Back without keeping it',
    toJourney: 'To the journey',
  },
  nl: {
    title: 'Gaat het geld naar waar klanten zijn?',
    lead: 'Wat aan elk kanaal en elk moment wordt uitgegeven, naast waar klanten over praten.',
    ofQuarter: (quarter) => `Kwartaal ${quarter}`,
    others: 'Andere kwartalen:',
    none: 'Voor dit kwartaal is niets opgeschreven',
    noneHelp:
      'Een planner of leidinggevende schrijft op wat aan elk kanaal wordt uitgegeven, en aan welk moment als dat bekend is.',
    noYear: 'Er is nog geen planningsjaar vastgelegd',
    noYearHelp: 'Wat wordt uitgegeven, wordt per kwartaal opgeschreven: leg eerst een jaar vast.',
    alike: 'Geld en klanten gaan dit kwartaal samen op.',
    more: (name, money, voices) =>
      `${name} krijgt ${money} van het geld en ${voices} van wat klanten zeggen: meer dan ze vragen.`,
    less: (name, money, voices) =>
      `${name} krijgt ${money} van het geld en ${voices} van wat klanten zeggen: minder dan ze vragen.`,
    tooFew:
      'Klanten zeiden het afgelopen jaar te weinig om mee te vergelijken: schrijf op wat je hoort bij de momenten van de klantreis.',
    channels: 'Per kanaal',
    moments: 'Per moment',
    momentsLead: 'Van het geld dat aan een moment is verbonden, naast alles wat over momenten is gezegd.',
    channel: 'Kanaal',
    moment: 'Moment',
    money: 'Uitgegeven',
    moneyShare: 'Deel van het geld',
    voices: 'Keren gehoord',
    voiceShare: 'Deel van wat klanten zeggen',
    finding: 'Bevinding',
    parts: { more: 'Meer dan klanten vragen', less: 'Minder dan klanten vragen' },
    explained:
      'Wat klanten zeggen is geteld over het jaar tot het einde van het kwartaal. Vanaf 15 punten verschil tussen de twee delen lopen ze uiteen.',
    spending: 'Waaraan het wordt uitgegeven',
    on: 'Uitgegeven aan',
    wholeChannel: 'het kanaal als geheel',
    change: 'Opschrijven wat wordt uitgegeven',
    changeLead:
      'Hele euro’s in dit kwartaal. Maak een regel leeg om hem weg te halen; na het bewaren komen er nieuwe regels bij.',
    entry: (number) => `Regel ${number}`,
    name: 'Waaraan?',
    amount: 'Hoeveel?',
    atMoment: 'Bij welk moment?',
    keep: 'Bewaren',
    back: 'Terug zonder te bewaren',
    toJourney: 'Naar de klantreis',
  },
};

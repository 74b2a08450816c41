import type { NlEn } from '../../platform/pages/locale.js';

interface ProjectTexts {
  readonly change: string;
  readonly problem: string;
  readonly who: string;
  readonly wants: string;
  readonly obstacle: string;
  readonly customer: string;
  readonly about: string;
  readonly owner: string;
  readonly departments: string;
  readonly quarters: string;
  readonly noQuarter: string;
  readonly dates: string;
  readonly from: (day: string) => string;
  readonly until: (day: string) => string;
  readonly stands: string;
  readonly since: (day: string) => string;
  readonly spent: string;
  readonly ofEstimate: (spent: string, estimate: string) => string;
  readonly moves: string;
  readonly movesLead: string;
  readonly noEffects: string;
  readonly effect: {
    readonly kpi: string;
    readonly movement: string;
    readonly share: string;
    readonly gap: string;
    readonly urgency: string;
    readonly covered: string;
    readonly points: string;
  };
  readonly notLinked: string;
  readonly urgency: (share: string) => string;
  readonly case: string;
  readonly noWorth: string;
  readonly claims: (points: string, measure: string) => string;
  readonly worked: (points: string, value: string, months: string, ceiling: string) => string;
  readonly cost: string;
  readonly costOf: (money: string, hours: string, rate: string) => string;
  readonly ceiling: string;
  readonly drawnCost: string;
  readonly drawnAbove: string;
  readonly drawnRoom: string;
  readonly inHours: (hours: string) => string;
  readonly within: (left: string) => string;
  readonly above: (over: string) => string;
  readonly assumed: string;
  readonly toWorth: string;
  readonly experiment: string;
  readonly hypothesis: string;
  readonly cap: string;
  readonly touched: string;
  readonly stopOn: string;
  readonly learned: string;
  readonly history: string;
  readonly report: string;
  readonly by: (name: string) => string;
  readonly waitsFor: (what: string) => string;
  readonly lessons: (text: string) => string;
  readonly next: string;
  readonly state: string;
  readonly stays: (state: string) => string;
  readonly waitingFor: string;
  readonly waitingForHint: string;
  readonly on: string;
  readonly note: string;
  readonly learnedHint: string;
  readonly spentHours: string;
  readonly spentMoney: string;
  readonly spentHint: string;
  readonly write: string;
  readonly back: string;
}

export const projectTexts: NlEn<ProjectTexts> = {
  en: {
    change: 'Change the project',
    problem: 'The problem, from the customer’s side',
    who: 'Who',
    wants: 'Wants',
    obstacle: 'But',
    customer: 'What does this mean for the customer?',
    about: 'About the project',
    owner: 'Owner',
    departments: 'Departments',
    quarters: 'Planned in',
    noQuarter: 'no quarter yet',
    dates: 'Dates',
    from: (day) => `from ${day}`,
    until: (day) => `until ${day}`,
    stands: 'Where it stands',
    since: (day) => `since ${day}`,
    spent: 'Spent so far',
    ofEstimate: (spent, estimate) => `${spent} of ${estimate}`,
    moves: 'What it is to move',
    movesLead: 'KPIs, how far they are to move, and what of the goal lies open there.',
    noEffects: 'It names no KPI: what it does for the goal, nobody can see.',
    effect: {
      kpi: 'KPI',
      movement: 'To move by',
      share: 'Share in the goal',
      gap: 'Still missing',
      urgency: 'Urgency',
      covered: 'Of its way this year',
      points: 'Points claimed',
    },
    notLinked: 'not linked to the goal',
    urgency: (share) => `Urgency ${share}: the part of the whole goal that lies open where it works.`,
    case: 'Business case',
    noWorth:
      'Leadership has not said yet what a point of the goal’s measure is worth, so there is no ceiling.',
    claims: (points, measure) => `It claims to move ${measure} by ${points} points.`,
    worked: (points, value, months, ceiling) =>
      `${points} points × ${value} a year × ${months} months = ${ceiling}`,
    cost: 'Cost',
    costOf: (money, hours, rate) => `${money} and ${hours} at ${rate}`,
    ceiling: 'Ceiling',
    drawnCost: 'Cost up to the ceiling',
    drawnAbove: 'Cost above the ceiling',
    drawnRoom: 'Room up to the ceiling',
    inHours: (hours) => `or ${hours}`,
    within: (left) => `Within its ceiling: ${left} to spare.`,
    above: (over) =>
      `It costs ${over} more than what it claims is worth. Make it smaller, claim more with a reason, or leave it.`,
    assumed:
      'A claim is no proof: whether the KPI moves the goal at all is what the evidence of the link is for.',
    toWorth: 'What a point is worth, and why',
    experiment: 'The experiment',
    hypothesis: 'Hypothesis',
    cap: 'Risk cap',
    touched: 'Customers touched',
    stopOn: 'Stops on',
    learned: 'Learned',
    history: 'So far',
    report: 'Report',
    by: (name) => `by ${name}`,
    waitsFor: (what) => `for ${what}`,
    lessons: (text) => `Learned: ${text}`,
    next: 'What is next?',
    state: 'State',
    stays: (state) => `${state}, as before: I only report`,
    waitingFor: 'Waits for',
    waitingForHint: 'What, or whom; only while it waits.',
    on: 'Since, or on',
    note: 'How does it stand, or why?',
    learnedHint: 'Needed where an experiment ends.',
    spentHours: 'Hours spent so far',
    spentMoney: 'Money spent so far',
    spentHint: 'In all, not since last time; leave empty where nothing changed.',
    write: 'Write it down',
    back: 'To all projects',
  },
  nl: {
    change: 'Project wijzigen',
    problem: 'Het probleem, door de ogen van de klant',
    who: 'Wie',
    wants: 'Wil',
    obstacle: 'Maar',
    customer: 'Wat betekent dit voor de klant?',
    about: 'Over het project',
    owner: 'Eigenaar',
    departments: 'Afdelingen',
    quarters: 'Gepland in',
    noQuarter: 'nog geen kwartaal',
    dates: 'Data',
    from: (day) => `vanaf ${day}`,
    until: (day) => `tot en met ${day}`,
    stands: 'Stand',
    since: (day) => `sinds ${day}`,
    spent: 'Tot nu toe besteed',
    ofEstimate: (spent, estimate) => `${spent} van ${estimate}`,
    moves: 'Wat het moet bewegen',
    movesLead: 'KPI’s, hoe ver ze moeten bewegen en wat daar van het doel openligt.',
    noEffects: 'Het noemt geen KPI: wat het voor het doel doet, kan niemand zien.',
    effect: {
      kpi: 'KPI',
      movement: 'Te bewegen',
      share: 'Aandeel in het doel',
      gap: 'Ontbreekt nog',
      urgency: 'Urgentie',
      covered: 'Van de weg dit jaar',
      points: 'Beloofde punten',
    },
    notLinked: 'niet verbonden met het doel',
    urgency: (share) => `Urgentie ${share}: het deel van het hele doel dat openligt waar het aan werkt.`,
    case: 'Businesscase',
    noWorth:
      'De leiding heeft nog niet gezegd wat een punt van de meting van het doel waard is, dus er is geen plafond.',
    claims: (points, measure) => `Het belooft ${measure} met ${points} punten te verbeteren.`,
    worked: (points, value, months, ceiling) =>
      `${points} punten × ${value} per jaar × ${months} maanden = ${ceiling}`,
    cost: 'Kosten',
    costOf: (money, hours, rate) => `${money} en ${hours} à ${rate}`,
    ceiling: 'Plafond',
    drawnCost: 'Kosten tot het plafond',
    drawnAbove: 'Kosten boven het plafond',
    drawnRoom: 'Ruimte tot het plafond',
    inHours: (hours) => `of ${hours}`,
    within: (left) => `Binnen het plafond: ${left} over.`,
    above: (over) =>
      `Het kost ${over} meer dan wat het belooft waard is. Maak het kleiner, beloof meer met een reden, of laat het.`,
    assumed:
      'Een belofte is geen bewijs: of de KPI het doel wel beweegt, daarvoor is het bewijs van de verbinding.',
    toWorth: 'Wat een punt waard is, en waarom',
    experiment: 'Het experiment',
    hypothesis: 'Hypothese',
    cap: 'Risicogrens',
    touched: 'Geraakte klanten',
    stopOn: 'Stopt op',
    learned: 'Geleerd',
    history: 'Tot nu toe',
    report: 'Bericht',
    by: (name) => `door ${name}`,
    waitsFor: (what) => `op ${what}`,
    lessons: (text) => `Geleerd: ${text}`,
    next: 'Wat is de volgende stap?',
    state: 'Stand',
    stays: (state) => `${state}, zoals het was: ik meld alleen`,
    waitingFor: 'Wacht op',
    waitingForHint: 'Op wat of wie; alleen zolang het wacht.',
    on: 'Sinds, of op',
    note: 'Hoe staat het ervoor, of waarom?',
    learnedHint: 'Nodig als een experiment eindigt.',
    spentHours: 'Uren tot nu toe',
    spentMoney: 'Geld tot nu toe',
    spentHint: 'In totaal, niet sinds de vorige keer; laat leeg wat niet veranderde.',
    write: 'Opschrijven',
    back: 'Naar alle projecten',
  },
};

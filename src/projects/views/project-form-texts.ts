import type { NlEn } from '../../platform/pages/locale.js';

interface ProjectFormTexts {
  readonly propose: string;
  readonly change: string;
  readonly name: string;
  readonly nameHint: string;
  readonly category: string;
  readonly categoryHint: string;
  readonly problem: string;
  readonly problemLead: string;
  readonly who: string;
  readonly whoHint: string;
  readonly wants: string;
  readonly wantsHint: string;
  readonly obstacle: string;
  readonly obstacleHint: string;
  readonly customer: string;
  readonly customerHint: string;
  readonly who2: string;
  readonly owner: string;
  readonly chooseOwner: string;
  readonly departments: string;
  readonly departmentsHint: string;
  readonly notYours: string;
  readonly moves: string;
  readonly movesLead: string;
  readonly kpi: (number: number) => string;
  readonly noKpi: string;
  readonly movement: string;
  readonly movementHint: string;
  readonly plan: string;
  readonly quarters: string;
  readonly from: string;
  readonly until: string;
  readonly untilHint: string;
  readonly hours: string;
  readonly money: string;
  readonly experiment: string;
  readonly isExperiment: string;
  readonly experimentLead: string;
  readonly hypothesis: string;
  readonly hypothesisHint: string;
  readonly capMoney: string;
  readonly capHours: string;
  readonly capCustomers: string;
  readonly stopOn: string;
  readonly keep: string;
  readonly back: string;
}

export const projectFormTexts: NlEn<ProjectFormTexts> = {
  en: {
    propose: 'Propose a project',
    change: 'Change the project',
    name: 'Name',
    nameHint: 'Short enough to say in a session.',
    category: 'Sort of work',
    categoryHint: 'Structure and way of working are to be in balance; enablers make the rest possible.',
    problem: 'The problem, from the customer’s side',
    problemLead: 'Not what we want to build, but what somebody out there runs into.',
    who: 'Who is it about?',
    whoHint: 'Like: people whose pan arrived damaged.',
    wants: 'What do they want?',
    wantsHint: 'Like: to cook tonight.',
    obstacle: 'What stands in their way?',
    obstacleHint: 'Like: they must send it back before we send a new one.',
    customer: 'What does this mean for the customer?',
    customerHint: 'What will be different for them once it is done.',
    who2: 'Who works on it',
    owner: 'Owner',
    chooseOwner: 'Choose a person',
    departments: 'Departments',
    departmentsHint: 'All that work on it; who shares a project hears of each other’s customers.',
    notYours: 'Name a department that you lead among them: you can write projects of your own departments.',
    moves: 'What it is to move',
    movesLead: 'Its urgency and its ceiling follow from these.',
    kpi: (number) => `KPI ${number}`,
    noKpi: 'None',
    movement: 'By how many points',
    movementHint: 'Of the KPI, up or down: 4 or -2.',
    plan: 'When, and what it takes',
    quarters: 'Quarters',
    from: 'First day',
    until: 'Last day',
    untilHint: 'From then on its effect counts in the business case.',
    hours: 'Hours in all',
    money: 'Money in all, besides the hours',
    experiment: 'Experiment',
    isExperiment: 'This is an experiment',
    experimentLead:
      'It may fail, at a risk that is capped, on a day that is fixed. What was learned is kept.',
    hypothesis: 'Hypothesis',
    hypothesisHint: 'If we do this, then that; and how we shall see it.',
    capMoney: 'At most so much money',
    capHours: 'At most so many hours',
    capCustomers: 'At most so many customers touched',
    stopOn: 'Stops on',
    keep: 'Keep the project',
    back: 'Back',
  },
  nl: {
    propose: 'Een project voorstellen',
    change: 'Project wijzigen',
    name: 'Naam',
    nameHint: 'Kort genoeg om in een sessie te zeggen.',
    category: 'Soort werk',
    categoryHint:
      'Structuur en manier van werken horen in balans te zijn; randvoorwaarden maken de rest mogelijk.',
    problem: 'Het probleem, door de ogen van de klant',
    problemLead: 'Niet wat wij willen bouwen, maar waar iemand daarbuiten tegenaan loopt.',
    who: 'Om wie gaat het?',
    whoHint: 'Zoals: mensen bij wie de pan beschadigd aankwam.',
    wants: 'Wat willen ze?',
    wantsHint: 'Zoals: vanavond koken.',
    obstacle: 'Wat staat hun in de weg?',
    obstacleHint: 'Zoals: ze moeten hem eerst terugsturen voordat er een nieuwe komt.',
    customer: 'Wat betekent dit voor de klant?',
    customerHint: 'Wat er voor hen anders is als het klaar is.',
    who2: 'Wie eraan werkt',
    owner: 'Eigenaar',
    chooseOwner: 'Kies een persoon',
    departments: 'Afdelingen',
    departmentsHint: 'Alle die eraan werken; wie een project deelt, hoort over elkaars klanten.',
    notYours:
      'Noem er ook een afdeling bij die je zelf leidt: je kunt projecten van je eigen afdelingen opschrijven.',
    moves: 'Wat het moet bewegen',
    movesLead: 'De urgentie en het plafond volgen hieruit.',
    kpi: (number) => `KPI ${number}`,
    noKpi: 'Geen',
    movement: 'Met hoeveel punten',
    movementHint: 'Van de KPI, omhoog of omlaag: 4 of -2.',
    plan: 'Wanneer, en wat het kost',
    quarters: 'Kwartalen',
    from: 'Eerste dag',
    until: 'Laatste dag',
    untilHint: 'Vanaf dan telt het effect in de businesscase.',
    hours: 'Uren in totaal',
    money: 'Geld in totaal, naast de uren',
    experiment: 'Experiment',
    isExperiment: 'Dit is een experiment',
    experimentLead:
      'Het mag mislukken, met een begrensd risico, op een vaste dag. Wat er is geleerd, blijft bewaard.',
    hypothesis: 'Hypothese',
    hypothesisHint: 'Als we dit doen, dan gebeurt dat; en hoe we dat zullen zien.',
    capMoney: 'Hooguit zoveel geld',
    capHours: 'Hooguit zoveel uren',
    capCustomers: 'Hooguit zoveel geraakte klanten',
    stopOn: 'Stopt op',
    keep: 'Project bewaren',
    back: 'Terug',
  },
};

import type { NlEn } from '../../platform/pages/locale.js';

interface ProjectsTexts {
  readonly title: string;
  readonly lead: string;
  readonly add: string;
  readonly quarters: string;
  readonly noYear: string;
  readonly noYearHelp: string;
  readonly focus: (count: number) => string;
  readonly after: string;
  readonly nothing: string;
  readonly nothingHelp: string;
  readonly figure: string;
  readonly explained: (goal: string, month: string) => string;
  readonly rule: string;
  readonly ruleTies: string;
  readonly ruleNot: string;
  readonly noGoal: string;
  readonly columns: {
    readonly project: string;
    readonly departments: string;
    readonly urgency: string;
    readonly state: string;
    readonly cost: string;
  };
  readonly byHand: (place: number, reason: string, who: string | null) => string;
  readonly above: string;
  readonly below: string;
  readonly noCeiling: string;
  readonly attention: string;
  readonly attentionLead: string;
  readonly nothingQuiet: string;
  readonly age: string;
  readonly what: string;
  readonly heard: (days: string) => string;
  readonly proposedFor: (days: string) => string;
  readonly experiments: string;
  readonly noExperiments: string;
  readonly experimentColumns: {
    readonly experiment: string;
    readonly hypothesis: string;
    readonly cap: string;
    readonly stop: string;
    readonly learned: string;
  };
  readonly customers: (count: string) => string;
  readonly notYet: string;
  readonly shared: string;
  readonly sharedLead: string;
  readonly noShared: string;
  readonly ended: string;
  readonly unplanned: string;
  readonly unplannedLead: string;
  readonly order: string;
  readonly orderLead: string;
  readonly project: string;
  readonly place: string;
  readonly placeHint: string;
  readonly reason: string;
  readonly setPlace: string;
  readonly focusSize: string;
  readonly setFocus: string;
  readonly worth: string;
  readonly noWorth: string;
  readonly setWorth: string;
}

export const projectsTexts: NlEn<ProjectsTexts> = {
  en: {
    title: 'Projects',
    lead: 'What is most urgent for the goal this quarter, what waits, and what was learned.',
    add: 'Propose a project',
    quarters: 'Quarters',
    noYear: 'No planning year is kept yet',
    noYearHelp: 'Projects are planned in its quarters. A planner keeps a year first.',
    focus: (count) => (count === 1 ? 'Focus: the first one' : `Focus: the first ${count}`),
    after: 'After that',
    nothing: 'Nothing is planned in this quarter',
    nothingHelp: 'Propose a project, or plan one of those below in this quarter.',
    figure: 'How the order comes about',
    explained: (goal, month) => `Measured by the goal “${goal}”, with the figures of ${month}.`,
    rule: 'Urgency is the part of the whole goal that lies open where a project works: of each KPI that it is to move toward its target, the share in the goal times what is still missing there, added up. A KPI with a fifth of the weight that is half way adds 10%. One that was never read counts as not begun. The bar compares with the most urgent project of the quarter.',
    ruleTies:
      'Of equals, whoever has waited longest comes first. Leadership may set a place by hand, with its reason; the others close up around it.',
    ruleNot: 'How large a project is, and who asks for it, does not count.',
    noGoal: 'There is no common goal that holds today, so that every urgency is 0.',
    columns: {
      project: 'Project',
      departments: 'Departments',
      urgency: 'Urgency',
      state: 'Where it stands',
      cost: 'Cost and ceiling',
    },
    byHand: (place, reason, who) => `Place ${place} by hand${who ? `, ${who}` : ''}: ${reason}`,
    above: 'above its ceiling',
    below: 'within its ceiling',
    noCeiling: 'claims nothing of the goal',
    attention: 'Waiting and quiet',
    attentionLead: 'The longest wait first, whatever quarter it is planned in.',
    nothingQuiet: 'Nothing waits, and everything was heard of in the last six weeks.',
    age: 'For',
    what: 'What for',
    heard: (days) => `Nothing heard for ${days}`,
    proposedFor: (days) => `Proposed, and nothing heard for ${days}`,
    experiments: 'Experiments',
    noExperiments: 'No experiment yet. Begin with one that may fail without hurting anybody.',
    experimentColumns: {
      experiment: 'Experiment',
      hypothesis: 'Hypothesis',
      cap: 'Risk cap',
      stop: 'Stops on',
      learned: 'Learned',
    },
    customers: (count) => `${count} customers`,
    notYet: 'Not over yet',
    shared: 'Worked on together',
    sharedLead: 'Departments that share a project hear of each other’s customers.',
    noShared: 'No project is shared by two departments: whose work would another one carry further?',
    ended: 'Ended',
    unplanned: 'In no quarter yet',
    unplannedLead: 'Proposed or running, and planned nowhere.',
    order: 'Order by hand',
    orderLead: 'Leadership knows what no figure says. The reason stands beside the project.',
    project: 'Project',
    place: 'Place',
    placeHint: 'From 1; leave empty to let its urgency decide again.',
    reason: 'Reason',
    setPlace: 'Set the place',
    focusSize: 'Projects on the focus list',
    setFocus: 'Set the focus',
    worth: 'What a point is worth',
    noWorth:
      'Leadership has not said yet what a point of the goal’s measure is worth: no project has a ceiling.',
    setWorth: 'Say what a point is worth',
  },
  nl: {
    title: 'Projecten',
    lead: 'Wat dit kwartaal het urgentst is voor het doel, wat wacht en wat er is geleerd.',
    add: 'Een project voorstellen',
    quarters: 'Kwartalen',
    noYear: 'Er is nog geen planningsjaar vastgelegd',
    noYearHelp: 'Projecten worden in de kwartalen daarvan gepland. Een planner legt eerst een jaar vast.',
    focus: (count) => (count === 1 ? 'Focus: het eerste' : `Focus: de eerste ${count}`),
    after: 'Daarna',
    nothing: 'In dit kwartaal is niets gepland',
    nothingHelp: 'Stel een project voor, of plan een van de projecten hieronder in dit kwartaal.',
    figure: 'Hoe de volgorde ontstaat',
    explained: (goal, month) => `Gemeten aan het doel “${goal}”, met de cijfers van ${month}.`,
    rule: 'Urgentie is het deel van het hele doel dat openligt waar een project aan werkt: van elke KPI die het naar zijn doelwaarde moet bewegen, het aandeel in het doel maal wat daar nog ontbreekt, bij elkaar opgeteld. Een KPI met een vijfde van het gewicht die halverwege is, voegt 10% toe. Wat nog nooit gemeten is, telt als niet begonnen. Het balkje vergelijkt met het urgentste project van het kwartaal.',
    ruleTies:
      'Bij gelijke stand gaat voor wat het langst wacht. De leiding kan een plaats met de hand geven, met de reden erbij; de andere sluiten daaromheen aan.',
    ruleNot: 'Hoe groot een project is en wie erom vraagt, telt niet mee.',
    noGoal: 'Er geldt vandaag geen gemeenschappelijk doel, dus elke urgentie is 0.',
    columns: {
      project: 'Project',
      departments: 'Afdelingen',
      urgency: 'Urgentie',
      state: 'Stand',
      cost: 'Kosten en plafond',
    },
    byHand: (place, reason, who) => `Met de hand op plaats ${place}${who ? `, ${who}` : ''}: ${reason}`,
    above: 'boven het plafond',
    below: 'binnen het plafond',
    noCeiling: 'belooft niets van het doel',
    attention: 'Wat wacht en wat stil is',
    attentionLead: 'Wat het langst wacht eerst, in welk kwartaal het ook is gepland.',
    nothingQuiet: 'Niets wacht, en van alles is de laatste zes weken iets gehoord.',
    age: 'Al',
    what: 'Waarop',
    heard: (days) => `Al ${days} niets gehoord`,
    proposedFor: (days) => `Voorgesteld, en al ${days} niets gehoord`,
    experiments: 'Experimenten',
    noExperiments:
      'Nog geen experiment. Begin met een dat mag mislukken zonder dat iemand er last van heeft.',
    experimentColumns: {
      experiment: 'Experiment',
      hypothesis: 'Hypothese',
      cap: 'Risicogrens',
      stop: 'Stopt op',
      learned: 'Geleerd',
    },
    customers: (count) => `${count} klanten`,
    notYet: 'Nog niet voorbij',
    shared: 'Samen aan het werk',
    sharedLead: 'Afdelingen die een project delen, horen over elkaars klanten.',
    noShared: 'Geen project wordt door twee afdelingen gedeeld: wiens werk zou een ander verder brengen?',
    ended: 'Afgelopen',
    unplanned: 'Nog in geen kwartaal',
    unplannedLead: 'Voorgesteld of lopend, en nergens gepland.',
    order: 'Volgorde met de hand',
    orderLead: 'De leiding weet wat geen cijfer zegt. De reden staat bij het project.',
    project: 'Project',
    place: 'Plaats',
    placeHint: 'Vanaf 1; laat leeg om de urgentie weer te laten beslissen.',
    reason: 'Reden',
    setPlace: 'Plaats vaststellen',
    focusSize: 'Projecten op de focuslijst',
    setFocus: 'Focus vaststellen',
    worth: 'Wat een punt waard is',
    noWorth:
      'De leiding heeft nog niet gezegd wat een punt van de meting van het doel waard is: geen project heeft een plafond.',
    setWorth: 'Zeggen wat een punt waard is',
  },
};

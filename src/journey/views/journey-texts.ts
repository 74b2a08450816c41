import type { NlEn } from '../../platform/pages/locale.js';
import type { Flag } from '../domain/flags.js';
import type { Channel, Loop, NeedKind } from '../domain/touchpoint.js';

interface JourneyTexts {
  readonly title: string;
  readonly lead: string;
  readonly empty: string;
  readonly emptyHelp: string;
  readonly toSeeTo: (count: number) => string;
  readonly allWell: string;
  readonly customer: string;
  readonly employee: string;
  readonly table: string;
  readonly moment: string;
  readonly channel: Record<Channel, string>;
  readonly expects: string;
  readonly asOf: (date: string) => string;
  readonly source: string;
  readonly promise: string;
  readonly owner: string;
  readonly needs: string;
  readonly need: Record<NeedKind, string>;
  readonly done: (date: string) => string;
  readonly due: (date: string) => string;
  readonly nobody: string;
  readonly noPromise: string;
  readonly kpis: string;
  readonly loop: string;
  readonly loops: Record<Loop, string>;
  readonly findings: string;
  readonly flags: Record<Flag, string>;
  readonly advice: Record<Flag, string>;
  readonly budget: string;
  readonly conflicts: string;
  readonly paid: (department: string) => string;
  readonly none: string;
  readonly back: string;
  readonly add: string;
  readonly change: string;
}

export const journeyTexts: NlEn<JourneyTexts> = {
  en: {
    title: 'The journey of the customer',
    lead: 'What customers expect at each moment, what is promised there, and what keeps it.',
    empty: 'No moment is described yet',
    emptyHelp:
      'Begin with the five at which customers decide whether to come back, in the order in which they live them. Leadership and planners add them.',
    toSeeTo: (count) => (count === 1 ? '1 moment needs attention' : `${count} moments need attention`),
    allWell: 'Every moment has one owner, a fresh expectation, and means for its promise.',
    customer: 'Customer',
    employee: 'Employee',
    table: 'Moment by moment',
    moment: 'Moment',
    channel: { online: 'online', offline: 'in person or by phone' },
    expects: 'Customers expect',
    asOf: (date) => `as of ${date}`,
    source: 'Known from',
    promise: 'We promise',
    owner: 'Owner',
    needs: 'What keeps the promise',
    need: { training: 'Training', system: 'System', mandate: 'Mandate', time: 'Time' },
    done: (date) => `there since ${date}`,
    due: (date) => `by ${date}`,
    nobody: 'nobody yet',
    noPromise: 'Nothing is promised here yet.',
    kpis: 'KPIs',
    loop: 'From outside in and out again',
    loops: {
      outside: 'Heard from customers',
      inside: 'Made possible inside',
      verified: 'Seen to work outside',
    },
    findings: 'To see to',
    flags: {
      'no-owner': 'Nobody owns it',
      'two-owners': 'Several own it',
      'no-means': 'A promise without means',
      'late-means': 'Means are late',
      'reward-conflict': 'Somebody is paid for what hurts here',
      'old-expectation': 'Expectation older than a year',
      'no-expectation': 'Expectation unknown',
    },
    advice: {
      'no-owner': 'It falls between departments: name the one that answers for it.',
      'two-owners': 'Departments compete for the customer here: agree on one.',
      'no-means': 'Say what employees need to keep the promise, who sees to it, and by when.',
      'reward-conflict':
        'Another department earns by it: talk about the reward before you talk about the work.',
      'late-means': 'What was to be there by now is not: ask whoever sees to it what stands in the way.',
      'old-expectation': 'Customers have moved on since: ask them again.',
      'no-expectation': 'Ask customers what they expect here before anything is improved.',
    },
    budget: 'Does the money go where customers are?',
    conflicts: 'Paid for what hurts here',
    paid: (department) => `pays ${department}`,
    none: '–',
    back: 'To the journey',
    add: 'Add a moment',
    change: 'Change',
  },
  nl: {
    title: 'De klantreis',
    lead: 'Wat klanten op elk moment verwachten, wat daar wordt beloofd en waarmee dat wordt waargemaakt.',
    empty: 'Er is nog geen moment beschreven',
    emptyHelp:
      'Begin met de vijf waarop klanten besluiten of ze terugkomen, in de volgorde waarin ze die beleven. De leiding en planners voegen ze toe.',
    toSeeTo: (count) => (count === 1 ? '1 moment vraagt aandacht' : `${count} momenten vragen aandacht`),
    allWell: 'Elk moment heeft één eigenaar, een verse verwachting en middelen voor de belofte.',
    customer: 'Klant',
    employee: 'Medewerker',
    table: 'Moment voor moment',
    moment: 'Moment',
    channel: { online: 'online', offline: 'persoonlijk of telefonisch' },
    expects: 'Klanten verwachten',
    asOf: (date) => `stand van ${date}`,
    source: 'Bekend van',
    promise: 'Wij beloven',
    owner: 'Eigenaar',
    needs: 'Wat de belofte waarmaakt',
    need: { training: 'Training', system: 'Systeem', mandate: 'Mandaat', time: 'Tijd' },
    done: (date) => `er sinds ${date}`,
    due: (date) => `uiterlijk ${date}`,
    nobody: 'nog niemand',
    noPromise: 'Hier is nog niets beloofd.',
    kpis: 'KPI’s',
    loop: 'Van buiten naar binnen en weer naar buiten',
    loops: {
      outside: 'Gehoord van klanten',
      inside: 'Binnen mogelijk gemaakt',
      verified: 'Buiten zien werken',
    },
    findings: 'Hier moet iemand naar kijken',
    flags: {
      'no-owner': 'Niemand is eigenaar',
      'two-owners': 'Meer dan één eigenaar',
      'no-means': 'Een belofte zonder middelen',
      'late-means': 'Middelen zijn te laat',
      'reward-conflict': 'Iemand wordt beloond voor wat hier schaadt',
      'old-expectation': 'Verwachting ouder dan een jaar',
      'no-expectation': 'Verwachting onbekend',
    },
    advice: {
      'no-owner': 'Het valt tussen afdelingen in: wijs er een aan die ervoor instaat.',
      'two-owners': 'Afdelingen strijden hier om de klant: word het eens over één.',
      'no-means':
        'Zeg wat medewerkers nodig hebben om de belofte waar te maken, wie daarvoor zorgt en wanneer.',
      'reward-conflict':
        'Een andere afdeling verdient eraan: praat over de beloning voordat je over het werk praat.',
      'late-means': 'Wat er al had moeten zijn is er niet: vraag wie ervoor zorgt wat er in de weg staat.',
      'old-expectation': 'Klanten zijn intussen verder: vraag het ze opnieuw.',
      'no-expectation': 'Vraag klanten wat ze hier verwachten voordat er iets wordt verbeterd.',
    },
    budget: 'Gaat het geld naar waar klanten zijn?',
    conflicts: 'Beloond voor wat hier schaadt',
    paid: (department) => `beloont ${department}`,
    none: '–',
    back: 'Naar de klantreis',
    add: 'Een moment toevoegen',
    change: 'Wijzigen',
  },
};

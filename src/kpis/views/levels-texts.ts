import type { NlEn } from '../../platform/pages/locale.js';
import type { Aim, Side } from '../domain/contact-goal.js';
import type { CustomerGoalKind } from '../domain/customer-goal.js';
import type { Gap } from '../domain/goal-gaps.js';

interface LevelsTexts {
  readonly title: string;
  readonly lead: string;
  readonly picture: string;
  readonly legend: string;
  readonly noGoal: string;
  readonly noGoalHelp: string;
  readonly empty: string;
  readonly emptyHelp: string;
  readonly common: string;
  readonly customerGoal: string;
  readonly customerGoals: string;
  readonly contactGoal: string;
  readonly contactGoals: string;
  readonly noContacts: string;
  readonly kpis: string;
  readonly kind: Record<CustomerGoalKind, string>;
  readonly side: Record<Side, string>;
  readonly aim: Record<Aim, string>;
  readonly target: string;
  readonly byMeasure: (name: string) => string;
  readonly owner: string;
  readonly nobody: string;
  readonly channel: string;
  readonly aimLabel: string;
  readonly follows: string;
  readonly missing: string;
  readonly gaps: Record<Gap, string>;
  readonly none: string;
  readonly addCustomer: string;
  readonly addContact: string;
  readonly change: (name: string) => string;
  readonly over: string;
  readonly endedOn: (date: string) => string;
  readonly ofGoal: (statement: string) => string;
  readonly back: string;
}

export const levelsTexts: NlEn<LevelsTexts> = {
  en: {
    title: 'From the common goal to the KPIs',
    lead: 'What customers bring when the goal is reached, what each channel is to reach with them, and the KPIs that tell.',
    picture:
      'The common goal, its customer goals, the contact goals of each channel, and the KPIs, with lines between them. The tables below say the same.',
    legend:
      'A dashed line leads to the measure that says what is aimed at; a dashed frame says that something is missing.',
    noGoal: 'There is no common goal yet',
    noGoalHelp: 'Customer goals follow from the common goal: write that down first.',
    empty: 'Nothing follows from the goal yet',
    emptyHelp:
      'Say what customers bring once it is reached: more revenue, more of them, a higher value over the years, or their satisfaction. Leadership and planners add it.',
    common: 'Common goal',
    customerGoal: 'Customer goal',
    customerGoals: 'Customer goals',
    contactGoal: 'Contact goal',
    contactGoals: 'Contact goals per channel',
    noContacts: 'No channel works on this yet.',
    kpis: 'KPIs',
    kind: {
      revenue: 'Revenue',
      customers: 'Number of customers',
      'lifetime-value': 'Lifetime value',
      satisfaction: 'Satisfaction',
    },
    side: { online: 'online', offline: 'in person or by phone' },
    aim: {
      awareness: 'Awareness',
      conversion: 'Conversion',
      binding: 'Binding',
      service: 'Help',
      advocacy: 'Recommendation',
    },
    target: 'Target',
    byMeasure: (name) => `By the plan of ${name}`,
    owner: 'Owner',
    nobody: 'nobody yet',
    channel: 'Channel',
    aimLabel: 'Contact brings about',
    follows: 'Serves',
    missing: 'Missing',
    gaps: {
      'no-kpi': 'No KPI tells how it goes',
      'no-contact': 'No channel works on it',
      'no-owner': 'Nobody answers for it',
    },
    none: '–',
    addCustomer: 'Add a customer goal',
    addContact: 'Add a contact goal',
    change: (name) => `Change “${name}”`,
    over: 'Ended, or of another common goal',
    endedOn: (date) => `held until ${date}`,
    ofGoal: (statement) => `followed from “${statement}”`,
    back: 'To the goal',
  },
  nl: {
    title: 'Van het gezamenlijke doel naar de KPI’s',
    lead: 'Wat klanten brengen als het doel is bereikt, wat elk kanaal bij hen moet bereiken, en de KPI’s die het laten zien.',
    picture:
      'Het gezamenlijke doel, de klantdoelen, de contactdoelen van elk kanaal en de KPI’s, met lijnen ertussen. De tabellen hieronder zeggen hetzelfde.',
    legend:
      'Een streepjeslijn leidt naar de meting die zegt waarop is gemikt; een streepjeskader zegt dat er iets ontbreekt.',
    noGoal: 'Er is nog geen gezamenlijk doel',
    noGoalHelp: 'Klantdoelen volgen uit het gezamenlijke doel: schrijf dat eerst op.',
    empty: 'Uit het doel volgt nog niets',
    emptyHelp:
      'Zeg wat klanten brengen als het is bereikt: meer omzet, meer klanten, een hogere waarde door de jaren heen, of hun tevredenheid. De leiding en planners voegen het toe.',
    common: 'Gezamenlijk doel',
    customerGoal: 'Klantdoel',
    customerGoals: 'Klantdoelen',
    contactGoal: 'Contactdoel',
    contactGoals: 'Contactdoelen per kanaal',
    noContacts: 'Nog geen kanaal werkt hieraan.',
    kpis: 'KPI’s',
    kind: {
      revenue: 'Omzet',
      customers: 'Aantal klanten',
      'lifetime-value': 'Klantwaarde',
      satisfaction: 'Tevredenheid',
    },
    side: { online: 'online', offline: 'persoonlijk of telefonisch' },
    aim: {
      awareness: 'Bekendheid',
      conversion: 'Conversie',
      binding: 'Binding',
      service: 'Hulp',
      advocacy: 'Aanbeveling',
    },
    target: 'Streven',
    byMeasure: (name) => `Volgens het plan van ${name}`,
    owner: 'Eigenaar',
    nobody: 'nog niemand',
    channel: 'Kanaal',
    aimLabel: 'Contact zorgt voor',
    follows: 'Dient',
    missing: 'Ontbreekt',
    gaps: {
      'no-kpi': 'Geen KPI laat zien hoe het gaat',
      'no-contact': 'Geen kanaal werkt eraan',
      'no-owner': 'Niemand staat ervoor in',
    },
    none: '–',
    addCustomer: 'Een klantdoel toevoegen',
    addContact: 'Een contactdoel toevoegen',
    change: (name) => `“${name}” wijzigen`,
    over: 'Beëindigd, of van een ander gezamenlijk doel',
    endedOn: (date) => `gold tot en met ${date}`,
    ofGoal: (statement) => `volgde uit “${statement}”`,
    back: 'Naar het doel',
  },
};

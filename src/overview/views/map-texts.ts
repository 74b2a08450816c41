import type { NlEn } from '../../platform/pages/locale.js';
import type { MapGroup, MapPlan } from '../domain/map-plan.js';

interface MapTexts {
  readonly title: string;
  readonly own: (department: string) => string;
  readonly lead: string;
  readonly empty: string;
  readonly emptyHelp: string;
  readonly none: string;
  readonly noneHelp: string;
  readonly noGoal: string;
  readonly unknown: string;
  readonly progress: (share: string) => string;
  readonly expired: string;
  readonly level: Record<MapPlan['level'], string>;
  readonly notDrawn: (count: number) => string;
  readonly more: (count: number) => string;
  readonly filters: string;
  readonly department: string;
  readonly perspective: string;
  readonly status: string;
  readonly group: string;
  readonly groups: Record<MapGroup, string>;
  readonly any: string;
  readonly usual: string;
  readonly show: string;
  readonly clear: string;
  readonly noDepartment: string;
  readonly noPerspective: string;
  readonly noPlan: string;
  readonly kpis: (count: number) => string;
  readonly row: (name: string, status: string, share: string) => string;
  readonly legend: string;
  readonly thick: string;
  readonly arrow: string;
  readonly links: (count: number) => string;
  readonly noLinks: string;
  readonly from: string;
  readonly to: string;
  readonly weight: string;
  readonly claim: string;
  readonly theGoal: string;
  readonly pages: (page: number, pages: number) => string;
  readonly before: string;
  readonly next: string;
  readonly islands: string;
  readonly departments: string;
  readonly check: string;
}

export const mapTexts: NlEn<MapTexts> = {
  en: {
    title: 'Strategy map',
    own: (department) => `Strategy map of ${department}`,
    lead: 'What moves the common goal: from what departments do, on the left, to what it is all for, on the right.',
    empty: 'There is nothing to map yet',
    emptyHelp: 'As soon as departments have KPIs, they stand here, with lines to the goal that they move.',
    none: 'Nothing on the map is like that',
    noneHelp: 'Choose less, and more comes into sight.',
    noGoal: 'There is no common goal yet',
    unknown: 'Progress unknown',
    progress: (share) => `${share} of the way`,
    expired: 'expired',
    level: {
      kpis: 'Each line of a box is a KPI; it leads to its page. Where the map does not fit, it begins at the goal: slide it sideways.',
      departments:
        'There are too many KPIs to tell apart, so each line is a department with all of its KPIs; it leads to the department’s own map. Where the map does not fit, it begins at the goal: slide it sideways.',
    },
    notDrawn: (count) =>
      `The heaviest are drawn. ${count} more are counted in their boxes; all links stand in the table below.`,
    more: (count) => `and ${count} more`,
    filters: 'What the map shows',
    department: 'Department',
    perspective: 'Perspective',
    status: 'Status',
    group: 'Boxes by',
    groups: { department: 'department', perspective: 'perspective', status: 'status' },
    any: 'All',
    usual: 'what fits',
    show: 'Show',
    clear: 'Show everything',
    noDepartment: 'Without a department',
    noPerspective: 'Without a perspective',
    noPlan: 'No target',
    kpis: (count) => (count === 1 ? '1 KPI' : `${count} KPIs`),
    row: (name, status, share) => `${name}: ${status}, ${share} of the goal’s weight`,
    legend: 'How to read it',
    thick: 'The thicker the line, the heavier it weighs',
    arrow: 'One KPI drives another',
    links: (count) => (count === 1 ? 'The one link' : `All ${count} links`),
    noLinks: 'Nothing is linked here yet: what moves the goal, and why, is still to be said.',
    from: 'KPI',
    to: 'Moves',
    weight: 'Weight',
    claim: 'Why',
    theGoal: 'the goal',
    pages: (page, pages) => `Page ${page} of ${pages}`,
    before: 'Previous page',
    next: 'Next page',
    islands: 'Who shares what with whom',
    departments: 'All departments',
    check: 'What the plan still lacks',
  },
  nl: {
    title: 'Strategiekaart',
    own: (department) => `Strategiekaart van ${department}`,
    lead: 'Wat het gezamenlijke doel in beweging brengt: van wat afdelingen doen, links, naar waar het allemaal om gaat, rechts.',
    empty: 'Er is nog niets om in kaart te brengen',
    emptyHelp:
      'Zodra afdelingen KPI’s hebben, staan ze hier, met lijnen naar het doel dat ze in beweging brengen.',
    none: 'Niets op de kaart is zo',
    noneHelp: 'Kies minder, dan komt er meer in beeld.',
    noGoal: 'Er is nog geen gezamenlijk doel',
    unknown: 'Voortgang onbekend',
    progress: (share) => `${share} van de weg`,
    expired: 'verlopen',
    level: {
      kpis: 'Elke regel van een vak is een KPI; die leidt naar zijn pagina. Waar de kaart niet past, begint ze bij het doel: schuif haar opzij.',
      departments:
        'Er zijn te veel KPI’s om uit elkaar te houden, dus elke regel is een afdeling met al haar KPI’s; die leidt naar de eigen kaart van de afdeling. Waar de kaart niet past, begint ze bij het doel: schuif haar opzij.',
    },
    notDrawn: (count) =>
      `De zwaarste zijn getekend. Nog ${count} zijn in hun vak geteld; alle koppelingen staan in de tabel hieronder.`,
    more: (count) => `en nog ${count}`,
    filters: 'Wat de kaart laat zien',
    department: 'Afdeling',
    perspective: 'Perspectief',
    status: 'Status',
    group: 'Vakken per',
    groups: { department: 'afdeling', perspective: 'perspectief', status: 'status' },
    any: 'Alle',
    usual: 'wat past',
    show: 'Tonen',
    clear: 'Alles tonen',
    noDepartment: 'Zonder afdeling',
    noPerspective: 'Zonder perspectief',
    noPlan: 'Geen doelwaarde',
    kpis: (count) => (count === 1 ? '1 KPI' : `${count} KPI’s`),
    row: (name, status, share) => `${name}: ${status}, ${share} van het gewicht van het doel`,
    legend: 'Hoe je hem leest',
    thick: 'Hoe dikker de lijn, hoe zwaarder hij weegt',
    arrow: 'De ene KPI drijft de andere aan',
    links: (count) => (count === 1 ? 'De ene koppeling' : `Alle ${count} koppelingen`),
    noLinks:
      'Hier is nog niets gekoppeld: wat het doel in beweging brengt, en waarom, moet nog worden gezegd.',
    from: 'KPI',
    to: 'Beweegt',
    weight: 'Gewicht',
    claim: 'Waarom',
    theGoal: 'het doel',
    pages: (page, pages) => `Pagina ${page} van ${pages}`,
    before: 'Vorige pagina',
    next: 'Volgende pagina',
    islands: 'Wie wat deelt met wie',
    departments: 'Alle afdelingen',
    check: 'Wat er nog aan het plan ontbreekt',
  },
};

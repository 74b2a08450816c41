import type { ChangeKind } from '../../kpis/domain/department-change.js';
import type { NlEn } from '../../platform/pages/locale.js';
import type { PlainEvent } from '../structure-story.service.js';

interface ChangesTexts {
  readonly title: string;
  readonly lead: string;
  readonly none: string;
  readonly noneHelp: string;
  readonly start: Record<ChangeKind, string>;
  readonly did: Record<ChangeKind, (which: string, into: string) => string>;
  readonly rebased: (kpi: string) => string;
  readonly events: Record<PlainEvent['what'], (name: string, other: string) => string>;
  readonly by: (name: string) => string;
  readonly comes: string;
  readonly effects: (count: number) => string;
  readonly asOf: string;
  readonly formLead: Record<ChangeKind, string>;
  readonly which: Record<ChangeKind, string>;
  readonly into: string;
  readonly aNewOne: string;
  readonly newName: string;
  readonly newNameHint: string;
  readonly part: (nth: number) => string;
  readonly partHint: string;
  readonly keeps: string;
  readonly onward: string;
  readonly from: (date: string) => string;
  readonly head: (department: string) => string;
  readonly headStays: string;
  readonly nobodyYet: string;
  readonly reason: string;
  readonly reasonHint: string;
  readonly places: string;
  readonly placesHelp: Record<ChangeKind, string>;
  readonly choose: string;
  readonly nothing: string;
  readonly look: string;
  readonly preview: string;
  readonly previewHelp: string;
  readonly apply: string;
  readonly again: string;
  readonly back: string;
  readonly because: string;
}

export const changesTexts: NlEn<ChangesTexts> = {
  en: {
    title: 'Changes within the year',
    lead: 'How departments, who leads them, their KPIs and links changed. Months that are closed keep what they were closed with.',
    none: 'Nothing has changed yet',
    noneHelp: 'Since the first planning year that is kept, departments, KPIs and links are as they began.',
    start: { merge: 'Merge departments', split: 'Split a department', end: 'End a department' },
    did: {
      merge: (which, into) => `${which} became ${into}`,
      split: (which, into) => `${which} was split into ${into}`,
      end: (which) => `${which} ended`,
    },
    rebased: (kpi) => `“${kpi}” starts from, or aims at, something else`,
    events: {
      'department-begins': (name) => `${name} began`,
      'department-ends': (name) => `${name} ended`,
      head: (name, other) => `${name} came to lead ${other}`,
      'kpi-ends': (name) => `“${name}” was retired`,
      'link-begins': (name, other) => `“${name}” was linked to “${other}”`,
      'link-ends': (name, other) => `“${name}” was no longer linked to “${other}” in that way`,
    },
    by: (name) => `by ${name}`,
    comes: 'to come',
    effects: (count) => (count === 1 ? 'What it did' : `What it did: ${count} things`),
    asOf: 'The goal as it stood the month before',
    formLead: {
      merge: 'Two or more departments go on as one. First choose which, and as what.',
      split: 'One department goes on as several. First choose which, and what they are called.',
      end: 'A department stops. First choose which; then say where everything it has goes.',
    },
    which: {
      merge: 'Departments that merge',
      split: 'The department that is split',
      end: 'The department that ends',
    },
    into: 'They go on as',
    aNewOne: 'A new department',
    newName: 'Name of the new department',
    newNameHint: 'Only where they go on as a new one.',
    part: (nth) => `Name of new department ${nth}`,
    partHint: 'Leave empty what you do not need.',
    keeps: 'It goes on itself too, as one of the parts',
    onward: 'Next: where everything goes',
    from: (date) =>
      `This holds from ${date}, the first day of the month that is open. Earlier months stay as they are.`,
    head: (department) => `Who leads ${department}`,
    headStays: 'Whoever leads it now',
    nobodyYet: 'Nobody yet',
    reason: 'Why',
    reasonHint: 'Whoever looks back in a year will ask.',
    places: 'Where everything goes',
    placesHelp: {
      merge: 'Everything goes along, with its figures and links. You can retire what is not needed any more.',
      split: 'Give each a department. Its figures and links go with it.',
      end: 'Give each another department, or let it end too.',
    },
    choose: 'Choose…',
    nothing: 'These departments have nothing that needs a place.',
    look: 'Show what would happen',
    preview: 'This would happen',
    previewHelp: 'Nothing has been changed yet.',
    apply: 'Do this now',
    again: 'Change something',
    back: 'To the changes',
    because: 'Because',
  },
  nl: {
    title: 'Veranderingen in het jaar',
    lead: 'Hoe afdelingen, hun hoofden, hun KPI’s en koppelingen zijn veranderd. Afgesloten maanden houden waarmee ze zijn afgesloten.',
    none: 'Er is nog niets veranderd',
    noneHelp:
      'Sinds het eerste vastgelegde planningsjaar zijn afdelingen, KPI’s en koppelingen zoals ze begonnen.',
    start: { merge: 'Afdelingen samenvoegen', split: 'Een afdeling splitsen', end: 'Een afdeling stoppen' },
    did: {
      merge: (which, into) => `${which} werd ${into}`,
      split: (which, into) => `${which} werd gesplitst in ${into}`,
      end: (which) => `${which} stopte`,
    },
    rebased: (kpi) => `“${kpi}” kreeg een ander beginpunt of doel`,
    events: {
      'department-begins': (name) => `${name} begon`,
      'department-ends': (name) => `${name} stopte`,
      head: (name, other) => `${name} ging ${other} leiden`,
      'kpi-ends': (name) => `“${name}” stopte`,
      'link-begins': (name, other) => `“${name}” werd gekoppeld aan “${other}”`,
      'link-ends': (name, other) => `“${name}” was niet meer zo gekoppeld aan “${other}”`,
    },
    by: (name) => `door ${name}`,
    comes: 'komt nog',
    effects: (count) => (count === 1 ? 'Wat er gebeurde' : `Wat er gebeurde: ${count} dingen`),
    asOf: 'Het doel zoals het er de maand ervoor voor stond',
    formLead: {
      merge: 'Twee of meer afdelingen gaan verder als één. Kies eerst welke, en als wat.',
      split: 'Eén afdeling gaat verder als meerdere. Kies eerst welke, en hoe ze heten.',
      end: 'Een afdeling stopt. Kies eerst welke; zeg daarna waar alles wat zij heeft naartoe gaat.',
    },
    which: {
      merge: 'Afdelingen die samengaan',
      split: 'De afdeling die wordt gesplitst',
      end: 'De afdeling die stopt',
    },
    into: 'Ze gaan verder als',
    aNewOne: 'Een nieuwe afdeling',
    newName: 'Naam van de nieuwe afdeling',
    newNameHint: 'Alleen als ze als een nieuwe verdergaan.',
    part: (nth) => `Naam van nieuwe afdeling ${nth}`,
    partHint: 'Laat leeg wat je niet nodig hebt.',
    keeps: 'Ze gaat zelf ook verder, als een van de delen',
    onward: 'Verder: waar alles naartoe gaat',
    from: (date) =>
      `Dit geldt vanaf ${date}, de eerste dag van de maand die openstaat. Eerdere maanden blijven zoals ze zijn.`,
    head: (department) => `Wie ${department} leidt`,
    headStays: 'Wie haar nu leidt',
    nobodyYet: 'Nog niemand',
    reason: 'Waarom',
    reasonHint: 'Wie over een jaar terugkijkt, wil dat weten.',
    places: 'Waar alles naartoe gaat',
    placesHelp: {
      merge: 'Alles gaat mee, met cijfers en koppelingen. Wat niet meer nodig is, kun je laten stoppen.',
      split: 'Geef elk een afdeling. Cijfers en koppelingen gaan mee.',
      end: 'Geef elk een andere afdeling, of laat het ook stoppen.',
    },
    choose: 'Kies…',
    nothing: 'Deze afdelingen hebben niets dat een plek nodig heeft.',
    look: 'Laat zien wat er zou gebeuren',
    preview: 'Dit zou er gebeuren',
    previewHelp: 'Er is nog niets veranderd.',
    apply: 'Doe dit nu',
    again: 'Iets aanpassen',
    back: 'Naar de veranderingen',
    because: 'Omdat',
  },
};

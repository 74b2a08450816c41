import { describe, expect, it } from '@jest/globals';
import { type AgendaFacts, agendaOf } from '../../../src/agendas/domain/agenda.js';
import { bySection } from '../../../src/agendas/domain/sections.js';
import type { SessionKind } from '../../../src/cycles/domain/rhythm.js';

const nothing: AgendaFacts = {
  ...{
    kinds: ['monthly'],
    goal: null,
    proposed: [],
    actions: [],
    matters: [],
    projects: [],
    kpis: [],
    revisits: [],
    updates: [],
  },
};
const titles = (facts: Partial<AgendaFacts>, language: 'en' | 'nl' = 'en') =>
  agendaOf({ ...nothing, ...facts }, language).map(({ section, title }) => `${section}: ${title}`);

describe('the questions of a session', () => {
  it.each<[SessionKind[], 'en' | 'nl', string[]]>([
    [
      ['annual'],
      'en',
      ['annual: Where are we?', 'annual: Where do we want to go?', 'annual: Our vision and the common goal'],
    ],
    [
      ['quarterly'],
      'en',
      ['quarterly: Which parts, goals and projects are most urgent for the long-term goal?'],
    ],
    [
      ['monthly'],
      'nl',
      [
        'monthly: Hoe staan de projecten ervoor?',
        'monthly: Wat is er opgeleverd?',
        'monthly: Hoe draagt dat nu al bij aan het doel?',
      ],
    ],
  ])('%j in %s', (kinds, language, expected) => {
    expect(titles({ kinds }, language)).toEqual(expected);
  });

  it('are those of both kinds where a session carries the monthly one', () => {
    const sections = bySection(agendaOf({ ...nothing, kinds: ['quarterly', 'monthly'] }, 'en'));
    expect(sections.map(([section, items]) => [section, items.length])).toEqual([
      ['quarterly', 1],
      ['monthly', 3],
    ]);
  });

  it('name the goal and what it means for the customer, or that none is written down', () => {
    const goal = { statement: 'Helped well the first time.', customer: 'No second call.' };
    const vision = (facts: Partial<AgendaFacts>) =>
      agendaOf({ ...nothing, kinds: ['annual'], ...facts }, 'en').find(({ purpose }) => purpose === 'decide');
    expect(vision({ goal })).toMatchObject({ detail: goal.statement, customer: goal.customer });
    expect(vision({})).toMatchObject({ detail: 'No common goal is written down yet.', customer: null });
  });
});

describe('what there is to say about projects', () => {
  const about = {
    id: 'search',
    name: 'Search',
    departments: ['Shop', 'IT'],
    customer: 'I find what I mean.',
  };
  const projects: AgendaFacts['projects'] = [
    { ...about, about: 'urgent', place: 1, urgency: 0.2345, byHand: 'Promised.' },
    { ...about, departments: ['Shop'], about: 'past-stop', stopOn: '2027-11-26' },
    { ...about, about: 'waits', days: 40, waitingFor: 'a signature' },
  ];
  it.each([
    ['en', 'Search', 'Number 1 of the quarter, urgency 23.4%; Shop, IT; placed by hand: Promised.'],
    ['nl', 'Search', 'Nummer 1 van het kwartaal, urgentie 23,4%; Shop, IT; met de hand geplaatst: Promised.'],
  ] as const)(
    'in %s comes behind the goal, with what it means for the customer',
    (language, title, detail) => {
      const items = agendaOf({ ...nothing, kinds: ['quarterly'], projects }, language);
      expect(items[1]).toMatchObject({ section: 'projects', title, detail, customer: about.customer });
      expect(items.map(({ purpose }) => purpose)).toEqual(['decide', 'decide', 'discuss', 'decide']);
      expect(items.map(({ department }) => department)).toEqual([null, null, 'Shop', null]);
    },
  );
});

describe('what there is to say about the goal itself', () => {
  const matters: AgendaFacts['matters'] = [
    { about: 'expired', heldUntil: '2027-06-30' },
    { about: 'revalidate', confirmedOn: '2026-11-14' },
    { about: 'objects', departmentId: 'care', department: 'Care', reason: 'Too few people.' },
    { about: 'reserves', departmentId: 'sales', department: 'Sales', reason: 'From June on.' },
  ];

  it('comes behind the questions and before what was delivered, in both languages', () => {
    const updates = [
      { departmentId: 'care', department: 'Care', answer: { delivered: 'Chat', customer: '', help: '' } },
    ];
    expect(titles({ kinds: ['quarterly'], matters, updates }).slice(1)).toEqual([
      'goal: The goal has expired',
      'goal: Does the goal still hold?',
      'goal: Care objects to the goal',
      'goal: Sales has a reservation about the goal',
      'delivered: Care',
    ]);
    expect(titles({ kinds: ['quarterly'], matters }, 'nl').slice(1)).toEqual([
      'goal: Het doel is verlopen',
      'goal: Geldt het doel nog?',
      'goal: Care heeft bezwaar tegen het doel',
      'goal: Sales heeft een voorbehoud bij het doel',
    ]);
  });

  it('is decided, or talked about with its reason', () => {
    const items = agendaOf({ ...nothing, matters }, 'en').filter(({ section }) => section === 'goal');
    expect(items.map(({ purpose, detail }) => [purpose, detail])).toEqual([
      ['decide', 'It held until Wednesday 30 June 2027: set a new one.'],
      ['decide', 'Last adopted or confirmed on Saturday 14 November 2026.'],
      ['discuss', 'Too few people.'],
      ['discuss', 'From June on.'],
    ]);
  });
});

describe('what the data says', () => {
  const kpi = (name: string, department: string | null, status: AgendaFacts['kpis'][number]['status']) => ({
    id: name.toLowerCase(),
    name,
    department,
    customer: null,
    status,
    standing: '1, target 2',
    breach: null,
  });
  const answer = { delivered: 'Chat is live.', customer: 'Faster answers.', help: '' };
  const data = (facts: Partial<AgendaFacts>) => titles(facts).slice(3);

  it('names KPIs that are off track first, then those without a figure, and no others', () => {
    const kpis = [
      kpi('A', 'Care', 'stale'),
      kpi('B', 'Care', 'on-track'),
      kpi('C', 'Care', 'at-risk'),
      kpi('D', null, 'off-track'),
      kpi('E', 'Web', null),
    ];
    expect(data({ kpis })).toEqual(['kpis: D', 'kpis: A']);
  });

  it('says once that an update is missing, not again for each of its figures', () => {
    const kpis = [kpi('A', 'Care', 'stale'), kpi('B', 'Care', 'off-track'), kpi('C', 'Web', 'stale')];
    const updates = [
      { departmentId: 'care', department: 'Care', answer: null },
      { departmentId: 'web', department: 'Web', answer },
    ];
    expect(data({ kpis, updates })).toEqual([
      'delivered: Web',
      'kpis: B',
      'kpis: C',
      'missing: No update from Care yet',
    ]);
  });

  it('tells what was delivered with its answer for the customer, and who wants help', () => {
    const updates = [
      { departmentId: 'care', department: 'Care', answer: { ...answer, help: 'Web shop: a button.' } },
      { departmentId: 'web', department: 'Web', answer: { delivered: '', customer: '', help: '' } },
    ];
    expect(agendaOf({ ...nothing, updates }, 'en').slice(3)).toEqual([
      {
        key: 'delivered:care',
        section: 'delivered',
        title: 'Care',
        detail: 'Chat is live.',
        department: 'Care',
        customer: 'Faster answers.',
        purpose: 'inform',
      },
      {
        key: 'delivered:web',
        section: 'delivered',
        title: 'Web',
        detail: 'Nothing was delivered.',
        department: 'Web',
        customer: null,
        purpose: 'inform',
      },
      {
        key: 'help:care',
        section: 'help',
        title: 'Care asks for help',
        detail: 'Web shop: a button.',
        department: 'Care',
        customer: null,
        purpose: 'decide',
      },
    ]);
  });

  it('has one outside of its guardrail decided about, once', () => {
    const breach = { side: 'high', bound: '2' } as const;
    const kpis = [{ ...kpi('A', 'Care', 'off-track'), breach }, kpi('B', 'Care', 'off-track')];
    expect(agendaOf({ ...nothing, kpis }, 'en').slice(3)).toMatchObject([
      {
        ...{ section: 'guardrails', title: 'A', department: 'Care', purpose: 'decide' },
        detail: 'Above its upper bound of 2: 1, target 2. What now, and who decides?',
      },
      { section: 'kpis', title: 'B' },
    ]);
    expect(agendaOf({ ...nothing, kpis }, 'nl')[3]?.detail).toContain('Boven de bovengrens van 2');
  });

  it('looks again at what was decided without asking, and asks what came of it', () => {
    const revisit = {
      ...{
        id: 'refund',
        what: 'Refund at once',
        department: 'Care',
        decidedOn: '2027-01-04',
        revisitOn: '2027-02-08',
      },
      ...{ effect: 'fewer calls', customer: 'Money back the same day.' },
    };
    expect(agendaOf({ ...nothing, revisits: [revisit] }, 'en').slice(3)).toEqual([
      {
        ...{ key: 'decisions:refund', section: 'decisions', title: 'Refund at once', department: 'Care' },
        purpose: 'discuss',
        customer: 'Money back the same day.',
        detail:
          'Looked for: fewer calls. Decided on Monday 4 January 2027, to be looked at again on Monday 8 February 2027. What came of it?',
      },
    ]);
    expect(titles({ revisits: [{ ...revisit, effect: null }] }, 'nl').slice(3)).toEqual([
      'decisions: Refund at once',
    ]);
  });
});

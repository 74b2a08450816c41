import { describe, expect, it } from '@jest/globals';
import { type AgendaFacts, agendaOf } from '../../../src/agendas/domain/agenda.js';
import { arrange, AS_IT_COMES } from '../../../src/agendas/domain/arrange.js';
import { layOut, type Templates } from '../../../src/agendas/domain/lay-out.js';
import type { AgendaPart } from '../../../src/cycles/domain/agenda-template.js';
import { problemsOfTemplate } from '../../../src/cycles/domain/agenda-template.js';

const action = (id: string) => ({
  ...{ id, what: id, owner: null, dueOn: null, isOverdue: false, customer: null },
});
const facts: AgendaFacts = {
  ...{ kinds: ['quarterly', 'monthly'], goal: null, proposed: [], matters: [], projects: [], kpis: [] },
  ...{ revisits: [], updates: [{ departmentId: 'care', department: 'Care', answer: null }] },
  actions: [action('one'), action('two'), action('three')],
};
const question = (text: string, minutes: number | null = null): AgendaPart => ({
  ...{ question: text, purpose: 'discuss', aboutGoal: false, minutes },
});
const laidOut = (templates: Templates) => {
  const { items, minutes } = layOut(agendaOf({ ...facts, templates }, 'en'), facts.kinds, templates);
  return arrange(items, AS_IT_COMES, 60, () => null, minutes).items;
};
const titles = (templates: Templates) => laidOut(templates).map(({ title }) => title);

describe('an agenda that an organization lays out itself', () => {
  it('has its own questions in the place of the usual ones, and its sections where it says', () => {
    const monthly: AgendaPart[] = [
      { section: 'missing', minutes: null },
      question('How are we?'),
      { section: 'actions', minutes: null },
      question('What did customers say?'),
    ];
    expect(titles({ monthly })).toEqual([
      'Which parts, goals and projects are most urgent for the long-term goal?',
      'No update from Care yet',
      'How are we?',
      ...['one', 'two', 'three'],
      'What did customers say?',
    ]);
  });

  it('has what it does not name behind, as usual', () => {
    expect(titles({ monthly: [question('How are we?')] }).slice(1)).toEqual([
      'How are we?',
      ...['one', 'two', 'three'],
      'No update from Care yet',
    ]);
  });

  it('gives its parts time: a section shares it among its items', () => {
    const monthly: AgendaPart[] = [question('How are we?', 20), { section: 'actions', minutes: 10 }];
    const minutes = Object.fromEntries(laidOut({ monthly }).map((item) => [item.title, item.minutes]));
    expect(minutes).toMatchObject({ 'How are we?': 20, one: 4, two: 3, three: 3 });
    expect(laidOut({ monthly }).reduce((sum, item) => sum + item.minutes, 0)).toBe(60);
  });

  it('stands where the first of two kinds says', () => {
    const section: AgendaPart = { section: 'actions', minutes: null };
    const both = { quarterly: [section, question('Most urgent?')], monthly: [question('And?'), section] };
    expect(titles(both)).toEqual(['one', 'two', 'three', 'Most urgent?', 'And?', 'No update from Care yet']);
  });

  it.each<[string, AgendaPart[], string[]]>([
    ['nothing', [question('A', 30), { section: 'kpis', minutes: 30 }], []],
    [
      'a section twice',
      [
        { section: 'kpis', minutes: 1 },
        { section: 'kpis', minutes: 1 },
      ],
      ['template[1]'],
    ],
    ['more time than there is', [question('A', 40), question('B', 21)], ['template']],
  ])('is wrong about %s', (_, parts, fields) => {
    expect(problemsOfTemplate('template', parts, 60).map(({ field }) => field)).toEqual(fields);
  });
});

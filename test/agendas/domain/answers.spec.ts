import { describe, expect, it } from '@jest/globals';
import {
  type AgendaAnswers,
  answersItem,
  ANSWERS_KEY,
  groupAnswers,
  problemsOfAnswers,
  readBlocks,
} from '../../../src/agendas/domain/answers.js';
import { countOf, questionsBefore } from '../../../src/cycles/domain/question-round.js';
import { questionsIn } from '../../../src/agendas/domain/question-words.js';
import type { RhythmRules } from '../../../src/cycles/domain/rhythm.js';
import { aSession } from '../../cycles/domain/rhythms.js';

const said = (personId: string, number: number, text: string) => ({ personId, number, text });
const facts = (changes: Partial<AgendaAnswers> = {}): AgendaAnswers => ({
  questions: 'start-stop-keep',
  answers: [
    said('anna', 1, 'Call customers back.\nOne number'),
    said('bram', 1, '- call   customers back'),
    said('cleo', 1, 'CALL CUSTOMERS BACK\ncall customers back'),
    said('anna', 3, 'Repair'),
  ],
  ...{ asked: 5, isOpen: false },
  ...changes,
});

describe('what was answered before a session', () => {
  it('counts what several people said alike once, each line of its own, and each person once', () => {
    expect(groupAnswers(facts(), 'en')).toEqual([
      {
        question: 'What should we start doing?',
        answers: [
          { text: 'CALL CUSTOMERS BACK', count: 3 },
          { text: 'One number', count: 1 },
        ],
      },
      { question: 'What should we stop doing?', answers: [] },
      { question: 'What should we keep doing?', answers: [{ text: 'Repair', count: 1 }] },
    ]);
  });

  it('says the same whoever answered first', () => {
    const { answers } = facts();
    expect(groupAnswers(facts({ answers: answers.toReversed() }), 'nl')).toEqual(groupAnswers(facts(), 'nl'));
  });

  it('is one item on the agenda: how many answered, and what most said', () => {
    const many = ['a', 'b', 'c', 'd', 'e'].map((text) => said(text, 1, `${text}${'x'.repeat(200)}`));
    const [item, ...others] = answersItem(facts({ answers: many, asked: 12 }), 'en');
    expect(others).toEqual([]);
    expect(item).toMatchObject({ key: ANSWERS_KEY, section: 'answers', purpose: 'discuss' });
    expect(item?.title).toBe('Start, stop, keep (5 of 12 answered)');
    const [start, stop] = readBlocks(item?.detail ?? '');
    expect(start?.lines.map((line) => line.length)).toEqual([140, 140, 140, 32]);
    expect(start?.lines.at(-1)).toBe('and 2 more on the session’s page');
    expect(stop).toEqual({ question: 'What should we stop doing?', lines: ['Nobody answered this.'] });
  });

  it('has the same key in either language, while it is open, and with other questions', () => {
    const keys = [
      ...answersItem(facts(), 'nl'),
      ...answersItem(facts({ isOpen: true }), 'en'),
      ...answersItem(facts({ questions: ['Why?', 'How?', 'Who?'] }), 'en'),
    ].map(({ key }) => key);
    expect(keys).toEqual([ANSWERS_KEY, ANSWERS_KEY, ANSWERS_KEY]);
  });

  it('is not told while answers come in, and is nothing where none came', () => {
    const [item] = answersItem(facts({ isOpen: true }), 'en');
    expect(item?.title).toBe('Start, stop, keep (3 of 5 answered)');
    expect(item?.detail).not.toContain('customers');
    expect(answersItem(facts({ answers: [] }), 'en')).toEqual([]);
    expect(answersItem(facts({ answers: [], isOpen: true }), 'en')).toHaveLength(1);
  });

  it('never counts fewer people than answered', () => {
    expect(answersItem(facts({ asked: 2 }), 'nl')[0]?.title).toContain('3 van 3');
  });

  it.each<[string, string[], boolean, string[]]>([
    ['nothing at all', ['', ' '], false, ['answer-1']],
    ['nothing, where there was something: taken back', ['', ''], true, []],
    ['one of two', ['', 'Yes'], false, []],
    ['a letter', ['Yes', 'x'.repeat(1001)], false, ['answer-2']],
    ['as long as it may be, with spaces around', [` ${'x'.repeat(1000)} `], false, []],
  ])('is refused only where it must be: %s', (_, texts, hadAny, fields) => {
    expect(problemsOfAnswers(texts, hadAny).map(({ field }) => field)).toEqual(fields);
  });
});

describe('what is asked before a session', () => {
  const rules: RhythmRules = {
    annual: null,
    quarterly: aSession({ questionRound: null }),
    monthly: null,
  };
  const asking = { ...rules, quarterly: aSession({ questionRound: ['What now?'] }) };
  const session = { kind: 'quarterly' as const, merged: [], extraordinary: false };

  it.each([
    ['nothing without a rhythm', session, undefined, null],
    ['nothing by default', session, rules, null],
    ['what its kind asks', session, asking, ['What now?']],
    ['nothing of another kind', { ...session, kind: 'annual' as const }, asking, null],
    [
      'what a kind that is merged into it asks',
      { ...session, kind: 'annual' as const, merged: ['quarterly' as const] },
      asking,
      ['What now?'],
    ],
    ['nothing before an added one', { ...session, extraordinary: true }, asking, null],
  ])('is %s', (_, of, by, expected) => {
    expect(questionsBefore(of, by)).toEqual(expected);
  });

  it.each(['start-stop-keep', 'where-to'] as const)('is counted as it is asked: %s', (set) => {
    expect([questionsIn(set, 'en').length, questionsIn(set, 'nl').length]).toEqual([
      countOf(set),
      countOf(set),
    ]);
  });
});

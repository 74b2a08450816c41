import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { AgendaItem, Purpose } from '../../../src/agendas/domain/agenda.js';
import { arrange, AS_IT_COMES, moved } from '../../../src/agendas/domain/arrange.js';
import { planMinutes, withoutTime } from '../../../src/agendas/domain/plan-minutes.js';

const item = (key: string, purpose: Purpose = 'discuss'): AgendaItem => ({
  ...{ key, section: 'kpis', title: key.toUpperCase(), detail: null, department: null, customer: null },
  purpose,
});
const abc = ['a', 'b', 'c'].map((key) => item(key));
const keys = (order: readonly string[], items = abc) =>
  arrange(items, { ...AS_IT_COMES, order }, 60).items.map(({ key }) => key);

describe('the order of an agenda', () => {
  it.each<[string, string[], string[]]>([
    ['is as it comes while nobody moved anything', [], ['a', 'b', 'c']],
    ['is the one that was made', ['c', 'a', 'b'], ['c', 'a', 'b']],
    ['has what came up since behind what it comes behind', ['c', 'a'], ['c', 'a', 'b']],
    ['has what comes first at the top', ['b'], ['a', 'b', 'c']],
    ['passes over what is there no more, and what is named twice', ['x', 'c', 'c'], ['a', 'b', 'c']],
  ])('%s', (_, order, expected) => {
    expect(keys(order)).toEqual(expected);
  });

  it('never loses or doubles an item', () => {
    const name = fc.constantFrom('a', 'b', 'c', 'd', 'e');
    fc.assert(
      fc.property(fc.uniqueArray(name), fc.array(name), (names, order) => {
        const shown = keys(
          order,
          names.map((one) => item(one)),
        );
        expect(shown.toSorted()).toEqual(names.toSorted());
      }),
    );
  });

  it.each<[string, -1 | 1, string[]]>([
    ['b', -1, ['b', 'a', 'c']],
    ['b', 1, ['a', 'c', 'b']],
    ['a', -1, ['a', 'b', 'c']],
    ['c', 1, ['a', 'b', 'c']],
    ['x', 1, ['a', 'b', 'c']],
  ])('with %s moved by %i', (key, by, expected) => {
    expect(moved(['a', 'b', 'c'], key, by)).toEqual(expected);
  });
});

describe('what was changed of an item', () => {
  const changes = { a: { minutes: 40, ownerId: 'anna' }, b: { isDropped: true }, x: { minutes: 5 } };
  const agenda = arrange(abc, { order: [], changes }, 60);

  it('is its time and who brings it in', () => {
    expect(agenda.items).toMatchObject([
      { key: 'a', minutes: 40, isTimed: true, ownerId: 'anna' },
      { key: 'c', minutes: 20, isTimed: false, ownerId: null },
    ]);
  });

  it('keeps what was taken off at hand', () => {
    expect(agenda.dropped.map(({ key }) => key)).toEqual(['b']);
  });

  it('shows when more time is given away than there is', () => {
    expect(arrange(abc, { order: [], changes: { a: { minutes: 90 } } }, 60).minutes).toBe(92);
  });
});

describe('the minutes of items', () => {
  const decide = { purpose: 'decide', given: null } as const;
  const discuss = { purpose: 'discuss', given: null } as const;
  const inform = { purpose: 'inform', given: null } as const;
  it.each([
    ['a decision takes longer than news', [decide, discuss, inform], 60, [30, 20, 10]],
    ['what is given is kept', [{ ...decide, given: 45 }, discuss, inform], 60, [45, 10, 5]],
    ['nothing takes less than a minute', [decide, inform, inform], 2, [1, 1, 1]],
    ['each gets one where there are just enough', [decide, inform, inform], 3, [1, 1, 1]],
    ['there are none without items', [], 60, []],
  ])('%s', (_, items, length, expected) => {
    expect(planMinutes(items, length)).toEqual(expected);
  });

  it('fill the session where none was given and there is a minute for each', () => {
    const purpose = fc.constantFrom<Purpose>('decide', 'discuss', 'inform');
    const plans = fc.record({
      purposes: fc.array(purpose, { minLength: 1, maxLength: 40 }),
      length: fc.nat(720),
    });
    fc.assert(
      fc.property(plans, ({ purposes, length }) => {
        const items = purposes.map((one) => ({ purpose: one, given: null }));
        const minutes = planMinutes(items, length);
        expect(minutes.every((one) => one >= 1)).toBe(true);
        expect(minutes.reduce((sum, one) => sum + one, 0)).toBe(Math.max(length, items.length));
      }),
    );
  });
});

describe('an agenda on which everything fits by numbers alone', () => {
  const item = (purpose: Purpose, minutes: number, isTimed = false) => ({ purpose, minutes, isTimed });

  it.each([
    ['nothing on it', [], 0],
    ['time to talk', [item('discuss', 3), item('decide', 10)], 0],
    ['hardly any time to talk', [item('discuss', 2), item('decide', 1)], 2],
    ['news, which takes no longer', [item('inform', 1)], 0],
    ['little time that somebody gave it', [item('decide', 1, true)], 0],
  ])('says how many items have no time: %s', (_, items, expected) => {
    expect(withoutTime(items)).toBe(expected);
  });
});

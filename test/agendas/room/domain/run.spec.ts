import '../../../../src/calendar/zone-rules.js';
import { describe, expect, it } from '@jest/globals';
import {
  besides,
  ended,
  goTo,
  mayResume,
  paused,
  type Run,
  spentAt,
} from '../../../../src/agendas/room/domain/run.js';

const item = (number: number, state: 'open' | 'done' | 'unfinished' = 'open', spent = 0) => ({
  ...{ number, state, spent },
});
const run = (changes: Partial<Run> = {}): Run => ({
  ...{ current: 1, currentSince: 1_000, items: [item(1), item(2), item(3)] },
  ...changes,
});

describe('going to an item', () => {
  it('ends the one before, and counts on where it was left', () => {
    const second = goTo(run(), 2, 61_000);
    expect(second).toEqual(
      run({ current: 2, currentSince: 61_000, items: [item(1, 'done', 60_000), item(2), item(3)] }),
    );
    const back = goTo(second, 1, 71_000);
    expect(back.items).toEqual([item(1, 'open', 60_000), item(2, 'done', 10_000), item(3)]);
    expect(spentAt(back.items[0] ?? item(0), back, 81_000)).toBe(70_000);
  });

  it('lets one that somebody did not finish be unfinished', () => {
    const { items } = goTo(run({ items: [item(1, 'unfinished'), item(2)] }), 2, 2_000);
    expect(items[0]).toEqual(item(1, 'unfinished', 1_000));
  });

  it.each([1, 9])('changes nothing when it is %s: the current one, or none there is', (number) => {
    const before = run();
    expect(goTo(before, number, 5_000)).toBe(before);
  });
});

it('the end leaves unfinished what nobody came to', () => {
  const { items, current } = ended(run({ items: [item(1), item(2), item(3, 'done', 5)] }), 4_000);
  expect(items).toEqual([item(1, 'done', 3_000), item(2, 'unfinished'), item(3, 'done', 5)]);
  expect(current).toBeNull();
});

it('a clock that was set back takes no time away', () => {
  expect(spentAt(item(1, 'open', 500), run(), 0)).toBe(500);
});

it.each([
  [null, { previous: null, next: 1 }],
  [1, { previous: null, next: 2 }],
  [2, { previous: 1, next: 3 }],
  [3, { previous: 2, next: null }],
])('beside item %s stand %j', (current, beside) => {
  expect(besides(run({ current }))).toEqual(beside);
});

it('what ended before midnight goes on no more after it, where the session is', () => {
  const at = (time: string) => Date.parse(`2027-02-10T${time}Z`);
  const session = { date: '2027-02-10', days: 1, zone: 'Europe/Amsterdam' };
  expect(mayResume(session, at('22:30:00'), at('22:59:00'))).toBe(true);
  expect(mayResume(session, at('22:30:00'), at('23:01:00'))).toBe(false);
});

it('what ended on the first evening of several days goes on until the last of them is over', () => {
  const session = { date: '2027-02-10', days: 3, zone: 'Europe/Amsterdam' };
  const ended = Date.parse('2027-02-10T17:00:00Z');
  expect(mayResume(session, ended, Date.parse('2027-02-12T22:59:00Z'))).toBe(true);
  expect(mayResume(session, ended, Date.parse('2027-02-12T23:01:00Z'))).toBe(false);
  // It ran past its last midnight.
  const late = Date.parse('2027-02-12T23:30:00Z');
  expect(mayResume(session, late, Date.parse('2027-02-13T09:00:00Z'))).toBe(true);
});

it('a break stops the time of the item at hand, which is taken up again after it', () => {
  const before = run({ current: 2, items: [item(1, 'done', 5), item(2, 'open', 500), item(3)] });
  const pause = paused(before, 61_000);
  expect(pause).toEqual({
    ...{ current: null, currentSince: null },
    items: [item(1, 'done', 5), item(2, 'open', 60_500), item(3)],
  });
  expect(besides(pause)).toEqual({ previous: null, next: 2 });
  expect(paused(pause, 90_000)).toEqual(pause);
});

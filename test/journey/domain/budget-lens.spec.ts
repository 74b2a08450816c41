import { describe, expect, it } from '@jest/globals';
import { problemsOfSpending } from '../../../src/journey/domain/budget.js';
import { weigh } from '../../../src/journey/domain/budget-lens.js';

const pair = (online: [number, number], offline: [number, number]) =>
  weigh([
    { id: 'online', spent: online[0], voices: online[1] },
    { id: 'offline', spent: offline[0], voices: offline[1] },
  ]).map(({ spentShare, voiceShare, parts }) => [spentShare, voiceShare, parts]);

describe('money beside what customers say', () => {
  it.each<[string, [number, number], [number, number], unknown[]]>([
    [
      'parts where most goes where least is said',
      [75, 2],
      [25, 8],
      [
        [0.75, 0.2, 'more'],
        [0.25, 0.8, 'less'],
      ],
    ],
    [
      'goes together below fifteen points',
      [60, 5],
      [40, 5],
      [
        [0.6, 0.5, null],
        [0.4, 0.5, null],
      ],
    ],
    [
      'says nothing of fewer than five voices',
      [75, 1],
      [25, 3],
      [
        [0.75, null, null],
        [0.25, null, null],
      ],
    ],
    [
      'says nothing where nothing is spent',
      [0, 5],
      [0, 5],
      [
        [null, 0.5, null],
        [null, 0.5, null],
      ],
    ],
  ])('%s', (_what, online, offline, expected) => expect(pair(online, offline)).toEqual(expected));

  it.each([-1, 1.5, 3_000_000_000, Number.NaN])('takes no amount of %d', (amount) => {
    const entry = { name: 'Chat', channel: 'online', touchpoint: null, amount } as const;
    expect(problemsOfSpending([entry]).map(({ field }) => field)).toEqual(['entries[0].amount']);
  });
});

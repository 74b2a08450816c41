import { expect, it } from '@jest/globals';
import { afterFailure, isFinal, outcomeOf, TRY_OUTCOMES } from '../../../src/webhooks/domain/try.js';

const DAY = 86_400_000;

it.each([
  ...([
    [200, 'delivered'],
    [204, 'delivered'],
    [299, 'delivered'],
    [300, 'redirected'],
    [302, 'redirected'],
  ] as const),
  ...([
    [308, 'redirected'],
    [400, 'refused'],
    [404, 'refused'],
    [410, 'gone'],
    [429, 'refused'],
    [503, 'refused'],
  ] as const),
] as const)('a status of %s is %s', (status, outcome) => {
  expect(outcomeOf(status)).toBe(outcome);
});

it('tries again whatever time could mend', () => {
  expect(TRY_OUTCOMES.filter(isFinal)).toEqual(['gone', 'inside', 'insecure', 'sealed']);
});

it.each([
  ['begins to fail', null, null, 100, { failingSince: 100, disabled: null }],
  ['goes on failing', 0, DAY, 2 * DAY, { failingSince: 0, disabled: null }],
  ['has failed for five days', 0, 4 * DAY, 5 * DAY, { failingSince: 0, disabled: 'failing' }],
  [
    'failed, was asked nothing for long, and fails again',
    0,
    DAY,
    9 * DAY,
    { failingSince: 9 * DAY, disabled: null },
  ],
] as const)('a receiver that %s', (_, failingSince, failedAt, now, expected) => {
  expect(afterFailure({ failingSince, failedAt }, 'refused', now)).toEqual({ ...expected, failedAt: now });
});

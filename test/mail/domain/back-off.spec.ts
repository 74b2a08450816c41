import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { nextAttempt } from '../../../src/mail/domain/back-off.js';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const NOW = Date.parse('2027-02-01T08:00:00Z');
const mail = (changes: Partial<Parameters<typeof nextAttempt>[0]> = {}) => ({
  id: '01a20248-b748-7396-8e56-791646f4ba51',
  attempts: 1,
  usefulUntil: null,
  now: NOW,
  ...changes,
});
const waitOf = (next: ReturnType<typeof nextAttempt>) => ('at' in next ? next.at - NOW : null);

describe('the wait before the next attempt', () => {
  it.each([
    [1, MINUTE],
    [2, 2 * MINUTE],
    [3, 4 * MINUTE],
    [7, 64 * MINUTE],
    [8, 2 * HOUR],
    [20, 2 * HOUR],
  ])('after attempt %i is at most %i ms, and at least three quarters of it', (attempts, longest) => {
    const wait = waitOf(nextAttempt(mail({ attempts })));
    expect(wait).toBeGreaterThanOrEqual(longest * 0.75);
    expect(wait).toBeLessThanOrEqual(longest);
  });

  it('differs between mails and attempts, and is the same whenever it is asked', () => {
    const waits = Array.from({ length: 100 }, (_, i) =>
      waitOf(nextAttempt(mail({ id: `mail-${i}`, attempts: 8 }))),
    );
    expect(new Set(waits).size).toBeGreaterThan(95);
    const quarters = waits.map((wait) => Math.floor(((2 * HOUR - (wait ?? 0)) / (HOUR / 2)) * 4));
    expect([...new Set(quarters)].sort()).toEqual([0, 1, 2, 3]);
    expect(nextAttempt(mail())).toEqual(nextAttempt(mail()));
  });

  it('never adds up to more than 48 hours', () => {
    let waited = 0;
    let attempts = 1;
    for (; attempts < 1000; attempts += 1) {
      const wait = waitOf(nextAttempt(mail({ attempts })));
      if (wait === null) break;
      waited += wait;
    }
    expect(waited).toBeGreaterThan(32 * HOUR);
    expect(waited).toBeLessThanOrEqual(48 * HOUR);
    expect(nextAttempt(mail({ attempts }))).toEqual({ giveUp: 'It could not be handed over for 48 hours.' });
  });

  it('never reaches the moment from which the mail makes no sense', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 60 }),
        fc.integer({ min: 0, max: 60 * HOUR }),
        fc.uuid(),
        (attempts, left, id) => {
          const next = nextAttempt(mail({ id, attempts, usefulUntil: NOW + left }));
          if ('giveUp' in next) return;
          expect(next.at).toBeLessThanOrEqual(NOW + left - MINUTE);
          expect(next.at).toBeGreaterThanOrEqual(NOW + 0.75 * MINUTE);
        },
      ),
      { seed: 7 },
    );
  });

  it('is cut to a last chance shortly before that moment', () => {
    const usefulUntil = NOW + 30 * MINUTE;
    expect(nextAttempt(mail({ attempts: 8, usefulUntil }))).toEqual({ at: usefulUntil - MINUTE });
    expect(nextAttempt(mail({ attempts: 8, usefulUntil: NOW + MINUTE }))).toEqual({
      giveUp: 'Its moment passed.',
    });
  });
});

import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { allowance } from '../../../src/mail/domain/rate.js';

const NOW = Date.parse('2027-02-01T08:00:00Z');

describe('what may leave at a rate', () => {
  it.each<[string, perMinute: number, usedFor: number, mails: number, next: number]>([
    ['sixty a minute, nothing left yet: five seconds’ worth', 60, 0, 5, 1_000],
    ['sixty a minute, used up for two seconds to come', 60, 2_000, 3, 1_000],
    ['sixty a minute, used up as far ahead as may be', 60, 5_000, 0, 1_000],
    ['sixty a minute, used up long ago', 60, -3_600_000, 5, 1_000],
    ['one a minute: always one at once', 1, 0, 1, 60_000],
    ['one a minute, one just left', 1, 60_000, 0, 60_000],
    ['six thousand a minute: five hundred at once', 6_000, 0, 500, 10],
    ['a clock set back by an hour closes nothing', 60, 3_600_000, 5, 1_000],
  ])('%s', (_words, perMinute, usedFor, mails, next) => {
    const allowed = allowance({ perMinute }, NOW + usedFor, NOW);
    expect(allowed.mails).toBe(mails);
    expect(allowed.nextAfter(mails) - NOW).toBe(next);
  });

  it('never lets more leave in any minute than the rate and what may leave at once', () => {
    const looks = fc.array(fc.record({ wait: fc.nat(20_000), wanted: fc.integer({ min: 1, max: 300 }) }));
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 5_000 }), looks, (perMinute, story) => {
        let [now, usedUntil] = [NOW, 0];
        const left: number[] = [];
        for (const { wait, wanted } of story) {
          now += wait;
          const { mails, usedAfter } = allowance({ perMinute }, usedUntil, now);
          const taken = Math.min(mails, wanted);
          if (taken > 0) usedUntil = usedAfter(taken);
          left.push(...Array.from({ length: taken }, () => now));
        }
        const atOnce = Math.max(1, Math.floor((perMinute * 5) / 60));
        for (const start of left) {
          const inMinute = left.filter((at) => at >= start && at < start + 60_000).length;
          expect(inMinute).toBeLessThanOrEqual(perMinute + atOnce);
        }
      }),
    );
  });
});

import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { GuardrailCommand } from '../../../src/decisions/domain/guardrail.js';
import {
  type GuardrailVersion,
  type HistoryChange,
  inForceOn,
  redraw,
  withdraw,
} from '../../../src/decisions/domain/guardrail-history.js';

const bounds = (low: number, changes: Partial<GuardrailCommand> = {}): GuardrailCommand => ({
  ...{ low, high: null, decides: 'A refund.', data: 'Calls.', from: null, until: null },
  ...changes,
});
const applied = (history: readonly GuardrailVersion[], change: HistoryChange | null): GuardrailVersion[] => {
  if (change === null) return [...history];
  const gone = new Set([...change.removed, ...change.written.map(({ fromDate }) => fromDate)]);
  const kept = history.filter(({ fromDate }) => !gone.has(fromDate));
  return [...kept, ...change.written].sort((a, b) => a.fromDate.localeCompare(b.fromDate));
};
const shown = (history: readonly GuardrailVersion[]) =>
  history.map(({ low, fromDate, untilDate }) => `${low}: ${fromDate} to ${untilDate ?? '…'}`);
/** In March: February's figures are being given. */
const MARCH = { openFrom: '2027-03-01', newFrom: '2027-02-01' };
const MAY = { openFrom: '2027-05-01', newFrom: '2027-04-01' };

describe('the bounds of a KPI over time', () => {
  const first = applied([], redraw([], bounds(70), MARCH));

  it('begin with the month whose figures are being given, or with the day that is named', () => {
    expect(shown(first)).toEqual(['70: 2027-02-01 to …']);
    const named = redraw([], bounds(70, { from: '2026-01-01' }), MARCH);
    expect(shown(applied([], named))).toEqual(['70: 2026-01-01 to …']);
  });

  it('change from the open month on, and what was closed keeps what held then', () => {
    const changed = applied(first, redraw(first, bounds(80), MAY));
    expect(shown(changed)).toEqual(['70: 2027-02-01 to 2027-04-30', '80: 2027-05-01 to …']);
    const again = applied(changed, redraw(changed, bounds(85), MAY));
    expect(shown(again)).toEqual(['70: 2027-02-01 to 2027-04-30', '85: 2027-05-01 to …']);
  });

  it('stay as they are when the same is said again, also with the day they began on', () => {
    expect(redraw(first, bounds(70), MAY)).toBeNull();
    expect(redraw(first, bounds(70, { from: '2027-02-01' }), MAY)).toBeNull();
  });

  it('change later where that is said', () => {
    const later = bounds(90, { from: '2027-09-01' });
    const planned = applied(first, redraw(first, later, MAY));
    expect(shown(planned)).toEqual(['70: 2027-02-01 to 2027-08-31', '90: 2027-09-01 to …']);
    expect(redraw(planned, later, MAY)).toBeNull();
  });

  it('are taken away from the open month on', () => {
    const ended = applied(first, withdraw(first, MAY.openFrom));
    expect(shown(ended)).toEqual(['70: 2027-02-01 to 2027-04-30']);
    expect(withdraw(ended, MAY.openFrom)).toBeNull();
    expect(shown(applied(ended, redraw(ended, bounds(60), MAY)))).toEqual([
      '70: 2027-02-01 to 2027-04-30',
      '60: 2027-05-01 to …',
    ]);
  });

  it('never overlap, and never judge a closed month anew, whatever is done month after month', () => {
    const month = (index: number) =>
      `20${27 + Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}`;
    const act = fc.record({ after: fc.nat(3), low: fc.option(fc.integer({ min: 1, max: 4 })) });
    fc.assert(
      fc.property(fc.array(act, { maxLength: 8 }), (acts) => {
        let history: GuardrailVersion[] = [];
        let at = 1;
        for (const { after, low } of acts) {
          at += after;
          const open = { openFrom: `${month(at)}-01`, newFrom: `${month(at - 1)}-01` };
          const before = history;
          const change = low === null ? withdraw(history, open.openFrom) : redraw(history, bounds(low), open);
          history = applied(history, change);
          for (let closed = 0; closed < at && before.length > 0; closed += 1) {
            const day = `${month(closed)}-28`;
            expect(inForceOn(history, day)?.low).toBe(inForceOn(before, day)?.low);
          }
          if (low !== null) expect(inForceOn(history, `${month(at)}-28`)?.low).toBe(low);
          history.forEach((version, index) => {
            const next = history[index + 1];
            if (next) expect(version.untilDate ?? '9999').toMatch(/^(?!9999)/);
            if (next) expect((version.untilDate ?? '9999') < next.fromDate).toBe(true);
          });
        }
      }),
    );
  });
});

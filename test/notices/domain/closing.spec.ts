import { describe, expect, it } from '@jest/globals';
import { evaluate } from '../../../src/notices/domain/evaluation.js';
import type { RoundOccasion } from '../../../src/notices/domain/facts.js';
import { owedNotices } from '../../../src/notices/domain/owed.js';
import type { Closing } from '../../../src/updates/domain/closing.js';
import { afterClosing, closingWith, problemsOfClosing } from '../../../src/updates/domain/closing.js';
import { at, away, line, marchRound, rosterWith, told } from './tessel.js';

const closed = (when: string): Closing => ({
  number: 1,
  kind: 'close',
  at: at(when),
  closesAt: at(when),
  by: 'fenna',
});
const reopened = (when: string, until: string, by = 'fenna'): Closing => ({
  number: 1,
  kind: 'reopen',
  at: at(when),
  closesAt: at(until),
  by,
});
/** The March round in which a planner decided something about sales. */
const decided = (closing: Closing, facts: Partial<RoundOccasion> = {}): RoundOccasion => ({
  ...marchRound,
  ...facts,
  requests: marchRound.requests.map((request) => ({
    ...request,
    closing: request.departmentId === 'sales' ? closing : null,
    answeredAt: request.departmentId === 'sales' ? null : 0,
  })),
});
const lines = (facts: RoundOccasion, asOf = 0, before: Parameters<typeof owedNotices>[1] = []) =>
  owedNotices(facts, before, asOf).map(line);

describe('what a planner closes', () => {
  it('is asked about no more from then on, and nobody is chased for it', () => {
    expect(lines(decided(closed('03-03 12:00')), at('03-03 12:00'))).toEqual([]);
  });
});

describe('what a planner opens again', () => {
  it('is asked for once, at once, wherever its head is; what was due before is over', () => {
    const facts = decided(reopened('03-15 09:00', '03-19 17:00'));
    expect(lines(facts, at('03-15 09:00'))).toEqual(['03-15 09:00 update-reopened 1 anna']);
    const inVancouver = {
      ...facts,
      requests: facts.requests.map((request) => ({ ...request, departmentId: 'web' })).slice(0, 1),
    };
    expect(lines(inVancouver, at('03-15 09:00'))).toEqual(['03-15 09:00 update-reopened 1 cleo']);
  });

  it('is asked of the stand-in of a head who is away, and not of one who opened it', () => {
    const roster = rosterWith([away('anna', '2027-03-10', '2027-03-30', 'dirk')]);
    const reopening = reopened('03-15 09:00', '03-19 17:00');
    expect(lines(decided(reopening, { roster }), at('03-15 09:00'))).toEqual([
      '03-15 09:00 update-reopened 1 dirk for anna',
    ]);
    expect(lines(decided({ ...reopening, by: 'anna' }), at('03-15 09:00'))).toEqual([]);
  });

  it('is asked of nobody who has answered, and of nobody twice, also where all is looked at late', () => {
    const facts = decided(reopened('03-15 09:00', '03-19 17:00'));
    const { due } = evaluate(facts, [], at('03-15 11:00'));
    expect(due.map(line)).toEqual(['03-15 09:00 update-reopened 1 anna']);
    const sent = due.map((notice) => told(notice));
    expect(evaluate(facts, sent, at('03-15 11:00')).due).toEqual([]);
    const answered = facts.requests.map((request) => ({ ...request, answeredAt: at('03-15 10:00') }));
    expect(lines({ ...facts, requests: answered }, at('03-15 11:00'))).toEqual([]);
  });

  it('goes on where it was opened again before it was due', () => {
    const facts = decided(reopened('03-03 09:00', '03-12 17:00'));
    expect(lines(facts, at('03-03 09:00'))).toEqual([
      '03-03 09:00 update-reopened 1 anna',
      '03-04 09:00 update-nudge 2 anna',
      '03-05 08:30 update-due 1 anna',
      '03-08 09:00 update-overdue 1 fenna',
      '03-08 13:00 update-overdue-leadership 1 gijs',
    ]);
  });

  it.each([
    ['in time', [], '03-09 11:00', null],
    ['after the rhythm closed it', [{ kind: 'reopen', closedAt: '03-09 10:00' }], '03-15 11:00', 1],
    [
      'in time, though it was to stay open longer',
      [{ kind: 'reopen', closedAt: '03-09 10:00' }],
      '03-08 11:00',
      null,
    ],
    [
      'after a planner closed it early',
      [
        { kind: 'close', closedAt: '03-09 10:00' },
        { kind: 'reopen', closedAt: '03-03 12:00' },
      ],
      '03-08 11:00',
      2,
    ],
  ] as const)('takes an answer %s', (_, acts, now, expected) => {
    const all = acts.map(({ kind, closedAt }, i) => ({
      number: i + 1,
      kind,
      closedAt: at(closedAt),
      closesAt: at(kind === 'close' ? '03-03 12:00' : '03-19 17:00'),
    }));
    expect(afterClosing(all, at(now))).toBe(expected);
  });

  it('stays open at least as long, also where its session moves to a later day', () => {
    const reopening = reopened('03-15 09:00', '03-19 17:00');
    expect(closingWith(at('03-09 10:00'), reopening)).toBe(at('03-19 17:00'));
    expect(closingWith(at('03-23 10:00'), reopening)).toBe(at('03-23 10:00'));
    expect(closingWith(at('03-23 10:00'), closed('03-03 12:00'))).toBe(at('03-03 12:00'));
  });

  it.each([
    ['without a reason', { kind: 'close', until: null, reason: ' ' }, ['reason']],
    ['without a moment', { kind: 'reopen', until: null, reason: 'Late.' }, ['until']],
    ['until the past', { kind: 'reopen', until: at('03-01 10:00'), reason: 'Late.' }, ['until']],
    [
      'until before it closes anyway',
      { kind: 'reopen', until: at('03-08 10:00'), reason: 'Late.' },
      ['until'],
    ],
    ['until years from now', { kind: 'reopen', until: at('03-08 10:00') * 2, reason: 'Late.' }, ['until']],
    ['as it should be', { kind: 'reopen', until: at('03-12 10:00'), reason: 'Late.' }, []],
  ] as const)('is looked at before it is done: %s', (_, command, fields) => {
    const problems = problemsOfClosing(command, at('03-09 10:00'), at('03-03 10:00'));
    expect(problems.map(({ field }) => field)).toEqual(fields);
  });
});

describe('the ladder', () => {
  const late = (rules: Partial<RoundOccasion['rules']>) =>
    lines({ ...marchRound, rules: { ...marchRound.rules, nudges: [], ...rules } }).filter((text) =>
      /overdue|digest/.test(text),
    );

  it('has a patience of its own for each step, counted from the due day', () => {
    expect(
      late({
        overdueDeputy: { afterDue: 1, unit: 'working-days', at: '08:00' },
        overduePlanner: { afterDue: 1, unit: 'working-days', at: '09:00' },
        overdueLeadership: { afterDue: 2, unit: 'working-days', at: '09:00' },
      }),
    ).toEqual([
      '03-08 08:00 update-overdue-deputy 1 dirk',
      '03-08 09:00 update-overdue 1 fenna',
      '03-09 09:00 update-overdue-leadership 1 gijs',
    ]);
  });

  it('asks no deputy who has been asked all along', () => {
    const roster = rosterWith([away('bram', '2027-02-20', '2027-03-30', null)]);
    const facts = { ...marchRound, roster };
    const rules = { ...facts.rules, overdueDeputy: { afterDue: 1, unit: 'days', at: '08:00' } as const };
    expect(lines({ ...facts, rules }).filter((text) => text.includes('deputy'))).toEqual([]);
  });

  it('gives leadership the month on the eve of the session, whoever has answered', () => {
    const digest = { before: 1, unit: 'working-days', at: '15:00' } as const;
    const none = { overduePlanner: null, overdueLeadership: null };
    expect(late({ digest, ...none })).toEqual(['03-08 15:00 month-digest 1 gijs']);
    expect(late(none)).toEqual([]);
  });
});

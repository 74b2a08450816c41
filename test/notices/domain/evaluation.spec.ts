import { describe, expect, it } from '@jest/globals';
import { evaluate } from '../../../src/notices/domain/evaluation.js';
import type { OccasionFacts } from '../../../src/notices/domain/facts.js';
import type { Told } from '../../../src/notices/domain/notice.js';
import { owedNotices } from '../../../src/notices/domain/owed.js';
import { AMSTERDAM, at, headships, line, marchRound, marchSession, rosterWith, told } from './tessel.js';
import { instantOf, wallTimeAt } from '../../../src/calendar/domain/zones.js';

function look(facts: OccasionFacts, rows: Told[], when: string, who: string) {
  const { due, missed, next } = evaluate(facts, rows, at(when));
  const hers = <T extends { to: string }>(notices: T[]) => notices.filter(({ to }) => to === who);
  return {
    due: hers([...due]).map(line),
    missed: missed
      .filter(({ notice }) => notice.to === who)
      .map(({ notice, reason }) => `${line(notice)}: ${reason}`),
    next: next === null ? null : Object.values(wallTimeAt(next, AMSTERDAM)).join(' '),
  };
}

const movedTo = <T extends OccasionFacts>(facts: T, date: string, when: string): T => ({
  ...facts,
  timing: facts.timing + 1,
  timedAt: at(when),
  session: { ...facts.session, date, startsAt: instantOf(date, '10:00', AMSTERDAM) },
});

const sentBy = (facts: OccasionFacts, when: string) =>
  owedNotices(facts, [], 0)
    .filter((notice) => notice.at <= at(when))
    .map((notice) => told(notice));

describe('an ordinary look', () => {
  it('finds nothing before the first instant, and says when to come back', () => {
    expect(look(marchSession, [], '03-01 12:00', 'anna')).toEqual({
      due: [],
      missed: [],
      next: '2027-03-02 09:00',
    });
  });

  it('finds what is due at its very instant, once', () => {
    const first = look(marchSession, [], '03-02 09:00', 'anna');
    expect(first).toEqual({ due: ['03-02 09:00 agenda 1 anna'], missed: [], next: '2027-03-02 17:00' });
    const rows = evaluate(marchSession, [], at('03-02 09:00')).due.map((notice) => told(notice, 'waiting'));
    expect(look(marchSession, rows, '03-02 09:00', 'anna')).toEqual({
      due: [],
      missed: [],
      next: '2027-03-02 17:00',
    });
  });

  it('owes again what was withdrawn while it is still owed', () => {
    const rows = evaluate(marchSession, [], at('03-02 09:00')).due.map((notice) => told(notice, 'withdrawn'));
    expect(look(marchSession, rows, '03-02 10:00', 'anna').due).toEqual(['03-02 09:00 agenda 1 anna']);
  });
});

describe('after down-time', () => {
  it('sends an agenda nobody had, which covers the reminders', () => {
    expect(look(marchSession, [], '03-08 20:00', 'anna')).toEqual({
      due: ['03-02 09:00 agenda 1 anna'],
      missed: ['03-08 16:00 session-reminder 1 anna: covered by another notice'],
      next: '2027-03-09 00:00',
    });
  });

  it('else sends the newest reminder', () => {
    const reminders = [
      { before: 4, unit: 'days', at: '09:00' },
      { before: 2, unit: 'days', at: '09:00' },
    ] as const;
    const facts = { ...marchSession, reminders };
    expect(look(facts, sentBy(facts, '03-03 00:00'), '03-08 20:00', 'anna')).toMatchObject({
      due: ['03-07 09:00 session-reminder 2 anna'],
      missed: ['03-05 09:00 session-reminder 1 anna: covered by another notice'],
    });
  });

  it('sends a request nobody had instead of three nudges', () => {
    expect(look(marchRound, [], '03-05 12:00', 'bram')).toMatchObject({
      due: ['02-24 09:00 update-request 1 bram'],
      missed: [
        '03-02 09:00 update-nudge 1 bram: covered by another notice',
        '03-04 09:00 update-nudge 2 bram: covered by another notice',
        '03-05 08:30 update-due 1 bram: covered by another notice',
      ],
    });
  });

  it('sends nothing after the start, and records all as missed at its own instant', () => {
    expect(look(marchSession, [], '03-09 10:00', 'anna')).toEqual({
      due: [],
      missed: [
        '03-02 09:00 agenda 1 anna: its moment had passed',
        '03-08 16:00 session-reminder 1 anna: its moment had passed',
      ],
      next: null,
    });
    expect(look(marchSession, [], '11-01 10:00', 'anna').due).toEqual([]);
  });
});

describe('at one instant', () => {
  it('a request about one department also asks about those whose nudge it covers', () => {
    const roster = rosterWith(
      [],
      [{ departmentId: 'web', personId: 'anna', kind: 'head', fromDate: '2027-03-02', untilDate: null }],
      [...headships.slice(0, 3), { ...headships[3]!, untilDate: '2027-03-01' }],
    );
    const facts = { ...marchRound, roster };
    const { due, missed } = evaluate(facts, sentBy(facts, '03-01 12:00'), at('03-02 09:00'));
    expect(due.filter(({ to }) => to === 'anna')).toMatchObject([
      { kind: 'update-request', aboutIds: ['sales', 'web'] },
    ]);
    expect(missed.map(({ notice }) => line(notice))).toEqual(['03-02 09:00 update-nudge 1 anna']);
  });
});

describe('after a move', () => {
  it('to an earlier day: who had the agenda hears nothing but the move, who had none gets it at once', () => {
    const facts = movedTo(marchSession, '2027-03-05', '03-02 12:00');
    const rows = sentBy(marchSession, '03-02 12:00');
    expect(look(facts, rows, '03-02 12:00', 'anna')).toEqual({
      due: [],
      missed: ['02-26 09:00 agenda 1 anna: told before the change'],
      next: '2027-03-04 16:00',
    });
    expect(look(facts, rows, '03-02 12:00', 'cleo').due).toEqual(['02-26 17:00 agenda 1 cleo']);
  });

  it('to a later day: the agenda follows at its new instant', () => {
    const facts = movedTo(marchSession, '2027-03-23', '03-03 12:00');
    const rows = sentBy(marchSession, '03-03 12:00');
    expect(look(facts, rows, '03-03 12:00', 'anna')).toEqual({
      due: [],
      missed: [],
      next: '2027-03-16 09:00',
    });
    expect(look(facts, rows, '03-16 09:00', 'anna').due).toEqual(['03-16 09:00 agenda 1 anna']);
  });

  it('nobody is asked twice for the same update, and nudges follow the new dates', () => {
    const facts = movedTo(marchRound, '2027-03-23', '03-03 12:00');
    const rows = sentBy(marchRound, '03-03 12:00');
    expect(look(facts, rows, '03-10 09:00', 'anna')).toMatchObject({
      due: [],
      missed: ['03-10 09:00 update-request 1 anna: told before the change'],
    });
    expect(look(facts, rows, '03-16 09:00', 'anna').due).toEqual(['03-16 09:00 update-nudge 1 anna']);
  });

  it('a nudge already sent is not repeated when only later dates changed', () => {
    const facts = { ...marchRound, timing: 1, timedAt: at('03-03 12:00') };
    const rows = sentBy(marchRound, '03-03 12:00');
    expect(look(facts, rows, '03-03 12:00', 'anna').due).toEqual([]);
  });
});

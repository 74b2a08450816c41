import { describe, expect, it } from '@jest/globals';
import { instantOf } from '../../../src/calendar/domain/zones.js';
import { cancelled, moved, responded, restored } from '../../../src/notices/domain/acts.js';
import type { QuestionOccasion } from '../../../src/notices/domain/facts.js';
import { type Act, forecastOccasion } from '../../../src/notices/domain/forecast.js';
import { owedNotices } from '../../../src/notices/domain/owed.js';
import { Roster } from '../../../src/organizations/domain/roster.js';
import { AMSTERDAM, at, away, headships, line, marchQuestions, people, rosterWith, told } from './tessel.js';

const owed = (changes: Partial<QuestionOccasion> = {}) =>
  owedNotices({ ...marchQuestions, ...changes }, [], 0).map(line);
const foretold = (acts: readonly Act[], changes: Partial<QuestionOccasion> = {}) =>
  forecastOccasion({ ...marchQuestions, ...changes }, acts, at('02-08 00:00'), at('04-10 00:00')).map(line);

describe('the questions before a session', () => {
  it('are asked five working days before the agenda is made up, and once more on the eve of that', () => {
    // Cleo gets it at nine in Vancouver.
    expect(owed()).toEqual([
      '02-23 09:00 question-request 1 anna',
      '02-23 09:00 question-request 1 bram',
      '02-23 17:00 question-request 1 cleo',
      '03-01 09:00 question-nudge 1 anna',
      '03-01 09:00 question-nudge 1 bram',
      '03-01 17:00 question-nudge 1 cleo',
    ]);
  });

  it.each<[string, Partial<QuestionOccasion>, string]>([
    ['the rhythm asks nothing any more', { asks: false }, ''],
    ['the session is cancelled', { session: { ...marchQuestions.session, cancelled: true } }, ''],
    ['nobody takes part', { participants: [] }, ''],
    ['anna has answered', { answeredAt: new Map([['anna', at('02-22 10:00')]]) }, 'bram cleo'],
    ['only the planner takes part', { participants: ['planners'] }, 'fenna'],
  ])('are asked of nobody they do not concern: %s', (_, changes, expected) => {
    const asked = owed(changes).filter((text) => text.includes('question-request'));
    expect(asked.map((text) => text.split(' ').at(-1)).join(' ')).toBe(expected);
  });

  it('are not asked of partners, who do not read the agenda', () => {
    const roster = new Roster(
      people.map((one) => (one.id === 'bram' ? { ...one, roles: ['partner' as const] } : one)),
      [],
      [],
      [],
    );
    const participants = ['anna@tessel.example', 'bram@tessel.example'];
    expect(owed({ roster, participants })).toEqual([
      '02-23 09:00 question-request 1 anna',
      '03-01 09:00 question-nudge 1 anna',
    ]);
  });

  it('close with what was said for this session, or with its start where no agenda is mailed', () => {
    const days = (changes: Partial<QuestionOccasion>) =>
      owed({ participants: ['planners'], ...changes }).map((text) => text.slice(0, 28));
    expect(days({ said: at('02-26 12:00') })).toEqual([
      '02-19 09:00 question-request',
      '02-25 09:00 question-nudge 1',
    ]);
    expect(days({ agenda: null })).toEqual(['03-02 09:00 question-request', '03-08 09:00 question-nudge 1']);
  });

  it('remind nobody who has answered by then', () => {
    const answers = [responded(at('02-24 14:00'), 'anna'), responded(at('03-01 17:00'), 'cleo')];
    expect(foretold(answers).slice(3)).toEqual(['03-01 09:00 question-nudge 1 bram']);
  });

  it('reach a stand-in once, who answers for both', () => {
    const roster = rosterWith([away('anna', '2027-02-20', '2027-03-20', 'bram')]);
    expect(owed({ roster })).toContain('02-23 09:00 question-request 1 bram for anna');
    expect(owed({ roster, answeredAt: new Map([['bram', at('02-22 10:00')]]) })).toEqual([
      '02-23 17:00 question-request 1 cleo',
      '03-01 17:00 question-nudge 1 cleo',
    ]);
  });

  it('are asked, not reminded of, where a stand-in meets them first on the eve', () => {
    const roster = rosterWith([away('anna', '2027-02-27', '2027-03-20', 'fenna')]);
    const lines = foretold([], { roster });
    expect(lines.filter((text) => text.includes('fenna'))).toEqual([
      '03-01 09:00 question-request 1 fenna for anna',
    ]);
  });

  it('are asked once, whatever happens to the date; who is silent is reminded before the new one', () => {
    const to = { date: '2027-03-23', startsAt: instantOf('2027-03-23', '10:00', AMSTERDAM) };
    expect(foretold([responded(at('02-24 10:00'), 'bram'), moved(at('02-25 10:00'), to)])).toEqual([
      '02-23 09:00 question-request 1 anna',
      '02-23 09:00 question-request 1 bram',
      '02-23 17:00 question-request 1 cleo',
      '03-15 09:00 question-nudge 1 anna',
      '03-15 17:00 question-nudge 1 cleo',
    ]);
  });

  it('stop with a cancellation and go on where it is held after all', () => {
    const acts = [cancelled(at('02-24 10:00')), restored(at('02-26 10:00'))];
    expect(foretold(acts).slice(3)).toEqual([
      '03-01 09:00 question-nudge 1 anna',
      '03-01 09:00 question-nudge 1 bram',
      '03-01 17:00 question-nudge 1 cleo',
    ]);
    expect(foretold([cancelled(at('02-24 10:00'))])).toHaveLength(3);
  });

  it('are asked at once of whoever is invited late, until they close', () => {
    const [first] = owedNotices(marchQuestions, [], 0);
    if (!first) throw new Error('Somebody is asked.');
    const late = (when: string) =>
      owedNotices({ ...marchQuestions, participants: ['heads', 'leaders'] }, [told(first)], at(when))
        .filter(({ to, until }) => to === 'gijs' && until > at(when))
        .map(({ kind }) => kind);
    expect(late('02-25 10:00')).toEqual(['question-request', 'question-nudge']);
    expect(late('03-02 10:00')).toEqual([]);
  });

  it('come on the first day to whoever joins between', () => {
    const joined = people.map((one) => (one.id === 'bram' ? { ...one, fromDate: '2027-02-25' } : one));
    const roster = new Roster(joined, [...rosterWith().departments.values()], headships, []);
    expect(owed({ roster }).filter((text) => text.endsWith('bram'))).toEqual([
      '02-25 09:00 question-request 1 bram',
      '03-01 09:00 question-nudge 1 bram',
    ]);
  });
});

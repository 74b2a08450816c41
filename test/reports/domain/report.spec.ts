import { describe, expect, it } from '@jest/globals';
import { fileNameOf, monthsBegun, monthsTold } from '../../../src/reports/domain/report.js';

describe('the name of a file', () => {
  it.each([
    ['tulip', 'FY2027 M01', 'nl', 'board-pack-tulip-fy2027-m01-nl.pdf'],
    ['tulip', 'FY2027 Q1', 'en', 'board-pack-tulip-fy2027-q1-en.pdf'],
    ['tulip', '"/../é\r\n', 'en', 'board-pack-tulip-en.pdf'],
  ])('of %s, %j, %s is %s', (key, period, locale, name) => {
    expect(fileNameOf(key, period, locale)).toBe(name);
  });
});

describe('the months of a pack', () => {
  const month = (number: string) => ({ startsOn: `2027-${number}-01`, endsOn: `2027-${number}-28` });
  const quarter = { startsOn: '2027-01-01', endsOn: '2027-03-31' };

  it.each([
    ['2027-02-10', 2],
    ['2027-03-01', 3],
    ['2027-09-01', 3],
    ['2026-12-31', 0],
  ])('are those that have begun: on %s %i', (today, count) => {
    const all = ['01', '02', '03', '04'].map(month);
    expect(monthsBegun(all, quarter, today)).toEqual(all.slice(0, count));
  });

  it('are told as far as anything is known', () => {
    const known = { progress: 0.4, answers: [] };
    const answered = { progress: null, answers: [{ said: null }, { said: 'One counter.' }] };
    const asked = { progress: 0.9, answers: [{ said: null }] };
    const nothing = { progress: null, answers: [] };
    expect(monthsTold([known, answered, asked, nothing])).toEqual([known, answered]);
    expect(monthsTold([nothing, known, asked, nothing])).toEqual([nothing, known, asked]);
    expect(monthsTold([nothing, nothing])).toEqual([nothing]);
    expect(monthsTold([])).toEqual([]);
  });
});

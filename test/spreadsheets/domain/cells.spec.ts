import { describe, expect, it } from '@jest/globals';
import { type Cell, cellText, defused } from '../../../src/spreadsheets/domain/cell.js';
import { delimiterOf } from '../../../src/spreadsheets/domain/delimiter.js';
import { columnLetters } from '../../../src/spreadsheets/domain/entries.js';
import { readMonth } from '../../../src/spreadsheets/domain/month-in-words.js';
import { epochDayOf, numberShows } from '../../../src/spreadsheets/domain/number-format.js';
import { readValue } from '../../../src/spreadsheets/domain/value-in-cell.js';

describe('a month', () => {
  it.each<[Cell, string]>([
    ['2027-01', '2027-01-15'],
    ['2027/1', '2027-01-15'],
    ['202701', '2027-01-15'],
    [202701, '2027-01-15'],
    ['2027M01', '2027-01-15'],
    ['01-2027', '2027-01-15'],
    ['1/2027', '2027-01-15'],
    ['jan-27', '2027-01-15'],
    ["jan. '27", '2027-01-15'],
    ['Januari 2027', '2027-01-15'],
    ['2027 january', '2027-01-15'],
    ['1 mei 2027', '2027-05-15'],
    ['May 31, 2027', '2027-05-15'],
    ['MRT-27', '2027-03-15'],
    ['okt 2027', '2027-10-15'],
    ['2027-01-31', '2027-01-31'],
    ['2027-01-31 00:00:00', '2027-01-31'],
    ['31-01-2027', '2027-01-31'],
    ['31.1.2027', '2027-01-31'],
    ['03-04-2027', '2027-04-03'],
    ['31/01/2027', '2027-01-31'],
    ['01/31/2027', '2027-01-31'],
    ['01/01/2027', '2027-01-01'],
    ['FY2027 M01', 'FY2027 M01'],
    ['fy2027 m1', 'FY2027 M01'],
    [['day', '2027-01-01'], '2027-01-01'],
  ])('is read from %j', (cell, reference) => {
    expect(readMonth(cell)).toEqual({ kind: 'month', reference });
  });

  it.each<[Cell | undefined, string]>([
    ['', 'none'],
    [null, 'none'],
    [undefined, 'none'],
    ['03/04/2027', 'ambiguous'],
    ['13-2027', 'unreadable'],
    ['2027', 'unreadable'],
    ['januari', 'unreadable'],
    ['31-02-2027', 'unreadable'],
    ['maand 1 van 2027', 'unreadable'],
    [46_023, 'unreadable'],
    [['percent', 0.07], 'unreadable'],
    ['x'.repeat(1000), 'unreadable'],
  ])('is not guessed from %j', (cell, kind) => {
    expect(readMonth(cell)).toEqual({ kind });
  });
});

describe('a value', () => {
  const unsaid = { decimal: '', percent: '' } as const;
  it.each<[Cell, number]>([
    [7.5, 7.5],
    ['7,5', 7.5],
    ['7.5', 7.5],
    ['1.234,5', 1234.5],
    ['1,234.5', 1234.5],
    ['1 234', 1234],
    ['-3', -3],
    ['7 %', 7],
    ["'-3", -3],
  ])('is read from %j', (cell, value) => {
    expect(readValue(cell, '%', unsaid)).toEqual({ kind: 'value', value });
  });

  it('is asked about where it could be two', () => {
    expect(readValue('1.234', '', unsaid)).toEqual({ kind: 'ambiguous', whole: 1234, decimal: 1.234 });
    expect(readValue('1.234', '', { ...unsaid, decimal: ',' })).toMatchObject({ value: 1234 });
    expect(readValue('1.234', '', { ...unsaid, decimal: '.' })).toMatchObject({ value: 1.234 });
    expect(readValue(['percent', 0.07], '%', unsaid)).toEqual({ kind: 'percent', shown: 7, stored: 0.07 });
    expect(readValue(['percent', 0.07], '%', { ...unsaid, percent: 'shown' })).toMatchObject({ value: 7 });
    expect(readValue(['percent', 0.07], '', { ...unsaid, percent: 'stored' })).toMatchObject({ value: 0.07 });
  });

  it.each<[Cell, string]>([
    [['error', '#DIV/0!'], 'error'],
    [['formula'], 'no-result'],
    [['day', '2027-01-01'], 'unreadable'],
    ['n.v.t.', 'unreadable'],
    ['12 34 56,7,8', 'unreadable'],
    [null, 'none'],
  ])('is none in %j', (cell, kind) => {
    expect(readValue(cell, '', unsaid).kind).toBe(kind);
  });
});

describe('the shape of a file', () => {
  it.each<[string, string]>([
    ['KPI;Maand;Waarde\nnps;2027-01;7,5\n', ';'],
    ['KPI,Month,Value\nnps,2027-01,7.5\n', ','],
    ['KPI\tMonth\tValue\nnps\t2027-01\t7,5\n', '\t'],
    ['KPI;Toelichting\nnps;"een, twee, drie"\n', ';'],
    ['one column\n', ','],
  ])('%j is separated by %j', (text, delimiter) => {
    expect(delimiterOf(text)).toEqual({ delimiter, told: false });
  });

  it('may say itself what separates columns', () => {
    expect(delimiterOf('sep=;\r\na,b;c\r\n')).toEqual({ delimiter: ';', told: true });
  });

  it('names columns as spreadsheets do', () => {
    expect([0, 25, 26, 27, 701, 702].map(columnLetters)).toEqual(['A', 'Z', 'AA', 'AB', 'ZZ', 'AAA']);
  });
});

describe('a number of a workbook', () => {
  it.each<[number, string | undefined, string]>([
    [0, undefined, 'number'],
    [9, undefined, 'percent'],
    [14, undefined, 'day'],
    [17, undefined, 'day'],
    [170, '0.0%', 'percent'],
    [171, 'mmm\\-yy', 'day'],
    [172, '[$-413]mmmm yyyy;@', 'day'],
    [173, '#,##0 "dagen"', 'number'],
    [174, '[Red]-0.00', 'number'],
    [175, '"100%" 0', 'number'],
  ])('of format %d %s shows a %s', (id, code, shows) => {
    expect(numberShows(id, code)).toBe(shows);
  });

  it('is a day counted from 1900, or from 1904', () => {
    expect(epochDayOf(25_569, false)).toBe(0);
    expect(epochDayOf(24_107, true)).toBe(0);
    expect(epochDayOf(-1, false)).toBeNull();
    expect(epochDayOf(1e9, false)).toBeNull();
  });
});

describe('text that a spreadsheet would take for a formula', () => {
  it.each(['=1+1', '+31 6', '-nothing', '@SUM(A1)', '\t=1', '\r=1', '＝1'])(
    '%j is defused, and read back',
    (text) => {
      expect(defused(text)).toBe(`'${text}`);
      expect(cellText(defused(text))).toBe(text);
    },
  );

  it('leaves other text alone', () => {
    expect(defused("it's 5 = 5")).toBe("it's 5 = 5");
    expect(cellText("'s morgens")).toBe("'s morgens");
  });
});

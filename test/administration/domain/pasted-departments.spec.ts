import { describe, expect, it } from '@jest/globals';
import { pastedDepartments } from '../../../src/administration/domain/pasted-departments.js';

const before = [
  { key: 'care', name: 'Care', untilDate: null },
  { key: 'fax', name: 'Fax', untilDate: '2024-12-31' },
  { key: 'night', name: 'Night', untilDate: '2027-12-31' },
];
const facts = { before, from: '2027-02-03', today: '2027-02-03' };
const read = (...lines: string[]) => pastedDepartments(lines.join('\n'), facts);
const shown = (...lines: string[]) =>
  read(...lines).rows.map(({ line, name, above, outcome }) => [line, outcome, name, above ?? ''].join(' ').trim()); // prettier-ignore

describe('a pasted list of departments', () => {
  it.each([
    ['one a line', ['Sales', 'Stock'], ['1 new Sales', '2 new Stock']],
    ['with a heading', ['Afdeling', 'Sales'], ['2 new Sales']],
    ['below the line before', ['Sales', '- Inside', '\tOutside'], ['1 new Sales', '2 new Inside Sales', '3 new Outside Sales']], // prettier-ignore
    [
      'by how far each line stands in, with a dash',
      ['Shops', '- North', '  - Counter', '  - Stock', '- South', '  - Till', 'Office'],
      [
        ...['1 new Shops', '2 new North Shops', '3 new Counter North', '4 new Stock North'],
        ...['5 new South Shops', '6 new Till South', '7 new Office'],
      ],
    ],
    [
      'by the number of dashes',
      ['Shops', '- North', '-- Counter', '- - Stock', '- South'],
      ['1 new Shops', '2 new North Shops', '3 new Counter North', '4 new Stock North', '5 new South Shops'],
    ],
    [
      'by tabs, as columns of a spreadsheet',
      ['Shops\t\t', '\tNorth\t', '\t\tCounter', '\tSouth\t'],
      ['1 new Shops', '2 new North Shops', '3 new Counter North', '4 new South Shops'],
    ],
    [
      'by four spaces, and dashes behind tabs',
      ['Shops', '    North', '        Counter', '\t- South', '\t\t- Till'],
      ['1 new Shops', '2 new North Shops', '3 new Counter North', '4 new South Shops', '5 new Till South'],
    ],
    [
      'by steps that are skipped, back too',
      ['Shops', '--- Counter', '-- Stock', '- South'],
      ['1 new Shops', '2 new Counter Shops', '3 new Stock Shops', '4 new South Shops'],
    ],
    [
      'with a dash before each',
      ['- Shops', '- Office', '  - Post'],
      ['1 new Shops', '2 new Office', '3 new Post Office'],
    ],
    [
      'by one space too many',
      ['Shops', '- North', ' - South', ' Office'],
      ['1 new Shops', '2 new North Shops', '3 new South Shops', '4 new Office'],
    ],
    [
      'below what a second column names',
      ['Phone;care', 'Chat;Phone'],
      ['1 new Phone care', '2 new Chat Phone'],
    ],
    ['what is there already', ['CARE', '- Phone'], ['1 there CARE', '2 new Phone CARE']],
    ['what is there for some time still', ['Night'], ['1 there Night']],
    ['what has ended', ['Fax'], ['1 ended Fax']],
    ['twice', ['Sales', 'sales'], ['1 new Sales', '2 twice sales']],
    ['empty lines between', ['Sales', '', 'Stock'], ['1 new Sales', '3 new Stock']],
    ['below itself', ['Sales;Sales'], ['1 new Sales']],
  ])('is read: %s', (_, lines, rows) => {
    expect(shown(...lines)).toEqual(rows);
    expect(read(...lines).problems).toEqual([]);
  });

  it.each([
    ['an unknown department above', ['Sales;Nowhere'], 'dat is geen afdeling'],
    ['one above that has ended', ['Sales;Fax'], 'die is beëindigd'],
    ['a circle', ['A;B', 'B;C', 'C;A'], 'onder zichzelf vallen: A → B → C → A'],
    ['a name that is none', ['x'.repeat(300)], 'Regel 1 is geen naam'],
    ['a third column, which could mean anything', ['Sales;sales;Care'], 'meer dan twee kolommen'],
    ['no name before the second column', [';Care'], 'Regel 1 heeft geen naam'],
  ])('is wrong: %s', (_, lines, words) => {
    const { rows, problems } = read(...lines);
    expect(rows.map(({ outcome }) => outcome)).toEqual(lines.map(() => 'wrong'));
    expect(problems).toHaveLength(lines.length);
    expect(problems[0]?.dutch).toContain(words);
    expect(problems[0]?.dutch).not.toBe(problems[0]?.message);
  });

  it('is wrong as a whole where it is empty or too long', () => {
    expect(read('', ' ').problems[0]?.dutch).toContain('ten minste één afdeling');
    expect(read(...Array.from({ length: 501 }, (_, index) => `D${index}`)).problems[0]?.message).toContain(
      '501',
    );
  });

  it('gives each new one a key of its own and its first day', () => {
    expect(read('Care!', 'Sales', '- Inside').commands).toEqual([
      { key: 'care-2', name: 'Care!', parent: null, calendar: null, from: '2027-02-03', until: null },
      { key: 'sales', name: 'Sales', parent: null, calendar: null, from: '2027-02-03', until: null },
      { key: 'inside', name: 'Inside', parent: 'sales', calendar: null, from: '2027-02-03', until: null },
    ]);
  });
});

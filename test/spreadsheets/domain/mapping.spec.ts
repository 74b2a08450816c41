import { describe, expect, it } from '@jest/globals';
import { entriesOf } from '../../../src/spreadsheets/domain/entries.js';
import {
  firstMapping,
  headingKey,
  problemOfMapping,
  rememberedOf,
  shapeOf,
} from '../../../src/spreadsheets/domain/mapping.js';

const rolesOf = (...headings: string[]) => firstMapping(headings, null).roles;

describe('what columns hold', () => {
  it.each<[string[], string[]]>([
    [
      ['KPI', 'Month', 'Value', 'Note'],
      ['kpi', 'month', 'value', 'note'],
    ],
    [
      ['Kengetal', 'Periode', 'Realisatie', 'Toelichting', 'Reden'],
      ['kpi', 'month', 'value', 'note', 'reason'],
    ],
    [
      ['Name', 'KPI', 'Maand', 'Waarde:'],
      ['none', 'kpi', 'month', 'value'],
    ],
    [
      ['KPI', 'jan-27', 'feb-27', 'Totaal'],
      ['kpi', 'months', 'months', 'none'],
    ],
    [
      ['A', 'B'],
      ['none', 'none'],
    ],
  ])('is guessed from %j', (headings, roles) => {
    expect(rolesOf(...headings)).toEqual(roles);
  });

  it('is remembered for next month’s file with one column more', () => {
    const january = ['Nummer', 'jan-27', 'Bron'];
    const february = ['nummer', 'jan-27', 'feb-27', 'Bron '];
    expect(shapeOf(february)).toBe(shapeOf(january));
    const said = {
      roles: ['kpi', 'months', 'note'],
      decimal: ',',
      percent: 'shown',
      confirmed: true,
    } as const;
    const remembered = rememberedOf(january, said);
    expect(firstMapping(february, remembered)).toEqual({
      ...{ roles: ['kpi', 'months', 'months', 'note'], decimal: ',', percent: 'shown' },
      // That values a hundred times off are right was said of one file alone.
      confirmed: false,
    });
    expect(headingKey('Jan 2027')).toBe(headingKey(['day', '2027-02-01']));
  });

  it.each<[Parameters<typeof problemOfMapping>[0]['roles'], string | null]>([
    [['kpi', 'month', 'value'], null],
    [['kpi', 'months', 'months'], null],
    [['month', 'value'], 'kpi'],
    [['kpi', 'month'], 'value'],
    [['kpi', 'value'], 'month'],
    [['kpi', 'value', 'months'], 'both'],
    [['kpi', 'kpi', 'month', 'value'], 'twice'],
  ])('%j lacks %s', (roles, lacks) => {
    expect(problemOfMapping({ roles })).toBe(lacks);
  });

  it('gives one value for a row, or one for each month', () => {
    const long = entriesOf({ line: 2, cells: ['nps', '2027-01', 7] }, [], {
      roles: ['kpi', 'month', 'value'],
    });
    expect(long).toMatchObject([{ kpi: 'nps', month: '2027-01', value: 7, note: undefined }]);
    const headings = ['KPI', 'jan-27', 'feb-27'];
    const wide = { roles: ['kpi', 'months', 'months'] } as const;
    expect(entriesOf({ line: 2, cells: ['nps', 7] }, headings, wide)).toMatchObject([
      { month: 'jan-27', value: 7 },
      { month: 'feb-27', value: null },
    ]);
    expect(entriesOf({ line: 3, cells: [null, ' '] }, headings, wide)).toEqual([]);
  });
});

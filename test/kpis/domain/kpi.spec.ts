import { describe, expect, it } from '@jest/globals';
import { problemsOfKpi, tidyKpi, type KpiCommand } from '../../../src/kpis/domain/kpi.js';
import { aKpi, band, line, link, toward } from '../commands.js';

const fieldsOf = (changes: Partial<KpiCommand>) => problemsOfKpi(aKpi(changes)).map(({ field }) => field);

describe('what is wrong with a KPI by itself', () => {
  it.each<[string, Partial<KpiCommand>, string[]]>([
    ['nothing', {}, []],
    ['a key with a space', { key: 'Con version' }, ['key']],
    ['no name', { name: ' ' }, ['name']],
    ['neither department nor goal', { department: null }, ['department']],
    ['a department and a goal', { measures: ['delight'] }, ['department']],
    ['a long unit', { unit: 'x'.repeat(17) }, ['unit']],
    ['half a decimal', { decimals: 0.5 }, ['decimals']],
    ['a reading that is never fresh', { freshFor: 0 }, ['freshFor']],
    ['a target equal to the baseline', { plans: [line(2027, 40, 40)] }, ['plans[0].target']],
    ['a target that is no number', { plans: [line(2027, 40, NaN)] }, ['plans[0].target']],
    ['an endless baseline', { plans: [line(2027, Infinity, 1)] }, ['plans[0].baseline']],
    ['a target beyond a trillion', { plans: [line(2027, 0, 1e13)] }, ['plans[0].target']],
    ['no target', { plans: [{ ...line(2027, 40, 0), target: null }] }, ['plans[0].target']],
    ['a band where higher is better', { plans: [{ ...line(2027, 40, 64), low: 1 }] }, ['plans[0].low']],
    ['two plans for a year', { plans: [line(2027, 40, 64), line(2027, 1, 2)] }, ['plans[1].year']],
    ['month 13', { plans: [line(2027, 40, 64, [[13, 50]])] }, ['plans[0].targets[0].month']],
    ['two targets for a month', { plans: [line(2027, 40, 64, [[3, 50], [3, 51]])] }, ['plans[0].targets[1].month']], // prettier-ignore
    ['a good band', { direction: 'band', plans: [band(2027, 75, 85, 10)] }, []],
    ['a band of one value', { direction: 'band', plans: [band(2027, 75, 75, 1)] }, []],
    ['a band that crosses', { direction: 'band', plans: [band(2027, 85, 75, 10)] }, ['plans[0].high']],
    [
      'a band without tolerance',
      { direction: 'band', plans: [band(2027, 75, 85, 0)] },
      ['plans[0].tolerance'],
    ],
    [
      'a line in a band',
      { direction: 'band', plans: [line(2027, 1, 2)] },
      ['low', 'high', 'tolerance', 'baseline', 'target'].map((field) => `plans[0].${field}`),
    ],
    ['a negative weight', { links: [link('delight', -1)] }, ['links[0].weight']],
    ['a weight of no number', { links: [link('delight', NaN)] }, ['links[0].weight']],
    ['no weight', { links: [link('delight', 0)] }, []],
    ['no claim', { links: [link('delight', 1, { claim: ' ' })] }, ['links[0].claim']],
    ['an effect before its cause', { links: [link('delight', 1, { lag: -1 })] }, ['links[0].lag']],
    ['a link to nothing', { links: [link('delight', 1, { goal: undefined })] }, ['links[0].goal']],
    ['a link to a goal and a KPI', { links: [link('delight', 1, { kpi: 'reach' })] }, ['links[0].goal']],
    ['a link to itself', { links: [toward('conversion')] }, ['links[0].kpi']],
    ['a link to another KPI twice', { links: [toward('reach'), toward('reach')] }, ['links[1].kpi']],
    ['a link twice', { links: [link('delight', 1), link('delight', 2)] }, ['links[1].goal']],
    [
      'a measure linked to its own goal',
      { department: null, measures: ['delight'], links: [link('delight', 1)] },
      ['links[0].goal'],
    ],
    [
      'a measure linked to another goal',
      { department: null, measures: ['delight'], links: [link('other', 1)] },
      [],
    ],
  ])('%s', (_, changes, fields) => {
    expect(fieldsOf(changes)).toEqual(fields);
  });

  it('is kept tidy', () => {
    expect(
      tidyKpi(
        aKpi({
          name: ' Conversion ',
          customer: ' ',
          unit: ' % ',
          links: [link('delight', 1, { claim: ' why ' })],
        }),
      ),
    ).toEqual(aKpi({ freshFor: 1, links: [link('delight', 1, { claim: 'why' })] }));
  });
});

import { describe, expect, it } from '@jest/globals';
import { problemsOfTouchpoint, type TouchpointCommand } from '../../../src/journey/domain/touchpoint.js';

const right: TouchpointCommand = {
  ...{ key: 'repair', name: 'Laten herstellen', place: 2, channel: 'offline', loop: 'outside' },
  ...{ expectation: 'Snel', expectedOn: '2026-11-01', source: null, promise: null },
  ...{ departments: ['care'], needs: [], kpis: ['solved'], partners: [] },
  harms: [{ kpi: 'calls', how: 'Te kort' }],
};
const need = { kind: 'time', text: 'Tijd', owner: null, dueOn: null, doneOn: null } as const;
const harm = { kpi: 'calls', how: 'Te kort' };

describe('what is wrong with a moment', () => {
  it.each<[string, Partial<TouchpointCommand>, string[]]>([
    ['nothing', {}, []],
    ['the key of the form for a new one', { key: 'new' }, ['key']],
    ['a key that is none', { key: 'A b' }, ['key']],
    ['no name', { name: ' ' }, ['name']],
    ['a day that is none', { expectedOn: '2027-02-30' }, ['expectedOn']],
    ['a department twice', { departments: ['care', 'care'] }, ['departments']],
    ['a KPI twice', { kpis: ['solved', 'solved'] }, ['kpis']],
    ['a partner twice', { partners: ['a@x.example', 'A@x.example'] }, ['partners']],
    ['a harm twice, at the second', { harms: [harm, { ...harm, how: 'Te lang' }] }, ['harms[1].kpi']],
    [
      'days of a need that are none',
      { needs: [{ ...need, dueOn: 'soon', doneOn: '1' }] },
      ['needs[0].dueOn', 'needs[0].doneOn'],
    ],
  ])('%s', (_what, changes, fields) => {
    const problems = problemsOfTouchpoint({ ...right, ...changes });
    expect(problems.map(({ field }) => field)).toEqual(fields);
    expect(problems.filter(({ message, dutch }) => !dutch || dutch === message)).toEqual([]);
  });
});

import { describe, expect, it } from '@jest/globals';
import { Roster, type RosterPerson } from '../../../src/organizations/domain/roster.js';
import { askedDepartments } from '../../../src/updates/domain/asked-departments.js';
import { rightToAnswer } from '../../../src/updates/domain/right-to-answer.js';

const forever = { fromDate: '2020-01-01', untilDate: null };
const person = (id: string): RosterPerson => ({
  id,
  name: id,
  address: `${id}@example.org`,
  locale: 'en',
  zone: 'Europe/Amsterdam',
  roles: [],
  ...forever,
});
const department = (id: string, term = forever as { fromDate: string; untilDate: string | null }) => ({
  id,
  key: id,
  name: id,
  parentId: null,
  ...term,
});
const roster = new Roster(
  ['anna', 'bram', 'carla', 'dirk'].map(person),
  [
    department('sales'),
    department('support'),
    department('web', { fromDate: '2027-02-01', untilDate: null }),
    department('print', { fromDate: '2020-01-01', untilDate: '2027-01-31' }),
    department('empty'),
  ],
  [
    {
      departmentId: 'sales',
      personId: 'anna',
      kind: 'head',
      fromDate: '2020-01-01',
      untilDate: '2027-02-15',
    },
    { departmentId: 'sales', personId: 'dirk', kind: 'head', fromDate: '2027-02-16', untilDate: null },
    { departmentId: 'sales', personId: 'bram', kind: 'deputy', ...forever },
    { departmentId: 'support', personId: 'bram', kind: 'deputy', ...forever },
    { departmentId: 'web', personId: 'anna', kind: 'head', ...forever },
  ],
  [
    { personId: 'anna', fromDate: '2027-02-01', untilDate: '2027-02-05', standInId: 'carla' },
    { personId: 'bram', fromDate: '2027-02-08', untilDate: '2027-02-09', standInId: 'carla' },
  ],
);

describe('who may answer for a department', () => {
  it.each<[string, string, string, string | null]>([
    ['anna', 'sales', '2027-01-31', 'head'],
    ['bram', 'sales', '2027-01-31', 'deputy'],
    ['carla', 'sales', '2027-01-31', null],
    ['carla', 'sales', '2027-02-01', 'stand-in for anna'],
    ['anna', 'sales', '2027-02-01', 'head'],
    ['carla', 'sales', '2027-02-05', 'stand-in for anna'],
    ['carla', 'sales', '2027-02-06', null],
    ['anna', 'sales', '2027-02-16', null],
    ['dirk', 'sales', '2027-02-15', null],
    ['dirk', 'sales', '2027-02-16', 'head'],
    ['bram', 'support', '2027-02-08', 'deputy'],
    ['carla', 'support', '2027-02-08', 'stand-in for bram'],
    ['carla', 'sales', '2027-02-08', null],
    ['anna', 'support', '2027-01-31', null],
    ['nobody', 'sales', '2027-01-31', null],
  ])('%s for %s on %s: %s', (personId, departmentId, date, expected) => {
    const right = rightToAnswer(roster, personId, departmentId, () => date);
    const told = right && (right.forPersonId ? `${right.as} for ${right.forPersonId}` : right.as);
    expect(told).toBe(expected);
  });
});

describe('which departments are asked', () => {
  it('those that were there in the period and still are, with somebody to ask or a KPI', () => {
    expect(askedDepartments(roster, '2027-02-03', '2027-01-31', new Set())).toEqual(['sales', 'support']);
    expect(askedDepartments(roster, '2027-03-03', '2027-02-28', new Set(['empty']))).toEqual([
      'sales',
      'support',
      'web',
      'empty',
    ]);
    expect(askedDepartments(roster, '2027-01-20', '2027-01-31', new Set(['print']))).toEqual([
      'sales',
      'support',
      'print',
    ]);
  });
});

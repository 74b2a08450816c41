import { describe, expect, it } from '@jest/globals';
import { Roster } from '../../../src/organizations/domain/roster.js';
import { myUpdates, type OwedRequest } from '../../../src/overview/domain/my-updates.js';
import { whoOwes } from '../../../src/overview/domain/who-owes.js';

const term = { fromDate: '2020-01-01', untilDate: null };
const person = (id: string, name: string) =>
  ({
    id,
    name,
    address: `${id}@example.org`,
    locale: 'en',
    zone: 'Etc/UTC',
    roles: ['member'],
    ...term,
  }) as const;
const department = (id: string, name: string) => ({ id, key: id, name, parentId: null, ...term });
const headship = (departmentId: string, personId: string, kind: 'head' | 'deputy' = 'head') => ({
  ...{ departmentId, personId, kind },
  ...term,
});

/** Anna leads sales and marketing, Bram care with Cato as deputy; Bram is away in February, Anna stands in. */
const roster = new Roster(
  [person('anna', 'Anna'), person('bram', 'Bram'), person('cato', 'Cato')],
  [department('sales', 'Sales'), department('marketing', 'Marketing'), department('care', 'Care')],
  [
    headship('sales', 'anna'),
    headship('marketing', 'anna'),
    headship('care', 'bram'),
    headship('care', 'cato', 'deputy'),
  ],
  [{ personId: 'bram', fromDate: '2027-02-01', untilDate: '2027-02-28', standInId: 'anna' }],
);

const at = (text: string) => Date.parse(`${text}Z`);
const request = (departmentId: string, changes: Partial<OwedRequest> = {}): OwedRequest => ({
  roundId: 'january',
  departmentId,
  opensAt: at('2027-02-01T08:00'),
  dueOn: '2027-02-08',
  dueAt: at('2027-02-09T00:00'),
  closesAt: at('2027-02-10T09:00'),
  version: 0,
  ...changes,
});
const all = ['sales', 'marketing', 'care'].map((id) => request(id));
const on = (day: string) => () => day;

describe('what I owe', () => {
  it.each<[string, string, string, string[]]>([
    ['a head owes for all departments', 'anna', '2027-03-01', ['Marketing', 'Sales']],
    ['and for whom she stands in', 'anna', '2027-02-03', ['Care', 'Marketing', 'Sales']],
    ['who is away keeps the right', 'bram', '2027-02-03', ['Care']],
    ['a deputy owes nothing while there is a head', 'cato', '2027-02-03', []],
    ['a stranger owes nothing', 'dirk', '2027-02-03', []],
  ])('%s', (_, who, day, names) => {
    const [update] = myUpdates(roster, who, all, at('2027-02-03T10:00'), on(day));
    expect(update?.departments.map(({ name }) => name) ?? []).toEqual(names);
  });

  it.each<[string, string, number, string]>([
    ['before it opens', '2027-01-30T10:00', 0, 'planned'],
    ['once it opens', '2027-02-01T08:00', 0, 'open'],
    ['after the due day', '2027-02-09T00:00', 0, 'late'],
    ['when all have answered', '2027-02-09T00:00', 1, 'answered'],
  ])('%s stands as it presses most', (_, now, version, state) => {
    const requests = ['sales', 'marketing'].map((id) => request(id, { version }));
    expect(myUpdates(roster, 'anna', requests, at(now), on('2027-03-01'))).toMatchObject([{ state }]);
  });

  it('puts what presses first, and names the day of what is still open', () => {
    const requests = [
      request('sales', { roundId: 'next', opensAt: at('2027-03-01T08:00'), dueOn: '2027-03-08' }),
      request('sales', { version: 2, dueOn: '2027-02-04' }),
      request('marketing', { dueOn: '2027-02-09' }),
    ];
    const updates = myUpdates(roster, 'anna', requests, at('2027-02-05T10:00'), on('2027-03-05'));
    expect(updates.map(({ roundId, state, dueOn }) => [roundId, state, dueOn])).toEqual([
      ['january', 'open', '2027-02-09'],
      ['next', 'planned', '2027-03-08'],
    ]);
  });
});

describe('who still owes', () => {
  const owes = (requests: readonly OwedRequest[], now: string, day: string) =>
    whoOwes(roster, requests, at(now), on(day), day);

  it('names the departments and whoever acts for their heads, late ones first', () => {
    const requests = [
      request('sales', { version: 1 }),
      request('marketing', { dueAt: at('2027-03-01T00:00') }),
      request('care'),
    ];
    expect(owes(requests, '2027-02-09T10:00', '2027-02-09')).toEqual([
      {
        roundId: 'january',
        answered: 1,
        asked: 3,
        debtors: [
          { departmentId: 'care', name: 'Care', late: true, dueOn: '2027-02-08', people: ['Anna'] },
          {
            departmentId: 'marketing',
            name: 'Marketing',
            late: false,
            dueOn: '2027-02-08',
            people: ['Anna'],
          },
        ],
      },
    ]);
  });

  it('leaves out what has not opened', () => {
    expect(owes(all, '2027-01-20T10:00', '2027-01-20')).toEqual([]);
  });

  it('tells a round in which everybody answered', () => {
    const answered = all.map((one) => ({ ...one, version: 1 }));
    expect(owes(answered, '2027-02-09T10:00', '2027-02-09')).toMatchObject([{ answered: 3, debtors: [] }]);
  });
});

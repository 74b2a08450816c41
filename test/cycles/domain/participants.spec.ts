import { describe, expect, it } from '@jest/globals';
import { participantsOf } from '../../../src/cycles/domain/participants.js';
import type { Role } from '../../../src/organizations/domain/roles.js';
import { Roster, type RosterPerson } from '../../../src/organizations/domain/roster.js';

const forever = { fromDate: '2020-01-01', untilDate: null };
const person = (
  id: string,
  roles: Role[],
  term: { fromDate: string; untilDate: string | null } = forever,
): RosterPerson => ({
  id,
  name: id,
  address: `${id}@Example.org`,
  locale: 'en',
  zone: 'Europe/Amsterdam',
  roles,
  ...term,
});
const roster = new Roster(
  [
    person('lea', ['leader']),
    person('pim', ['planner']),
    person('hanna', []),
    person('dora', []),
    person('gone', ['leader'], { fromDate: '2020-01-01', untilDate: '2026-12-31' }),
  ],
  [
    { id: 's', key: 'sales', name: 'Sales', parentId: null, ...forever },
    { id: 'o', key: 'old', name: 'Old', parentId: null, fromDate: '2020-01-01', untilDate: '2026-12-31' },
  ],
  [
    { departmentId: 's', personId: 'hanna', kind: 'head', ...forever },
    { departmentId: 's', personId: 'dora', kind: 'deputy', ...forever },
    { departmentId: 'o', personId: 'pim', kind: 'head', ...forever },
  ],
  [],
);

describe('who takes part in a session', () => {
  it.each<[readonly string[], string, readonly string[]]>([
    [['everyone'], '2027-02-03', ['lea', 'pim', 'hanna', 'dora']],
    [['everyone'], '2026-12-31', ['lea', 'pim', 'hanna', 'dora', 'gone']],
    [['leaders'], '2027-02-03', ['lea']],
    [['leaders'], '2026-12-31', ['lea', 'gone']],
    [['planners'], '2027-02-03', ['pim']],
    [['heads'], '2027-02-03', ['hanna']],
    [['heads'], '2026-12-31', ['pim', 'hanna']],
    [['deputies'], '2027-02-03', ['dora']],
    [['department:sales'], '2027-02-03', ['hanna', 'dora']],
    [['department:old'], '2027-02-03', []],
    [['department:nowhere'], '2027-02-03', []],
    [['LEA@example.ORG'], '2027-02-03', ['lea']],
    [['stranger@example.org'], '2027-02-03', []],
    [['heads', 'department:sales', 'everyone'], '2027-02-03', ['lea', 'pim', 'hanna', 'dora']],
    [['deputies', 'leaders'], '2027-02-03', ['lea', 'dora']],
    [[], '2027-02-03', []],
  ])('%j on %s: %j', (tokens, date, expected) => {
    expect(participantsOf(tokens, roster, date)).toEqual(expected);
  });
});

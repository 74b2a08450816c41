import { expect, it } from '@jest/globals';
import { groupsIn, rolesByGroups } from '../../../src/access/domain/roles-by-groups.js';
import type { Role } from '../../../src/organizations/domain/roles.js';

const MAPPING = [
  { group: 'Board', role: 'leader' },
  { group: 'Owners', role: 'leader' },
  { group: 'Planning', role: 'planner' },
] as const;

it.each<[string, Role[], string[] | null, readonly { group: string; role: Role }[], Role[]]>([
  ['nothing without a mapping', ['planner'], ['Board'], [], ['planner']],
  ['nothing where the provider is silent', ['planner'], null, MAPPING, ['planner']],
  ['a role by any of its groups', ['member'], ['Owners'], MAPPING, ['leader', 'member']],
  ['several roles', ['member'], ['Board', 'Planning'], MAPPING, ['planner', 'leader', 'member']],
  ['no role any more', ['leader', 'admin'], ['Others'], MAPPING, ['admin']],
  ['a member of who has none left', ['leader'], [], MAPPING, ['member']],
  ['nothing to partners', ['partner'], ['Board'], MAPPING, ['partner']],
  ['groups as they are spelled', ['member'], ['board'], MAPPING, ['member']],
])('gives %s', (_what, roles, groups, mapping, wanted) => {
  expect(rolesByGroups(roles, groups, mapping as typeof MAPPING)).toEqual(wanted);
});

it.each([
  [
    ['a', 'b'],
    ['a', 'b'],
  ],
  ['a', ['a']],
  [[], []],
  [undefined, null],
  [['a', 7], null],
  [{ a: 1 }, null],
])('reads %j as %j', (claim, groups) => {
  expect(groupsIn(claim)).toEqual(groups);
});

import { expect, it } from '@jest/globals';
import {
  groupRolesIn,
  problemsOfProvider,
  textOfGroupRoles,
} from '../../../src/access/domain/provider-command.js';

const RIGHT = {
  ...{ issuer: 'https://login.example.org/tenant', clientId: 'cadans', secret: '' },
  ...{ trustsAddresses: false, groupsClaim: 'groups', groupRoles: 'Board = leader' },
};
const fieldsOf = (changes: object, inside = false) =>
  problemsOfProvider({ ...RIGHT, ...changes }, inside).map(({ field }) => field);

it.each<[object, string[]]>([
  [{}, []],
  [{ groupRoles: '' }, []],
  [{ groupsClaim: 'https://example.org/claims/groups' }, []],
  [{ issuer: '' }, ['issuer']],
  [{ issuer: 'http://login.example.org' }, ['issuer']],
  [{ issuer: 'https://login.example.org/?tenant=1' }, ['issuer']],
  [{ issuer: 'https://login.example.org/#' }, ['issuer']],
  [{ issuer: 'https://user:password@login.example.org' }, ['issuer']],
  [{ issuer: 'javascript:alert(1)' }, ['issuer']],
  [{ clientId: '' }, ['clientId']],
  [{ clientId: 'a\nb' }, ['clientId']],
  [{ secret: 'x'.repeat(501) }, ['secret']],
  [{ groupsClaim: '' }, ['groupsClaim']],
  [{ groupRoles: 'Board' }, ['groupRoles']],
  [{ groupRoles: '= leader' }, ['groupRoles']],
  [{ groupRoles: 'Board = partner' }, ['groupRoles']],
  [{ groupRoles: 'Board = king' }, ['groupRoles']],
  [{ groupRoles: 'a = member\n'.repeat(101) }, ['groupRoles']],
])('finds in %j: %j', (changes, fields) => {
  expect(fieldsOf(changes)).toEqual(fields);
});

it('lets a provider stand inside where the settings say so', () => {
  expect(fieldsOf({ issuer: 'http://keycloak:8080/realms/us' }, true)).toEqual([]);
});

it('reads groups with equals signs in them, and writes them the same', () => {
  const pairs = groupRolesIn(' cn=board,dc=x = leader \r\n\n Planning=planner');
  expect(pairs).toEqual([
    { group: 'cn=board,dc=x', role: 'leader' },
    { group: 'Planning', role: 'planner' },
  ]);
  expect(groupRolesIn(textOfGroupRoles(pairs ?? []))).toEqual(pairs);
});

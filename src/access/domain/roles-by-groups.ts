import { isPartner, type Role } from '../../organizations/domain/roles.js';

/** Who is in a group of the provider has the role here. */
export interface GroupRole {
  readonly group: string;
  readonly role: Role;
}

/** What a provider's groups can give; partners come from outside, and are made by hand. */
export const GROUP_ROLES = ['admin', 'planner', 'leader', 'member'] as const satisfies readonly Role[];

/**
 * Somebody's roles, by their groups: a role that some group gives is had by who is in such a group and by nobody else;
 * the others stay as they are. Where the provider says nothing about groups, and for partners, all stays.
 * @param groups null where the provider did not say
 */
export function rolesByGroups(
  roles: readonly Role[],
  groups: readonly string[] | null,
  mapping: readonly GroupRole[],
): readonly Role[] {
  if (groups === null || mapping.length === 0 || isPartner({ roles })) return roles;
  const governed = new Set(mapping.map(({ role }) => role));
  const given = new Set(mapping.filter(({ group }) => groups.includes(group)).map(({ role }) => role));
  const wanted = GROUP_ROLES.filter((role) => (governed.has(role) ? given.has(role) : roles.includes(role)));
  return wanted.length === 0 ? ['member'] : wanted;
}

/** What a claim says; null for what is no list of names. */
export function groupsIn(claim: unknown): readonly string[] | null {
  const names: unknown[] = typeof claim === 'string' ? [claim] : Array.isArray(claim) ? claim : [null];
  return names.every((name) => typeof name === 'string') ? names : null;
}

/**
 * What a person may be besides head of a department, which follows from headships. A partner comes from outside, is
 * nothing else, and sees what names them.
 */
export const ROLES = ['admin', 'planner', 'leader', 'member', 'partner'] as const;
export type Role = (typeof ROLES)[number];

export const isPartner = ({ roles }: { readonly roles: readonly Role[] }): boolean =>
  roles.includes('partner');

/** What a person may be besides head of a department, which follows from headships. */
export const ROLES = ['admin', 'planner', 'leader', 'member'] as const;
export type Role = (typeof ROLES)[number];

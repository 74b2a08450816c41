import type { Role } from '../../organizations/domain/roles.js';

/** Who makes, changes and ends KPIs. */
export const KPI_KEEPERS: readonly Role[] = ['admin', 'planner', 'leader'];

export function mayKeepKpis(roles: readonly Role[]): boolean {
  return roles.some((role) => KPI_KEEPERS.includes(role));
}

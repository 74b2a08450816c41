import type { Caller } from '../organizations/caller.js';

/** Planners and administrators look after everybody's mail; all others see their own. */
export function looksAfterMail({ roles }: Caller): boolean {
  return roles.includes('planner') || roles.includes('admin');
}

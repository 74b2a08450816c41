import type { Caller } from '../organizations/caller.js';
import { has } from '../organizations/domain/rights.js';

/** Planners and administrators look after everybody's mail; all others see their own. */
export function looksAfterMail(caller: Caller): boolean {
  return has('read-mail', caller);
}

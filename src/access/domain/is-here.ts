import { dateAt } from '../../calendar/domain/zones.js';
import { holdsOn, type Term } from '../../organizations/domain/term.js';

/** Whether somebody is of the organization at an instant: from the first to the last day, in their own zone. */
export function isHereAt(person: Term & { readonly zone: string }, now: number): boolean {
  return holdsOn(person, dateAt(now, person.zone));
}

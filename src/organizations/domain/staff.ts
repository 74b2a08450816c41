import { isPartner, type Role } from './roles.js';
import { holdsOn, type Term } from './term.js';

/** Whether somebody is of the organization on a day: who comes from outside leads, owns and decides nothing in it. */
export const isStaffOn = (person: Term & { readonly roles: readonly Role[] }, date: string): boolean =>
  holdsOn(person, date) && !isPartner(person);

import { accountAddress } from '../organizations/domain/address.js';
import type { Roster, RosterPerson } from '../organizations/domain/roster.js';

/** An act of a script could not be done as it is written. */
export class ScriptFailed extends Error {}

/** Who has an address. Throws `ScriptFailed`. */
export function personAt(roster: Roster, address: string): RosterPerson {
  const wanted = accountAddress(address);
  const person = [...roster.people.values()].find((one) => accountAddress(one.address) === wanted);
  if (!person) throw new ScriptFailed(`Nobody has the address ${address}.`);
  return person;
}

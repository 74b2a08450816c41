import { accountAddress } from '../../organizations/domain/address.js';
import { problem, type Problem } from '../../organizations/domain/problem.js';
import { namedAddress } from './pasted-row.js';

/** What stands in the form of an absence, as it was typed. */
export interface TypedAbsence {
  readonly from: string;
  readonly until: string;
  /** A name, an address, or `Ada Lovelace <ada@example.com>` as the field offers it. */
  readonly standIn: string;
  /** First day of the absence that is changed; empty for one that is added. */
  readonly was: string;
}

interface Candidate {
  readonly name: string;
  readonly address: string;
}

/** Who is meant by what stands in the field; nobody is meant by an empty one. */
export function standInNamed(
  typed: string,
  people: readonly Candidate[],
): { readonly address: string | null; readonly problems: readonly Problem[] } {
  const sought = typed.trim();
  if (sought === '') return { address: null, problems: [] };
  const { address } = namedAddress(sought);
  const byAddress = people.find((one) => accountAddress(one.address) === accountAddress(address));
  if (byAddress) return { address: byAddress.address, problems: [] };
  const named = people.filter(({ name }) => name.toLowerCase() === sought.toLowerCase());
  const [one] = named;
  if (one && named.length === 1) return { address: one.address, problems: [] };
  return { address: null, problems: problem('standIn', one ? several(sought) : nobody(sought)) };
}

const several = (name: string) => ({
  en: `Several people are called “${name}”. Type the e-mail address instead.`,
  nl: `Meerdere mensen heten “${name}”. Typ in plaats daarvan het e-mailadres.`,
});
const nobody = (name: string) => ({
  en: `Nobody here is called “${name.slice(0, 60)}”. Choose somebody from the list, or type the e-mail address.`,
  nl: `Niemand hier heet “${name.slice(0, 60)}”. Kies iemand uit de lijst, of typ het e-mailadres.`,
});

/** How a person is offered in the field. */
export const offered = ({ name, address }: Candidate): string => `${name} <${address}>`;

import { BlockList, isIP } from 'node:net';
import { isSpf, type SpfTerm, spfTerms } from './domain/records.js';
import { addressesOf, mailServersOf, type Names, textsAt } from './names.js';

/** RFC 7208, 4.6.4: a receiver gives up after so many questions. */
const MOST_QUESTIONS = 10;

/** Whether an SPF record names an address as one its domain's mail comes from; follows what it includes. */
export async function coversAny(
  names: Names,
  domain: string,
  addresses: readonly string[],
): Promise<boolean> {
  let questions = 0;
  const holds = async (of: string): Promise<boolean> => {
    const record = (await textsAt(names, of)).find(isSpf);
    for (const term of record === undefined ? [] : spfTerms(record)) {
      if (term.qualifier !== '-' && (await matches(term, of))) return true;
    }
    return false;
  };
  const matches = async ({ kind, value }: SpfTerm, of: string): Promise<boolean> => {
    if (kind === 'ip4' || kind === 'ip6') return addresses.some((address) => within(address, value));
    if (!['a', 'mx', 'include', 'redirect'].includes(kind) || (questions += 1) > MOST_QUESTIONS) return false;
    const [name = '', length] = value.split('/');
    const target = name === '' ? of : name;
    if (kind === 'include' || kind === 'redirect') return holds(target);
    const hosts = kind === 'a' ? [target] : await mailServersOf(names, target);
    const named = await Promise.all(hosts.map((host) => addressesOf(names, host)));
    const range = length === undefined ? '' : `/${length}`;
    return named.flat().some((one) => addresses.some((address) => within(address, `${one}${range}`)));
  };
  return holds(domain);
}

function within(address: string, range: string): boolean {
  const [base = '', length] = range.split('/');
  const family = isIP(base);
  if (family === 0 || isIP(address) !== family) return false;
  const bits = Number(length ?? (family === 4 ? 32 : 128));
  if (!Number.isInteger(bits) || bits < 0 || bits > (family === 4 ? 32 : 128)) return false;
  const list = new BlockList();
  list.addSubnet(base, bits, family === 4 ? 'ipv4' : 'ipv6');
  return list.check(address, family === 4 ? 'ipv4' : 'ipv6');
}

/** The part of node:dns that is asked, so that a story can answer. */
export interface Names {
  resolve4(name: string): Promise<string[]>;
  resolve6(name: string): Promise<string[]>;
  resolveMx(name: string): Promise<{ exchange: string; priority: number }[]>;
  resolveTxt(name: string): Promise<string[][]>;
  reverse(address: string): Promise<string[]>;
}

/** Nobody could say whether there is such a name: the name server does not answer. */
export class NamesUnanswered extends Error {
  /** @param why a code, as the resolver says it */
  constructor(readonly why: string) {
    super(`The name server does not answer (${why}).`);
  }
}

/** What is known about a name: nothing, where there is no such name or none of that kind. */
async function known<T>(ask: Promise<T[]>): Promise<T[]> {
  try {
    return await ask;
  } catch (error) {
    const code = (error as { code?: string }).code ?? '';
    if (['ENOTFOUND', 'ENODATA', 'NXDOMAIN'].includes(code)) return [];
    throw new NamesUnanswered(code || String(error));
  }
}

/** The texts published at a name; each may come in pieces. */
export async function textsAt(names: Names, name: string): Promise<string[]> {
  return (await known(names.resolveTxt(name))).map((pieces) => pieces.join(''));
}

export async function addressesOf(names: Names, name: string): Promise<string[]> {
  const [four, six] = await Promise.all([known(names.resolve4(name)), known(names.resolve6(name))]);
  return [...four, ...six];
}

/** The servers that take mail for a domain, the preferred one first. */
export async function mailServersOf(names: Names, domain: string): Promise<string[]> {
  const servers = await known(names.resolveMx(domain));
  return servers.sort((a, b) => a.priority - b.priority).map(({ exchange }) => exchange);
}

export function namesOf(names: Names, address: string): Promise<string[]> {
  return known(names.reverse(address));
}

import { createPublicKey } from 'node:crypto';
import { aligned } from '../../platform/aligned-domains.js';
import type { DkimSigner } from '../transport/dkim-signer.js';
import { isDmarc, isSpf, spfEnd, tags } from './domain/records.js';
import { type Finding, ok, problem, same, joined, warning } from './finding.js';
import { nameWords } from './name-words.js';
import { addressesOf, mailServersOf, type Names, namesOf, textsAt } from './names.js';
import { coversAny } from './spf-cover.js';

/** Who mail says it comes from, and who it says so to servers. */
export interface Senders {
  /** Domain of MAIL_FROM: what a reader sees. */
  readonly from: string;
  /** Domain of the envelope's sender, which SPF is about and where returned mail goes. */
  readonly envelope: string;
}

/** Whether the domain's records let receivers believe that mail is from it (SPF, RFC 7208). */
export async function checkSpf(names: Names, { envelope }: Senders, host: string | null): Promise<Finding> {
  const { spf: words } = nameWords;
  const { about } = words;
  const [record, ...others] = (await textsAt(names, envelope)).filter(isSpf);
  if (record === undefined) return problem(about, words.none(envelope), words.publish(envelope, host));
  if (others.length > 0) return problem(about, words.several(envelope, others.length + 1), words.merge);
  const end = spfEnd(record);
  if (end === '+' || end === '?') return problem(about, words.everybody(record), words.end);
  const addresses = host === null ? [] : await addressesOf(names, host);
  if (addresses.length > 0 && !(await coversAny(names, envelope, addresses))) {
    return warning(about, words.unnamed(record, host), words.ask(host));
  }
  return ok(about, same(`"${record}"`));
}

/** Whether the key that signs is the one receivers find. */
export async function checkDkim(
  names: Names,
  { from }: Senders,
  signer: DkimSigner | null,
): Promise<Finding> {
  const { dkim: words } = nameWords;
  const { about } = words;
  if (signer === null) return warning(about, words.unsigned, words.sign);
  const name = `${signer.selector}._domainkey.${signer.domain}`;
  const wanted = createPublicKey(signer.key).export({ type: 'spki', format: 'der' }).toString('base64');
  const publish = words.publish(name, wanted);
  const records = await textsAt(names, name);
  if (records.length === 0) return problem(about, words.none(name), publish);
  if (records.length > 1) {
    return problem(about, words.several(name, records.length), joined(words.leaveOne, publish));
  }
  const found = tags(records[0] ?? '');
  if ((found.get('p') ?? '').replace(/\s/g, '') !== wanted) {
    return problem(about, words.another(name), publish);
  }
  if (found.get('t')?.split(':').includes('y')) {
    return warning(about, words.tried(name), words.takeOut('t=y'));
  }
  if (found.get('t')?.split(':').includes('s') && signer.domain !== from) {
    return problem(about, words.alone(name, signer.domain), words.takeOut('t=s'));
  }
  return ok(about, words.right(name));
}

/** What receivers are asked to do with mail that neither SPF nor DKIM speaks for (DMARC, RFC 7489). */
export async function checkDmarc(
  names: Names,
  { from, envelope }: Senders,
  signer: DkimSigner | null,
): Promise<Finding> {
  const { dmarc: words } = nameWords;
  const { about } = words;
  const [name, record] = await dmarcOf(names, from);
  if (record === undefined) return warning(about, words.none(from), words.publish(from));
  const policy = tags(record);
  if (!/^(none|quarantine|reject)$/i.test(policy.get('p') ?? '')) {
    return problem(about, words.unruled(record, name), words.rule);
  }
  const bySpf = aligned(envelope, from, policy.get('aspf') === 's');
  const byDkim = signer !== null && aligned(signer.domain, from, policy.get('adkim') === 's');
  if (!bySpf && !byDkim) {
    return problem(about, words.closer(record, name, envelope, signer?.domain ?? null), words.sign(from));
  }
  return ok(about, words.right(record, name));
}

async function dmarcOf(names: Names, domain: string): Promise<readonly [name: string, record?: string]> {
  const labels = domain.split('.');
  for (let from = 0; from <= labels.length - 2; from += 1) {
    const name = `_dmarc.${labels.slice(from).join('.')}`;
    const record = (await textsAt(names, name)).find(isDmarc);
    if (record !== undefined) return [name, record];
  }
  return [`_dmarc.${domain}`];
}

/** Whether answers and returned mail find their way to a domain. */
export async function checkMailServers(names: Names, domain: string): Promise<Finding> {
  const { mx: words } = nameWords;
  const about = words.about(domain);
  const servers = await mailServersOf(names, domain);
  if (servers.some((server) => server === '' || server === '.')) {
    return problem(about, words.takesNone, words.useOther);
  }
  if (servers.length > 0) return ok(about, same(servers.join(', ')));
  if ((await addressesOf(names, domain)).length > 0) return warning(about, words.ownAddress, words.publish);
  return problem(about, words.lost, words.publishOrOther);
}

/** Whether the server's address has a name that leads back to it, which many receivers ask for. */
export async function checkReverseName(names: Names, host: string): Promise<Finding> {
  const { reverse: words } = nameWords;
  const { about } = words;
  const addresses = await addressesOf(names, host);
  for (const address of addresses) {
    const found = await namesOf(names, address);
    const back = await Promise.all(found.map((name) => addressesOf(names, name)));
    if (!back.flat().includes(address)) {
      return warning(about, words.leadsAway(address, host, found), words.ask);
    }
  }
  if (addresses.length === 0) return warning(about, words.unknown(host), words.correct);
  return ok(about, words.right(host));
}

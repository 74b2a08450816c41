import { createPublicKey } from 'node:crypto';
import { aligned } from '../../platform/aligned-domains.js';
import { type Diagnosis, ok, problem, warning } from '../../platform/health/diagnosis.js';
import type { DkimSigner } from '../transport/dkim-signer.js';
import { isDmarc, isSpf, spfEnd, tags } from './domain/records.js';
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
export async function checkSpf(names: Names, { envelope }: Senders, host: string | null): Promise<Diagnosis> {
  const about = 'SPF';
  const [record, ...others] = (await textsAt(names, envelope)).filter(isSpf);
  const publish = `publish at ${envelope} one TXT record like "v=spf1 mx a:${host ?? 'your-mail-server'} -all"`;
  if (record === undefined) {
    return problem(about, `${envelope} does not say who may send its mail.`, `To be believed, ${publish}.`);
  }
  if (others.length > 0) {
    const count = others.length + 1;
    return problem(about, `${envelope} has ${count} SPF records, so none counts.`, 'Merge them into one.');
  }
  const end = spfEnd(record);
  if (end === '+' || end === '?') {
    return problem(about, `"${record}" lets everybody send its mail.`, 'End it with ~all or -all.');
  }
  const addresses = host === null ? [] : await addressesOf(names, host);
  if (addresses.length > 0 && !(await coversAny(names, envelope, addresses))) {
    return warning(
      about,
      `"${record}" does not name ${host}.`,
      `That is right only if ${host} sends from other addresses; ask whoever runs it which, and name them.`,
    );
  }
  return ok(about, `"${record}"`);
}

/** Whether the key that signs is the one receivers find. */
export async function checkDkim(
  names: Names,
  { from }: Senders,
  signer: DkimSigner | null,
): Promise<Diagnosis> {
  const about = 'DKIM';
  if (signer === null) {
    return warning(
      about,
      'Cadans does not sign mails.',
      'That is right if the mail server does; else set DKIM_DOMAIN, DKIM_SELECTOR and DKIM_KEY_FILE.',
    );
  }
  const name = `${signer.selector}._domainkey.${signer.domain}`;
  const wanted = createPublicKey(signer.key).export({ type: 'spki', format: 'der' }).toString('base64');
  const publish = `Publish at ${name} the TXT record "v=DKIM1; k=rsa; p=${wanted}".`;
  const records = await textsAt(names, name);
  if (records.length === 0) return problem(about, `No key is published at ${name}.`, publish);
  if (records.length > 1) {
    return problem(about, `${records.length} records stand at ${name}.`, `Leave one. ${publish}`);
  }
  const found = tags(records[0] ?? '');
  if ((found.get('p') ?? '').replace(/\s/g, '') !== wanted) {
    return problem(about, `The key at ${name} is not the one in DKIM_KEY_FILE.`, publish);
  }
  if (found.get('t')?.split(':').includes('y')) {
    return warning(about, `The key at ${name} says it is only being tried (t=y).`, 'Take t=y out of it.');
  }
  if (found.get('t')?.split(':').includes('s') && signer.domain !== from) {
    return problem(about, `The key at ${name} is for ${signer.domain} alone (t=s).`, 'Take t=s out of it.');
  }
  return ok(about, `The key at ${name} belongs to what signs.`);
}

/** What receivers are asked to do with mail that neither SPF nor DKIM speaks for (DMARC, RFC 7489). */
export async function checkDmarc(
  names: Names,
  { from, envelope }: Senders,
  signer: DkimSigner | null,
): Promise<Diagnosis> {
  const about = 'DMARC';
  const [name, record] = await dmarcOf(names, from);
  if (record === undefined) {
    return warning(
      about,
      `Nothing is published at _dmarc.${from}; large providers want it.`,
      `Publish there the TXT record "v=DMARC1; p=none; rua=mailto:postmaster@${from}", and a stricter p= later.`,
    );
  }
  const policy = tags(record);
  if (!/^(none|quarantine|reject)$/i.test(policy.get('p') ?? '')) {
    return problem(about, `"${record}" at ${name} has no policy.`, 'Write p=none, p=quarantine or p=reject.');
  }
  const bySpf = aligned(envelope, from, policy.get('aspf') === 's');
  const byDkim = signer !== null && aligned(signer.domain, from, policy.get('adkim') === 's');
  if (!bySpf && !byDkim) {
    return problem(
      about,
      `"${record}" at ${name} asks for a closer match than ${envelope} and ${signer?.domain ?? 'no signature'} give.`,
      `Sign with DKIM_DOMAIN=${from}.`,
    );
  }
  return ok(about, `"${record}" at ${name}`);
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
export async function checkMailServers(names: Names, domain: string): Promise<Diagnosis> {
  const about = `MX of ${domain}`;
  const servers = await mailServersOf(names, domain);
  if (servers.some((server) => server === '' || server === '.')) {
    return problem(about, 'The domain says it takes no mail.', 'Use an address that can be answered to.');
  }
  if (servers.length > 0) return ok(about, servers.join(', '));
  if ((await addressesOf(names, domain)).length > 0) {
    return warning(
      about,
      'No server is named, so mail goes to the domain’s own address.',
      'Publish an MX record.',
    );
  }
  return problem(
    about,
    'No server takes mail for it: answers and returned mail are lost.',
    'Publish an MX record, or use an address of a domain that has one.',
  );
}

/** Whether the server's address has a name that leads back to it, which many receivers ask for. */
export async function checkReverseName(names: Names, host: string): Promise<Diagnosis> {
  const about = 'reverse name';
  const addresses = await addressesOf(names, host);
  for (const address of addresses) {
    const found = await namesOf(names, address);
    const back = await Promise.all(found.map((name) => addressesOf(names, name)));
    if (!back.flat().includes(address)) {
      return warning(
        about,
        `${address} (${host}) is called ${found.join(', ') || 'nothing'}, which does not lead back to it.`,
        'If mail leaves from this address, ask its provider to give it a name, and let that name have the address.',
      );
    }
  }
  if (addresses.length === 0)
    return warning(about, `${host} has no address.`, 'Correct the name in SMTP_URL.');
  return ok(about, `The addresses of ${host} have names that lead back to them.`);
}

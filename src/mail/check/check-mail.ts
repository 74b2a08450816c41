import { isIP } from 'node:net';
import { aligned } from '../../platform/aligned-domains.js';
import { type Diagnosis, ok, problem, warning } from '../../platform/health/diagnosis.js';
import type { Settings } from '../../platform/settings.js';
import { MailSender } from '../mail-sender.js';
import { isThisMachine } from '../transport/smtp-options.js';
import { SmtpTransport } from '../transport/smtp-transport.js';
import { checkDkim, checkDmarc, checkMailServers, checkReverseName, checkSpf } from './name-checks.js';
import { type Names, NamesUnanswered } from './names.js';
import { checkServer } from './server-checks.js';
import { sendTestMessage } from './test-message.js';

export interface MailCheck {
  readonly settings: Settings;
  readonly names: Names;
  readonly now: number;
  /** Where a test message goes; none is sent where this is null. */
  readonly to: string | null;
}

/** Looks at how mails leave as a receiving provider would, and says of each thing what to do about it. */
export async function checkMail({ settings, names, now, to }: MailCheck): Promise<Diagnosis[]> {
  const sender = new MailSender(settings);
  const { SMTP_URL: url, BOUNCE_ADDRESS: bounces, REPLY_ADDRESS: answers } = settings.values;
  const domainOf = (address: string | undefined) =>
    address?.slice(address.lastIndexOf('@') + 1).toLowerCase();
  const envelope = domainOf(bounces) ?? sender.domain;
  const senders = { from: sender.domain, envelope };
  const host = url !== undefined && /^smtps?:/.test(url) ? new URL(url).hostname : null;
  // Of a server on this machine the name says nothing about where mail leaves from.
  const named = host === null || isThisMachine(host) || isIP(host) !== 0 ? null : host;
  const lookUps: [about: string, ask: () => Promise<Diagnosis>][] = [
    ['SPF', () => checkSpf(names, senders, named)],
    ['DKIM', () => checkDkim(names, senders, sender.dkim)],
    ['DMARC', () => checkDmarc(names, senders, sender.dkim)],
    ...[...new Set([senders.from, envelope, domainOf(answers) ?? envelope])].map(
      (domain): [string, () => Promise<Diagnosis>] => [
        `MX of ${domain}`,
        () => checkMailServers(names, domain),
      ],
    ),
    ...(named === null
      ? []
      : [['reverse name', () => checkReverseName(names, named)] as [string, () => Promise<Diagnosis>]]),
  ];
  const found = [checkSite(settings), checkAlignment(senders)];
  for (const [about, ask] of lookUps) found.push(await answered(about, ask));
  if (url === undefined || host === null) {
    const says = url === undefined ? 'Mails stay in the built-in mailbox.' : 'Mails are written to files.';
    return [...found, warning('mail server', says, 'Set SMTP_URL for mails to leave.')];
  }
  const server = await checkServer(url, now);
  found.push(...server);
  if (to !== null && server.every(({ level }) => level !== 'problem')) {
    const transport = new SmtpTransport(url, 1);
    found.push(await sendTestMessage(transport, sender, to, now).finally(() => transport.close()));
  }
  return found;
}

function checkSite({ secure, values: { BASE_URL } }: Settings): Diagnosis {
  const about = 'links in mails';
  if (secure) return ok(about, `They lead to ${BASE_URL}.`);
  const says = `They lead to ${BASE_URL}, in clear text.`;
  const remedy = 'Serve it over TLS and let BASE_URL begin with https:.';
  return isThisMachine(new URL(BASE_URL).hostname)
    ? warning(about, `${says} Nobody else can open them.`, remedy)
    : problem(about, says, remedy);
}

function checkAlignment({ from, envelope }: { from: string; envelope: string }): Diagnosis {
  const about = 'sender';
  return aligned(from, envelope)
    ? ok(about, `Mails are from ${from}, and so are their envelopes (${envelope}).`)
    : warning(
        about,
        `Mails are from ${from}, their envelopes from ${envelope}.`,
        `SPF then says nothing about ${from}: let both be of one domain, or sign with DKIM.`,
      );
}

async function answered(about: string, ask: () => Promise<Diagnosis>): Promise<Diagnosis> {
  try {
    return await ask();
  } catch (error) {
    if (!(error instanceof NamesUnanswered)) throw error;
    return warning(
      about,
      `It could not be looked up: ${error.message}.`,
      'Try again where names are answered.',
    );
  }
}

import { isIP } from 'node:net';
import { aligned } from '../../platform/aligned-domains.js';
import type { Settings } from '../../platform/settings.js';
import { MailSender } from '../mail-sender.js';
import { isThisMachine } from '../transport/smtp-options.js';
import { SmtpTransport } from '../transport/smtp-transport.js';
import { type Finding, ok, problem, joined, warning, type Words } from './finding.js';
import { nameWords } from './name-words.js';
import { checkDkim, checkDmarc, checkMailServers, checkReverseName, checkSpf } from './name-checks.js';
import { type Names, NamesUnanswered } from './names.js';
import { serverWords } from './server-words.js';
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
export async function checkMail({ settings, names, now, to }: MailCheck): Promise<Finding[]> {
  const sender = new MailSender(settings);
  const { SMTP_URL: url, BOUNCE_ADDRESS: bounces, REPLY_ADDRESS: answers } = settings.values;
  const domainOf = (address: string | undefined) =>
    address?.slice(address.lastIndexOf('@') + 1).toLowerCase();
  const envelope = domainOf(bounces) ?? sender.domain;
  const senders = { from: sender.domain, envelope };
  const host = url !== undefined && /^smtps?:/.test(url) ? new URL(url).hostname : null;
  // Of a server on this machine the name says nothing about where mail leaves from.
  const named = host === null || isThisMachine(host) || isIP(host) !== 0 ? null : host;
  const lookUps: [about: Words, ask: () => Promise<Finding>][] = [
    [nameWords.spf.about, () => checkSpf(names, senders, named)],
    [nameWords.dkim.about, () => checkDkim(names, senders, sender.dkim)],
    [nameWords.dmarc.about, () => checkDmarc(names, senders, sender.dkim)],
    ...[...new Set([senders.from, envelope, domainOf(answers) ?? envelope])].map(
      (domain): [Words, () => Promise<Finding>] => [
        nameWords.mx.about(domain),
        () => checkMailServers(names, domain),
      ],
    ),
    ...(named === null
      ? []
      : [[nameWords.reverse.about, () => checkReverseName(names, named)] as [Words, () => Promise<Finding>]]),
  ];
  const found = [checkSite(settings), checkAlignment(senders)];
  for (const [about, ask] of lookUps) found.push(await answered(about, ask));
  if (url === undefined || host === null) {
    const says = url === undefined ? serverWords.inMailbox : serverWords.inFiles;
    return [...found, warning(serverWords.server, says, serverWords.setServer)];
  }
  const server = await checkServer(url, now);
  found.push(...server);
  if (to !== null && server.every(({ level }) => level !== 'problem')) {
    const transport = new SmtpTransport(url, 1);
    found.push(await sendTestMessage(transport, sender, to, now).finally(() => transport.close()));
  }
  return found;
}

function checkSite({ secure, values: { BASE_URL } }: Settings): Finding {
  const { links: about, leadTo, inClearText, nobodyElse, serveOverTls } = serverWords;
  if (secure) return ok(about, leadTo(BASE_URL));
  const says = inClearText(BASE_URL);
  return isThisMachine(new URL(BASE_URL).hostname)
    ? warning(about, joined(says, nobodyElse), serveOverTls)
    : problem(about, says, serveOverTls);
}

function checkAlignment({ from, envelope }: { from: string; envelope: string }): Finding {
  const { sender: about, apart, bring } = serverWords;
  return aligned(from, envelope)
    ? ok(about, serverWords.aligned(from, envelope))
    : warning(about, apart(from, envelope), bring(from));
}

async function answered(about: Words, ask: () => Promise<Finding>): Promise<Finding> {
  try {
    return await ask();
  } catch (error) {
    if (!(error instanceof NamesUnanswered)) throw error;
    return warning(about, serverWords.unanswered(error.why), serverWords.tryAgain);
  }
}

import { encode, wrap } from 'nodemailer/lib/base64';
import MimeNode from 'nodemailer/lib/mime-node';
import { mailDate } from '../domain/mail-date.js';
import { isMessageId } from '../domain/message-id.js';
import type { Mailbox } from '../domain/mail-address.js';
import type { CalendarPart } from '../packing.js';
import { optOutPlaceholder, withLinks } from '../render/render-letter.js';
import { contentIdOf, type Logo } from '../style/logos.js';
import type { DkimSigner } from './dkim-signer.js';
import type { PreparedMail, WrittenMail } from './mail-transport.js';

/** Whom a mail comes from, and where it goes if it cannot be delivered: to the sender, unless said. */
export interface Sender extends Mailbox {
  returnPathOf?(mail: WrittenMail): string;
  /** Where answers go: the kept mailboxes, unless said. */
  answeredAt?(mail: WrittenMail, kept: readonly Mailbox[]): readonly Mailbox[];
}

/**
 * A mail as it leaves. Everything in it follows from the kept rendering, so that a retry has the same bytes; not even
 * the boundary between the parts is left to chance.
 * @param urls of the mail's placeholders
 * @param signer null where mails leave unsigned
 */
export function prepareMail(
  mail: WrittenMail,
  sender: Sender,
  urls: ReadonlyMap<string, string>,
  signer: DkimSigner | null = null,
): PreparedMail {
  const optOut = urls.get(optOutPlaceholder(mail.id)) ?? null;
  return {
    mail,
    envelope: { from: sender.returnPathOf?.(mail) ?? sender.address, to: mail.address },
    bytes: () => Promise.resolve(compose(mail, sender, { ...withLinks(mail, urls), optOut }, signer)),
  };
}

/**
 * nodemailer writes the head, where the rules are hard: encoded words, folding, addresses. The two parts below it are
 * put together here, since a tree of streams for each mail costs more than all else of sending it. The boundary is made
 * from the mail's id, which no text a person wrote before can contain.
 */
function compose(
  mail: WrittenMail,
  sender: Sender,
  bodies: { readonly html: string; readonly text: string; readonly optOut: string | null },
  signer: DkimSigner | null,
): Buffer {
  const from = [{ name: mail.senderName ?? sender.name, address: sender.address }];
  const { calendar, logo } = mail;
  const type = calendar ? 'multipart/mixed' : 'multipart/alternative';
  const root = new MimeNode(type, { baseBoundary: mail.id });
  const { threadRoot, threadLast } = mail;
  const replyTo = mail.replyTo && (sender.answeredAt?.(mail, mail.replyTo) ?? mail.replyTo);
  const answered = answeredMessage(mail);
  const thread =
    threadRoot === null
      ? {}
      : { 'In-Reply-To': threadRoot, References: [threadRoot, threadLast ?? ''].join(' ').trim() };
  const head = {
    From: from,
    // An object: a comma in a text would make two recipients of it.
    To: [{ name: mail.recipientName, address: mail.address }],
    'Reply-To': replyTo ?? from,
    Subject: mail.subject,
    Date: mailDate(mail.renderedAt),
    'Message-ID': mail.messageId,
    ...thread,
    ...(answered === null ? {} : { 'In-Reply-To': answered, References: answered }),
    ...(bodies.optOut === null ? {} : optOutHead(bodies.optOut)),
    'Auto-Submitted': answered === null ? 'auto-generated' : 'auto-replied',
    'X-Auto-Response-Suppress': 'OOF, AutoReply',
  };
  // Its types know texts alone; addresses are taken as objects too.
  for (const [key, value] of Object.entries(head)) root.setHeader(key, value as string);
  const headers = root.buildHeaders();
  const boundary = String(root.boundary);
  const html = part('text/html', bodies.html);
  const texts = [part('text/plain', bodies.text), logo ? withLogo(boundary, html, logo) : html];
  const body = calendar ? withCalendar(boundary, texts, calendar) : joined(boundary, texts);
  const signature = signer === null ? '' : `${signer.sign(headers, body)}\r\n`;
  return Buffer.from(`${signature}${headers}\r\n\r\n${body}`, 'latin1');
}

/**
 * What the calendar is told stands beside the texts, where mail programs look for it (RFC 6047, 2.4), and as a file,
 * which is what is left to those that do not.
 */
function withCalendar(boundary: string, texts: readonly string[], { method, ics }: CalendarPart): string {
  // Not behind the other, which a reader that compares beginnings would take it for (RFC 2046, 5.1.1).
  const within = `texts-${boundary}`;
  const invitation = part('text/calendar', ics, `; method=${method}`);
  const file = [
    'Content-Type: application/ics; name="invite.ics"',
    'Content-Disposition: attachment; filename="invite.ics"',
    'Content-Transfer-Encoding: base64',
    '',
    wrap(encode(ics)),
  ].join('\r\n');
  const alternative = `Content-Type: multipart/alternative; boundary="${within}"\r\n\r\n`;
  return joined(boundary, [alternative + joined(within, [...texts, invitation]), file]);
}

/** The HTML with the picture it shows beside it (RFC 2387): nothing is fetched when somebody opens the mail. */
function withLogo(boundary: string, html: string, logo: Logo): string {
  const within = `logo-${boundary}`;
  const name = logo.type === 'image/png' ? 'logo.png' : 'logo.jpg';
  const picture = [
    `Content-Type: ${logo.type}; name="${name}"`,
    `Content-Disposition: inline; filename="${name}"`,
    `Content-ID: <${contentIdOf(logo)}>`,
    'Content-Transfer-Encoding: base64',
    '',
    logo.base64,
  ].join('\r\n');
  const related = `Content-Type: multipart/related; type="text/html"; boundary="${within}"\r\n\r\n`;
  return related + joined(within, [html, picture]);
}

function joined(boundary: string, parts: readonly string[]): string {
  return `${parts.map((one) => `--${boundary}\r\n${one}\r\n`).join('')}--${boundary}--\r\n`;
}

/** Message-ID of the mail that this one answers (RFC 3834, 3.1.6), where its sender wrote one down. */
function answeredMessage({ data }: WrittenMail): string | null {
  const id = data?.['answers'];
  return typeof id === 'string' && isMessageId(id) ? id : null;
}

/** One press in the mail program unsubscribes (RFC 8058), which providers only do over TLS. */
function optOutHead(url: string): Record<string, string> {
  const head = { 'List-Unsubscribe': `<${url}>` };
  return url.startsWith('https:') ? { ...head, 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' } : head;
}

/** Base64 only where the content wants it: it makes a mail a third larger, and spam filters think the less of it. */
function part(type: string, content: string, parameters = ''): string {
  const lines = content.replaceAll('\r\n', '\n');
  const [encoding, body] = isPlain(lines)
    ? ['7bit', lines.replaceAll('\n', '\r\n')]
    : ['base64', wrap(encode(content))];
  const head = `Content-Type: ${type}; charset=utf-8${parameters}\r\nContent-Transfer-Encoding: ${encoding}`;
  return `${head}\r\n\r\n${body}`;
}

const ASCII = /^[\t\n\x20-\x7e]*$/;
/** What no server may refuse (RFC 5322, 2.1.1). */
const LONGEST_LINE = 998;

/** Whether any server takes it as it is: ASCII, in lines short enough. */
function isPlain(content: string): boolean {
  if (!ASCII.test(content)) return false;
  for (let from = 0, to = 0; to !== content.length; from = to + 1) {
    const end = content.indexOf('\n', from);
    to = end === -1 ? content.length : end;
    // Old servers quote a line that begins with "From ", which would break the signature.
    if (to - from > LONGEST_LINE || content.startsWith('From ', from)) return false;
  }
  return true;
}

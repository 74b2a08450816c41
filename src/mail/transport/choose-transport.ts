import { wallTimeAt } from '../../calendar/domain/zones.js';
import type { Settings } from '../../platform/settings.js';
import type { Timers } from '../../platform/timers.js';
import { FileTransport } from './file-transport.js';
import { MailboxTransport } from './mailbox-transport.js';
import type { MailTransport, RenderedMail } from './mail-transport.js';
import { SmtpTransport } from './smtp-transport.js';

/** A mail server or a folder where the settings name one, else the built-in mailbox. */
export function transportFor({ values }: Settings, timers: Timers): MailTransport {
  const { SMTP_URL } = values;
  if (SMTP_URL === undefined) return new MailboxTransport();
  if (SMTP_URL.startsWith('file:')) return new FileTransport(SMTP_URL.slice('file:'.length), fileNameOf);
  return new SmtpTransport(SMTP_URL, values.SMTP_CONNECTIONS, timers, values.SMTP_PATIENCE_SECONDS * 1000);
}

/** `2027-02-03/0800 agenda anna@tessel.example 0192….eml`: in order of time, and one can see which is which. */
export function fileNameOf({
  id,
  kind,
  address,
  renderedAt,
}: Pick<RenderedMail, 'id' | 'kind' | 'address' | 'renderedAt'>): string {
  const { date, time } = wallTimeAt(renderedAt, 'UTC');
  const safe = address.replace(/[^a-z0-9@._-]/gi, '_');
  return `${date}/${time.replace(':', '')} ${kind} ${safe} ${id}.eml`;
}

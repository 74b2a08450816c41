import type { Settings } from '../../platform/settings.js';
import { MailboxTransport } from './mailbox-transport.js';
import type { MailTransport } from './mail-transport.js';
import { SmtpTransport } from './smtp-transport.js';

/** A mail server where the settings name one, else the built-in mailbox. */
export function transportFor({ values }: Settings): MailTransport {
  if (values.SMTP_URL === undefined) return new MailboxTransport();
  return new SmtpTransport(values.SMTP_URL, values.SMTP_CONNECTIONS);
}

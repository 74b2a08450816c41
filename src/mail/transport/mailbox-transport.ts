import { MailTransport } from './mail-transport.js';

/** Without a mail server: what counts as sent is what the built-in mailbox shows. */
export class MailboxTransport extends MailTransport {
  readonly connections = 100;

  send(): Promise<{ readonly response: string }> {
    return Promise.resolve({ response: 'Kept in the built-in mailbox.' });
  }

  verify(): Promise<void> {
    return Promise.resolve();
  }

  close(): void {
    // Nothing is open.
  }
}

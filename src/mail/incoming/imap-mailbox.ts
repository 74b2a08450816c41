/** A message as it lies in the mailbox. */
export interface MailboxMessage {
  readonly uid: number;
  readonly source: Uint8Array;
}

/** A report tells what it has to say at its beginning; the mail it returns may be long. */
const LONGEST = 256 * 1024;
const AT_ONCE = 50;
/** A mailbox that was left alone for long is worked off in several turns of the job. */
const A_TURN = 1_000;
const PATIENCE_MS = 30_000;

/** The mailbox that undeliverable mail comes back to, read by IMAP. */
export class ImapMailbox {
  constructor(private readonly url: string) {}

  /**
   * Hands over what was not read before, some messages at a time, and marks them as read once `take` has resolved: if
   * it fails, they are there again at the next turn.
   */
  async read(take: (messages: readonly MailboxMessage[]) => Promise<void>): Promise<void> {
    // Most installations read none, and every start would wait for it.
    const { ImapFlow } = await import('imapflow');
    const client = new ImapFlow(optionsOf(this.url));
    // Errors of a connection reach whoever waits for it; without a listener they would end the process.
    client.on('error', () => undefined);
    await client.connect();
    try {
      await client.mailboxOpen(folderOf(this.url));
      const unread = (await client.search({ seen: false, deleted: false }, { uid: true })) || [];
      for (let from = 0; from < Math.min(unread.length, A_TURN); from += AT_ONCE) {
        const messages: MailboxMessage[] = [];
        const uids = unread.slice(from, from + AT_ONCE);
        const found = client.fetch(uids, { uid: true, source: { maxLength: LONGEST } }, { uid: true });
        for await (const { uid, source } of found) if (source) messages.push({ uid, source });
        await take(messages);
        await client.messageFlagsAdd(uids, ['\\Seen'], { uid: true });
      }
      await client.logout();
    } finally {
      client.close();
    }
  }
}

/** `imaps://` is TLS from the first byte; `imap://` insists on STARTTLS, except to this very machine. */
function optionsOf(url: string) {
  const { protocol, hostname, port, username, password } = new URL(url);
  const secure = protocol === 'imaps:';
  const host = hostname.replace(/^\[|\]$/g, '');
  const sameMachine = /^(localhost|127(\.\d+){3}|::1)$/.test(host);
  return {
    host,
    port: port === '' ? (secure ? 993 : 143) : Number(port),
    secure,
    ...(secure ? {} : { doSTARTTLS: !sameMachine }),
    auth: { user: decodeURIComponent(username), pass: decodeURIComponent(password) },
    logger: false as const,
    connectionTimeout: PATIENCE_MS,
    greetingTimeout: PATIENCE_MS,
    socketTimeout: 2 * PATIENCE_MS,
    disableAutoIdle: true,
  };
}

function folderOf(url: string): string {
  return decodeURIComponent(new URL(url).pathname.replace(/^\//, '')) || 'INBOX';
}

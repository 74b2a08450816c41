import { SystemTimers, type Timers } from '../../platform/timers.js';
import { HandOverFailed, MailTransport, type PreparedMail } from './mail-transport.js';
import { SmtpLine } from './smtp-line.js';
import { type SmtpOptions, smtpOptions } from './smtp-options.js';

/**
 * Hands mails to an SMTP server over connections that are kept for the next mail. nodemailer's own pool does the same,
 * and composes, queues and repeats beside it; here the outbox does that, so its connections are used by themselves.
 */
export class SmtpTransport extends MailTransport {
  readonly #options: SmtpOptions;
  readonly #idle: SmtpLine[] = [];
  readonly #lines = new Set<SmtpLine>();
  #closed = false;

  /** @param patienceMs how long the server may take over one mail in all, so that it cannot keep a connection by trickling */
  constructor(
    url: string,
    readonly connections: number,
    private readonly timers: Timers = new SystemTimers(),
    private readonly patienceMs = 900_000,
  ) {
    super();
    this.#options = smtpOptions(url);
  }

  override openConnections(): number {
    return this.#lines.size;
  }

  async send(mail: PreparedMail): Promise<{ readonly response: string }> {
    const bytes = await mail.bytes();
    let line: SmtpLine | undefined;
    let late = false;
    const cancel = this.timers.after(this.patienceMs, () => {
      late = true;
      line?.close(`The server took more than ${this.patienceMs / 1000} seconds over it.`);
    });
    try {
      for (;;) {
        const kept = this.#kept();
        line = kept ?? this.#begun();
        try {
          if (!kept) await line.open();
          return { response: await line.send(mail, bytes) };
        } catch (error) {
          // The server had given up a connection that was idle, before it was given anything: no attempt at all.
          if (!(kept && isLost(error)) || late || this.#closed) throw error;
        } finally {
          this.#giveBack(line);
        }
      }
    } finally {
      cancel();
    }
  }

  async verify(): Promise<void> {
    const kept = this.#kept();
    const line = kept ?? this.#begun();
    try {
      if (!kept) await line.open();
    } finally {
      this.#giveBack(line);
    }
  }

  close(): void {
    this.#closed = true;
    for (const line of this.#lines) line.close();
    this.#lines.clear();
    this.#idle.length = 0;
  }

  #kept(): SmtpLine | null {
    for (let line = this.#idle.pop(); line; line = this.#idle.pop()) {
      if (line.isOpen) return line;
      this.#lines.delete(line);
    }
    return null;
  }

  #begun(): SmtpLine {
    const line = new SmtpLine(this.#options);
    this.#lines.add(line);
    return line;
  }

  #giveBack(line: SmtpLine): void {
    if (line.isOpen) this.#idle.push(line);
    else this.#lines.delete(line);
  }
}

function isLost(error: unknown): boolean {
  return error instanceof HandOverFailed && !error.fault.dataBegun && error.fault.responseCode === undefined;
}

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

  constructor(
    url: string,
    readonly connections: number,
  ) {
    super();
    this.#options = smtpOptions(url);
  }

  async send(mail: PreparedMail): Promise<{ readonly response: string }> {
    const bytes = await mail.bytes();
    for (;;) {
      const line = this.#kept() ?? (await this.#open());
      const wasKept = !line.isFresh;
      try {
        return { response: await line.send(mail, bytes) };
      } catch (error) {
        // The server had given up a connection that was idle, before it was given anything: no attempt at all.
        if (!(wasKept && isLost(error))) throw error;
      } finally {
        this.#giveBack(line);
      }
    }
  }

  async verify(): Promise<void> {
    this.#giveBack(this.#kept() ?? (await this.#open()));
  }

  close(): void {
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

  async #open(): Promise<SmtpLine> {
    const line = await SmtpLine.open(this.#options);
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

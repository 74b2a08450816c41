import type { Readable } from 'node:stream';
import { createTransport, type Transporter } from 'nodemailer';
import { HandOverFailed, MailTransport, type PreparedMail } from './mail-transport.js';
import { smtpOptions } from './smtp-options.js';

/** The part of nodemailer's errors that `classify` reads. */
interface SmtpError extends Error {
  readonly code?: string;
  readonly originalCode?: string;
  readonly responseCode?: number;
  readonly command?: string;
}

/** Hands mails to an SMTP server over a pool of connections. */
export class SmtpTransport extends MailTransport {
  readonly #pool: Transporter;
  /** Of each mail on its way, by its Message-ID, the stream nodemailer reads it from once the server takes DATA. */
  readonly #streams = new Map<string, Readable>();

  constructor(
    url: string,
    readonly connections: number,
  ) {
    super();
    this.#pool = createTransport(smtpOptions(url, connections));
    // nodemailer names no stage when a connection breaks. Its stream tells: it is read from DATA on.
    this.#pool.use('stream', ({ message, data }, done) => {
      const create = message.createReadStream.bind(message);
      message.createReadStream = (options) => {
        const stream = create(options);
        this.#streams.set(data.messageId ?? '', stream);
        return stream;
      };
      done();
    });
    // Without a listener an idle connection's error would end the process; a mail's own error reaches its sender.
    this.#pool.on('error', () => undefined);
  }

  async send({ mail, envelope, bytes }: PreparedMail): Promise<{ readonly response: string }> {
    const raw = await bytes();
    try {
      const { response } = await this.#pool.sendMail({ envelope, raw, messageId: mail.messageId });
      return { response: response ?? '' };
    } catch (error) {
      throw this.#failed(error as SmtpError, this.#streams.get(mail.messageId)?.readableDidRead ?? false);
    } finally {
      this.#streams.delete(mail.messageId);
    }
  }

  async verify(): Promise<void> {
    try {
      await this.#pool.verify();
    } catch (error) {
      throw this.#failed(error as SmtpError, false);
    }
  }

  close(): void {
    this.#pool.close({ force: true });
  }

  #failed(error: SmtpError, dataBegun: boolean): HandOverFailed {
    const { code, originalCode, responseCode, command } = error;
    return new HandOverFailed({ code, originalCode, responseCode, command, dataBegun }, error.message);
  }
}

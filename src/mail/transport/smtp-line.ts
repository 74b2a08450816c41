import { Readable } from 'node:stream';
import SMTPConnection from 'nodemailer/lib/smtp-connection';
import { HandOverFailed, type PreparedMail } from './mail-transport.js';
import type { SmtpOptions } from './smtp-options.js';

/** The part of nodemailer's errors that `classify` reads. */
interface SmtpError extends Error {
  readonly code?: string | undefined;
  readonly originalCode?: string;
  readonly responseCode?: number | undefined;
  readonly command?: string | undefined;
}

type Done = (error?: SmtpError | null) => void;

/** Refused for what it is, not for what the connection is. */
const OF_ONE_MAIL = new Set(['EENVELOPE', 'EMESSAGE']);
/** "Service not available, closing transmission channel" (RFC 5321, 3.8). */
const CLOSING = 421;

/** One connection to an SMTP server, signed in, which takes one mail after the other. */
export class SmtpLine {
  #gone = false;
  #giveUp: (why: Error) => void = () => undefined;
  readonly #connection: SMTPConnection;

  constructor(private readonly options: SmtpOptions) {
    this.#connection = new SMTPConnection(options.connection);
    this.#connection.on('end', () => (this.#gone = true));
  }

  /** @throws {HandOverFailed} after which it is of no use any more */
  async open(): Promise<void> {
    const { auth } = this.options;
    const connection = this.#connection;
    try {
      await this.#unlessBrokenOff((resolve, reject) => {
        // Errors of a connection that waits or sends reach the sender otherwise; without a listener they end the process.
        connection.on('error', reject);
        connection.connect((error) => (error ? reject(error) : resolve()));
      });
      // A server that knows no passwords is not given ours.
      if (auth !== null && connection.allowsAuth) await this.#settled((done) => connection.login(auth, done));
    } catch (error) {
      this.close();
      throw failed(error as SmtpError, false);
    }
  }

  /** Whether it can take another mail. */
  get isOpen(): boolean {
    return !this.#gone;
  }

  /**
   * Hands a mail over; what the server answered.
   * @throws {HandOverFailed} after which the line may still be open: the server refused the mail, not us
   */
  async send({ envelope }: PreparedMail, bytes: Buffer): Promise<string> {
    // Read from DATA on: whether it was tells on which side of it a connection broke.
    const stream = Readable.from(bytes, { objectMode: false });
    try {
      const { from, to } = envelope;
      const sent = await this.#unlessBrokenOff<SMTPConnection.SentMessageInfo>((resolve, reject) =>
        this.#connection.send({ from, to: [to], size: bytes.length }, stream, (error, info) =>
          error ? reject(error) : resolve(info),
        ),
      );
      return sent.response;
    } catch (error) {
      const fault = error as SmtpError;
      if (!this.#gone && OF_ONE_MAIL.has(fault.code ?? '') && fault.responseCode !== CLOSING) {
        await this.#settled((done) => this.#connection.reset(done)).catch(() => this.close());
      } else this.close();
      throw failed(fault, stream.readableDidRead);
    }
  }

  /** Breaks off whatever is in progress. */
  close(why = 'The connection was broken off.'): void {
    this.#gone = true;
    this.#connection.close();
    this.#giveUp(new Error(why));
  }

  #settled(begin: (done: Done) => void): Promise<void> {
    return this.#unlessBrokenOff((resolve, reject) => begin((error) => (error ? reject(error) : resolve())));
  }

  /** nodemailer forgets without a word what a connection was doing when it is closed: nobody may wait for that. */
  #unlessBrokenOff<T = void>(
    begin: (resolve: (value: T) => void, reject: (error: Error) => void) => void,
  ): Promise<T> {
    return new Promise((resolve, reject) => {
      this.#giveUp = reject;
      begin(resolve, reject);
    });
  }
}

const within500 = (code: number | undefined) => code !== undefined && code >= 500;
const NO_TLS =
  '. The server takes no encryption, or somebody in between removed the offer. Use another port or server, or, where ' +
  'nobody else is on the way, allow clear text by ?requireTLS=false at the end of SMTP_URL.';

function failed(error: SmtpError, dataBegun: boolean): HandOverFailed {
  const { code, originalCode, responseCode, command } = error;
  const advice = code === 'ETLS' && within500(responseCode) ? NO_TLS : '';
  const fault = { code, originalCode, responseCode, command, dataBegun };
  return new HandOverFailed(fault, `${error.message}${advice}`);
}

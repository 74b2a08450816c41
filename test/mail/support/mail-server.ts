import { createHash } from 'node:crypto';
import type { AddressInfo, Socket } from 'node:net';
import { type ParsedMail, simpleParser } from 'mailparser';
import { SMTPServer, type SMTPServerOptions } from 'smtp-server';

/** A message as the server took it. */
export interface Received {
  readonly from: string;
  readonly to: readonly string[];
  readonly raw: Buffer;
  readonly hash: string;
}

interface SmtpError extends Error {
  responseCode?: number;
}

export function smtpError(responseCode: number, message: string): SmtpError {
  return Object.assign(new Error(message), { responseCode });
}

/** A real SMTP server on the loopback, whose answers a story sets. */
export class MailServer {
  readonly received: Received[] = [];
  /** What stays of each message: of very many not more than their heads. */
  keeps: 'all' | 'heads' = 'all';
  /** Called when somebody connects, before a greeting. */
  onConnection: (socket: Socket) => void = () => undefined;
  /** Asked for each envelope sender, with how many messages its connection has brought already; an error refuses. */
  onSender: (address: string, taken: number) => Error | null = () => null;
  /** Asked for each recipient; an error refuses. */
  onRecipient: (address: string) => Error | null = () => null;
  /** Called when a message for these begins to arrive. */
  onData: (to: readonly string[]) => void = () => undefined;
  /** Called once the whole message is here, before it is answered. */
  onMessage: (message: Received) => Promise<Error | null> = () => Promise.resolve(null);
  readonly #server: SMTPServer;
  readonly #taken = new Map<string, number>();
  readonly #sockets = new Set<{ destroy(): void }>();

  constructor(options: SMTPServerOptions = {}) {
    this.#server = new SMTPServer({
      authOptional: true,
      disabledCommands: ['STARTTLS'],
      disableReverseLookup: true,
      logger: false,
      ...options,
      onMailFrom: ({ address }, { id }, done) => done(this.onSender(address, this.#taken.get(id) ?? 0)),
      onRcptTo: ({ address }, _session, done) => done(this.onRecipient(address)),
      onData: (stream, { id, envelope }, done) => {
        this.#taken.set(id, (this.#taken.get(id) ?? 0) + 1);
        this.onData(envelope.rcptTo.map(({ address }) => address));
        const chunks: Buffer[] = [];
        stream.on('data', (chunk: Buffer) => chunks.push(chunk));
        stream.on('end', () => {
          const raw = Buffer.concat(chunks);
          const message = {
            from: envelope.mailFrom ? envelope.mailFrom.address : '',
            to: envelope.rcptTo.map(({ address }) => address),
            raw: this.keeps === 'all' ? raw : Buffer.from(raw.subarray(0, raw.indexOf('\r\n\r\n') + 4)),
            hash: createHash('sha256').update(raw).digest('hex'),
          };
          this.received.push(message);
          void this.onMessage(message).then((refused) => done(refused));
        });
      },
    });
    this.#server.on('error', () => undefined);
    this.#server.server.on('connection', (socket) => {
      this.onConnection(socket);
      this.#sockets.add(socket);
      socket.on('close', () => this.#sockets.delete(socket));
    });
  }

  /** Starts; the URL to send to. */
  async start(): Promise<string> {
    await new Promise<void>((resolve) => this.#server.listen(0, '127.0.0.1', resolve));
    return `smtp://127.0.0.1:${(this.#server.server.address() as AddressInfo).port}`;
  }

  /** Cuts every connection, as a crash would. */
  cut(): void {
    this.#sockets.forEach((socket) => socket.destroy());
  }

  async stop(): Promise<void> {
    const stopped = new Promise<void>((resolve) => this.#server.close(() => resolve()));
    this.cut();
    await stopped;
  }
}

export function parse({ raw }: Received): Promise<ParsedMail> {
  return simpleParser(raw);
}

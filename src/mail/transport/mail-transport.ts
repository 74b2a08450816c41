import type { TransportFault } from '../domain/classify.js';
import type { Written } from '../packing.js';
import type { OutboxMail } from '../outbox-mail.entity.js';

/** A mail that has been rendered, and what was kept of it: nothing of it is null any more. */
export type RenderedMail = OutboxMail & {
  readonly [
    Column in 'address' | 'recipientName' | 'subject' | 'links' | 'messageId' | 'renderedAt'
  ]: NonNullable<OutboxMail[Column]>;
};

/** A rendered mail with what it says. */
export type WrittenMail = RenderedMail & Written;

/** A mail as it is handed over. */
export interface PreparedMail {
  readonly mail: WrittenMail;
  /** Of the sender, and of the one recipient. */
  readonly envelope: { readonly from: string; readonly to: string };
  /** The message (RFC 5322), the same bytes whenever it is asked for; made only for a transport that wants it. */
  readonly bytes: () => Promise<Buffer>;
}

/** A mail could not be handed over. */
export class HandOverFailed extends Error {
  constructor(
    readonly fault: TransportFault,
    message: string,
  ) {
    super(message);
    this.name = 'HandOverFailed';
  }
}

/** A way for mails to leave. */
export abstract class MailTransport {
  /** How many mails it takes at once: no more than these are ever on their way and unrecorded. */
  abstract readonly connections: number;

  /** Connections that are open at this moment. */
  openConnections(): number {
    return 0;
  }

  /**
   * Hands one mail over; what the other side answered.
   * @throws {HandOverFailed}
   */
  abstract send(message: PreparedMail): Promise<{ readonly response: string }>;

  /** Resolves if mail could leave now; else says what stands in the way. */
  abstract verify(): Promise<void>;

  /** Breaks off what is on its way and frees what is open. */
  abstract close(): void;
}

import { MailTransport, type PreparedMail } from './mail-transport.js';

/** What the built-in mailbox shows of an example's mails, whatever the settings name. */
export const KEPT_HERE = 'Kept in the built-in mailbox: mails of the example never leave.';

/**
 * Stands before whatever way mails leave by: those of an organization to play with go no further. What is not known for
 * sure does not leave either: then the mail is tried again.
 */
export class ExamplesStayHere extends MailTransport {
  /** An organization is an example from its first moment, or never: what was looked up once stays true. */
  readonly #known = new Map<string, boolean>();

  constructor(
    private readonly beyond: MailTransport,
    private readonly isExample: (organizationId: string) => Promise<boolean>,
  ) {
    super();
  }

  get connections(): number {
    return this.beyond.connections;
  }

  override openConnections(): number {
    return this.beyond.openConnections();
  }

  async send(message: PreparedMail): Promise<{ readonly response: string }> {
    const { organizationId } = message.mail;
    let known = this.#known.get(organizationId);
    if (known === undefined) this.#known.set(organizationId, (known = await this.isExample(organizationId)));
    return known ? { response: KEPT_HERE } : this.beyond.send(message);
  }

  verify(): Promise<void> {
    return this.beyond.verify();
  }

  close(): void {
    this.beyond.close();
  }
}

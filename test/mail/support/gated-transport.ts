import { MailTransport, type PreparedMail } from '../../../src/mail/transport/mail-transport.js';

/** A transport that takes a mail only when the story lets it, and remembers what it was given. */
export class GatedTransport extends MailTransport {
  readonly taken: string[] = [];
  readonly bytes: Buffer[] = [];
  mostAtOnce = 0;
  #waiting: (() => void)[] = [];
  #open = false;
  #arrived: (() => void)[] = [];

  constructor(readonly connections: number) {
    super();
  }

  async send(message: PreparedMail): Promise<{ response: string }> {
    this.taken.push(message.mail.id);
    this.bytes.push(await message.bytes());
    if (!this.#open) {
      const turn = new Promise<void>((resolve) => this.#waiting.push(resolve));
      this.mostAtOnce = Math.max(this.mostAtOnce, this.#waiting.length);
      this.#arrived.splice(0).forEach((notify) => notify());
      await turn;
    }
    return { response: 'taken' };
  }

  /** Resolves once so many mails wait at the gate. */
  async waiting(count: number): Promise<void> {
    while (this.#waiting.length < count) await new Promise<void>((resolve) => this.#arrived.push(resolve));
  }

  /** Lets those through that wait. */
  letThrough(): void {
    this.#waiting.splice(0).forEach((go) => go());
  }

  /** Lets everything through from now on. */
  open(): void {
    this.#open = true;
    this.letThrough();
  }

  verify(): Promise<void> {
    return Promise.resolve();
  }

  close(): void {
    this.open();
  }
}

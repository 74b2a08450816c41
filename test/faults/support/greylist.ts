import { once } from 'node:events';
import { type AddressInfo, createServer, type Server } from 'node:net';
import { createInterface } from 'node:readline';

/** Postfix asks it about each recipient: whoever comes for the first time is told to come again. */
export class Greylist {
  /** How often each recipient was refused for now. */
  readonly refused = new Map<string, number>();
  readonly #server: Server = createServer((socket) => {
    let recipient = '';
    socket.on('error', () => undefined);
    createInterface(socket).on('line', (line) => {
      if (line.startsWith('recipient=')) recipient = line.slice('recipient='.length);
      if (line !== '') return;
      const times = this.refused.get(recipient) ?? 0;
      if (times < this.times) this.refused.set(recipient, times + 1);
      socket.write(times < this.times ? 'action=451 4.7.1 Greylisted, come again\n\n' : 'action=DUNNO\n\n');
    });
  });

  /** @param times each is refused */
  constructor(private readonly times: number) {}

  /** Starts; what Postfix calls it. */
  async start(): Promise<string> {
    this.#server.listen(0, '127.0.0.1');
    await once(this.#server, 'listening');
    return `check_policy_service inet:127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  stop(): void {
    this.#server.close();
    this.#server.unref();
  }
}

import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Server, type Socket } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';

/** What goes wrong in one direction of a connection. */
export interface Fault {
  /** Nothing gets through, and nobody is told. */
  readonly swallow?: boolean;
  /** The connection is cut once so many bytes have passed. */
  readonly cutAfterBytes?: number;
  /** The connection is cut when this passes by; it does not get through. */
  readonly cutAt?: string;
  /** Each piece waits so long. */
  readonly delayMs?: number;
  /** Single bytes, so far apart. */
  readonly byteEveryMs?: number;
  /** Lines that match do not get through. */
  readonly withoutLines?: RegExp;
  /** What matches does not get through, and is answered so. */
  readonly answered?: { readonly what: RegExp; readonly by: string };
  /** Shown what passes, before any harm comes to it. */
  readonly seen?: (text: string) => void;
}

export interface Faults {
  readonly fromServer?: Fault;
  readonly fromClient?: Fault;
}

/** Stands between the service and a server of its own, and lets what passes come to harm as the story wants it. */
export class TcpProxy {
  /** What happens to a connection; asked when it begins, with how many were there before. */
  faults: (connection: number) => Faults = () => ({});
  /** Connections so far. */
  connections = 0;
  readonly #server: Server = createServer((client) => this.#pass(client));
  readonly #sockets = new Set<Socket>();
  #frozen = false;

  constructor(private readonly target: { readonly host: string; readonly port: number }) {}

  /** In front of the server that a URL names. */
  static before(url: string): TcpProxy {
    const { hostname, port } = new URL(url);
    return new TcpProxy({ host: hostname, port: Number(port) });
  }

  /** Starts; the port it listens on, on the loopback. */
  async start(port = 0): Promise<number> {
    this.#server.listen(port, '127.0.0.1');
    await once(this.#server, 'listening');
    return (this.#server.address() as AddressInfo).port;
  }

  /** From now on nothing gets through any connection, and none is closed: a cable pulled. */
  freeze(): void {
    this.#frozen = true;
  }

  /** New connections pass again; those that froze stay as they are. */
  thaw(): void {
    this.#frozen = false;
  }

  /** Cuts every connection. */
  cut(): void {
    this.#sockets.forEach((socket) => socket.destroy());
  }

  async stop(): Promise<void> {
    const closed = new Promise<void>((resolve) => this.#server.close(() => resolve()));
    this.cut();
    await closed;
  }

  #pass(client: Socket): void {
    const { fromServer = {}, fromClient = {} } = this.faults(this.connections);
    this.connections += 1;
    const server = connect(this.target);
    const both = [client, server];
    const cut = () => both.forEach((socket) => socket.destroy());
    for (const socket of both) {
      this.#sockets.add(socket);
      socket.on('error', cut).on('close', () => {
        this.#sockets.delete(socket);
        cut();
      });
    }
    void this.#pump(client, server, fromClient, cut).catch(cut);
    void this.#pump(server, client, fromServer, cut).catch(cut);
  }

  async #pump(from: Socket, to: Socket, fault: Fault, cut: () => void): Promise<void> {
    let passed = 0;
    for await (const chunk of from as AsyncIterable<Buffer>) {
      fault.seen?.(chunk.toString('latin1'));
      if (fault.swallow || this.#frozen) {
        // Once something is lost, nothing that follows it may arrive.
        fault = { swallow: true };
        continue;
      }
      if (fault.answered?.what.test(chunk.toString('latin1'))) {
        from.write(fault.answered.by);
        continue;
      }
      if (fault.cutAt !== undefined && chunk.includes(fault.cutAt)) return cut();
      if (fault.delayMs !== undefined) await wait(fault.delayMs);
      const rest = fault.withoutLines ? withoutLines(chunk, fault.withoutLines) : chunk;
      passed += rest.length;
      if (fault.byteEveryMs !== undefined) await drip(rest, to, fault.byteEveryMs);
      else to.write(rest);
      if (passed >= (fault.cutAfterBytes ?? Infinity)) return cut();
    }
    to.end();
  }
}

async function drip(bytes: Buffer, to: Socket, everyMs: number): Promise<void> {
  for (const byte of bytes) {
    if (to.destroyed) return;
    to.write(Buffer.of(byte));
    await wait(everyMs);
  }
}

/** An answer of several lines stays one without some of them: the last must keep its space, the others their hyphen. */
function withoutLines(answer: Buffer, unwanted: RegExp): Buffer {
  const lines = answer
    .toString('latin1')
    .split('\r\n')
    .filter((line) => !unwanted.test(line));
  const last = lines.findLastIndex((line) => line !== '');
  const kept = lines.map((line, i) => (i === last ? line.replace(/^(\d{3})-/, '$1 ') : line));
  return Buffer.from(kept.join('\r\n'), 'latin1');
}

import { connect, type Socket } from 'node:net';
import { once } from 'node:events';
import { performance } from 'node:perf_hooks';

/** One request that is sent again and again: `{i}` is the number of the connection, `{n}` another number each time. */
export interface Call {
  readonly method: 'GET' | 'PUT' | 'POST';
  readonly path: string;
  readonly body?: string;
}

/** Those who write are fewer: on PostgreSQL units of work that meet begin again, which is another question. */
const READERS = 16;
const WRITERS = 4;
const HEAD_END = Buffer.from('\r\n\r\n');

let rounds = 0;
let sent = 0;

/**
 * Answers a second, over connections that each wait for an answer before they ask again. Written out by hand, as the
 * client of Node takes longer than the bare route that is measured with it. Each connection comes from an address of its
 * own, so that the service's limit on one client stays what it is.
 */
export async function answersPerSecond(
  port: number,
  call: Call,
  token: string,
  seconds: number,
): Promise<number> {
  rounds += 1;
  const started = performance.now();
  const until = started + seconds * 1000;
  const counts = await Promise.all(
    Array.from({ length: call.method === 'GET' ? READERS : WRITERS }, async (_, i) => {
      const socket = connect({ port, host: '127.0.0.1', localAddress: `127.${rounds % 200}.0.${i + 1}` });
      await once(socket, 'connect');
      socket.setNoDelay(true);
      let count = 0;
      const answers = reader(socket);
      while (performance.now() < until) {
        socket.write(textOf(call, i, token));
        const status = await answers();
        if (status !== 200) throw new Error(`${call.method} ${call.path} was answered with ${status}.`);
        count += 1;
      }
      socket.destroy();
      return count;
    }),
  );
  const took = (performance.now() - started) / 1000;
  return counts.reduce((sum, count) => sum + count, 0) / took;
}

function textOf({ method, path, body }: Call, i: number, token: string): string {
  sent += 1;
  const filled = (text: string) => text.replaceAll('{i}', `${i + 1}`).replaceAll('{n}', `${sent}`);
  const head = `${method} ${filled(path)} HTTP/1.1\r\nhost: 127.0.0.1\r\nauthorization: Bearer ${token}\r\n`;
  if (body === undefined) return `${head}\r\n`;
  const given = filled(body);
  return `${head}content-type: application/json\r\ncontent-length: ${Buffer.byteLength(given)}\r\n\r\n${given}`;
}

/** Reads one answer after the other, whole, and tells the status of each. */
function reader(socket: Socket): () => Promise<number> {
  let held = Buffer.alloc(0);
  let wake = (): void => undefined;
  let failure: Error | null = null;
  socket.on('data', (chunk) => {
    held = held.length === 0 ? chunk : Buffer.concat([held, chunk]);
    wake();
  });
  socket.on('error', (error) => {
    failure = error;
    wake();
  });
  return async () => {
    for (;;) {
      if (failure) throw failure;
      const headEnd = held.indexOf(HEAD_END);
      if (headEnd >= 0) {
        const head = held.toString('latin1', 0, headEnd);
        const length = Number(/content-length: (\d+)/i.exec(head)?.[1]);
        const end = headEnd + HEAD_END.length + length;
        if (held.length >= end) {
          held = held.subarray(end);
          return Number(head.slice(9, 12));
        }
      }
      await new Promise<void>((resolve) => (wake = resolve));
    }
  };
}

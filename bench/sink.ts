import { createServer, type Socket } from 'node:net';
import { type AddressInfo } from 'node:net';

/**
 * The least an SMTP server can be, in a process of its own: it takes every mail, keeps none, and counts them. Asked to
 * at its start, it notes which mail came when.
 */
const notes: [messageId: string, at: number][] | null = process.argv.includes('--note') ? [] : null;
let taken = 0;
let bytes = 0;
const END = Buffer.from('\r\n.\r\n');

const server = createServer((socket) => {
  socket.setNoDelay(true);
  socket.write('220 sink ready\r\n');
  talk(socket);
});
server.listen(0, '127.0.0.1', () => process.send?.({ port: (server.address() as AddressInfo).port }));
process.on('message', (question) => process.send?.(question === 'notes' ? { notes } : { taken, bytes }));
process.on('disconnect', () => process.exit(0));

function talk(socket: Socket): void {
  let inData = false;
  let rest: Buffer = Buffer.alloc(0);
  const take = (chunk: Buffer): void => {
    rest = rest.length === 0 ? chunk : Buffer.concat([rest, chunk]);
    while (rest.length > 0) {
      const end = rest.indexOf(inData ? END : '\r\n');
      if (end === -1) return;
      const line = inData ? '' : rest.toString('latin1', 0, 4).toUpperCase();
      if (inData) count(rest.subarray(0, end));
      rest = rest.subarray(end + (inData ? END.length : 2));
      const reply = inData ? '250 taken' : answerTo(line);
      inData = line === 'DATA';
      socket.write(`${reply}\r\n`);
      if (line === 'QUIT') socket.end();
    }
  };
  socket.on('data', take);
  socket.on('error', () => undefined);
}

function count(mail: Buffer): void {
  taken += 1;
  bytes += mail.length;
  if (notes === null) return;
  const found = /^Message-ID:\s+(<[^>]+>)/im.exec(mail.toString('latin1', 0, 4096));
  notes.push([found?.[1] ?? '', Date.now()]);
}

function answerTo(verb: string): string {
  if (verb === 'DATA') return '354 go on';
  return verb === 'QUIT' ? '221 bye' : '250 yes';
}

import { createServer, type Socket } from 'node:net';
import { type AddressInfo } from 'node:net';

/** The least an SMTP server can be, in a process of its own: it takes every mail, keeps none, and counts them. */
let taken = 0;
const END = Buffer.from('\r\n.\r\n');

const server = createServer((socket) => {
  socket.setNoDelay(true);
  socket.write('220 sink ready\r\n');
  talk(socket);
});
server.listen(0, '127.0.0.1', () => process.send?.({ port: (server.address() as AddressInfo).port }));
process.on('message', () => process.send?.({ taken }));
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
      rest = rest.subarray(end + (inData ? END.length : 2));
      if (inData) taken += 1;
      const reply = inData ? '250 taken' : answerTo(line);
      inData = line === 'DATA';
      socket.write(`${reply}\r\n`);
      if (line === 'QUIT') socket.end();
    }
  };
  socket.on('data', take);
  socket.on('error', () => undefined);
}

function answerTo(verb: string): string {
  if (verb === 'DATA') return '354 go on';
  return verb === 'QUIT' ? '221 bye' : '250 yes';
}

import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { StartRefused } from '../start-refused.js';

/** The service cannot listen where the settings say. */
export class ListenRefused extends StartRefused {}

const REMEDIES: Readonly<Record<string, string>> = {
  EADDRINUSE: 'Something listens there already: stop that, or choose another PORT.',
  EACCES: 'This user may not listen there: choose a PORT from 1024 on.',
  EADDRNOTAVAIL: 'This machine does not have that address: correct HOST.',
  ENOTFOUND: 'This machine does not have that address: correct HOST.',
};

/** Starts to take requests. */
export function listenOn(app: NestFastifyApplication, port: number, host: string): Promise<void> {
  return listening(() => app.listen(port, host), port, host);
}

/** Says what to do where a server cannot listen. */
export async function listening(listen: () => Promise<unknown>, port: number, host: string): Promise<void> {
  try {
    await listen();
  } catch (error) {
    const remedy = REMEDIES[(error as NodeJS.ErrnoException).code ?? ''];
    if (remedy === undefined) throw error;
    throw new ListenRefused(`The service cannot listen on ${host}:${port}. ${remedy}`, { cause: error });
  }
}

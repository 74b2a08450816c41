import { type INestApplicationContext, Logger } from '@nestjs/common';

/**
 * Ends the process with exit code 0 on SIGTERM and SIGINT: the application finishes what it began, then `afterwards`
 * closes what was opened before it. A second signal ends it at once.
 *
 * @param begun what is still starting; a stop waits for it, whatever comes of it: a database that closes under a start
 * would make it fail, and the stop look like a fault
 */
export function stopOnSignals(
  app: Pick<INestApplicationContext, 'close'>,
  afterwards: () => Promise<void>,
  begun: Promise<unknown> = Promise.resolve(),
): void {
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    process.once(signal, () => {
      begun
        .catch(() => undefined)
        .then(() => app.close())
        .then(afterwards)
        .then(() => process.exit(0))
        .catch((error: unknown) => {
          new Logger('Cadans').fatal(error);
          process.exit(1);
        });
    });
  }
}

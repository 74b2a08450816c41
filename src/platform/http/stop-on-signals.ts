import { type INestApplicationContext, Logger } from '@nestjs/common';

/**
 * Ends the process with exit code 0 on SIGTERM and SIGINT: the application finishes what it began, then `afterwards`
 * closes what was opened before it. A second signal ends it at once.
 */
export function stopOnSignals(app: INestApplicationContext, afterwards: () => Promise<void>): void {
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    process.once(signal, () => {
      app
        .close()
        .then(afterwards)
        .then(() => process.exit(0))
        .catch((error: unknown) => {
          new Logger('Cadans').fatal(error);
          process.exit(1);
        });
    });
  }
}

import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

/** The sink, running elsewhere, so that what it costs is not counted as the sender's. */
export interface Sink {
  readonly url: string;
  /** Mails taken so far. */
  taken(): Promise<number>;
  stop(): void;
}

export async function startSink(): Promise<Sink> {
  const child = fork(fileURLToPath(new URL('./sink.js', import.meta.url)));
  const [{ port }] = (await once(child, 'message')) as [{ port: number }];
  return {
    url: `smtp://127.0.0.1:${port}`,
    taken: async () => {
      const answer = once(child, 'message') as Promise<[{ taken: number }]>;
      child.send('how many?');
      return (await answer)[0].taken;
    },
    stop: () => child.disconnect(),
  };
}

import { fork } from 'node:child_process';
import { once } from 'node:events';
import { performance } from 'node:perf_hooks';
import { fileURLToPath } from 'node:url';

/** What the sink took so far. */
export interface Taken {
  readonly taken: number;
  readonly bytes: number;
}

/** The sink, running elsewhere, so that what it costs is not counted as the sender's. */
export interface Sink {
  readonly url: string;
  taken(): Promise<Taken>;
  /** Which mail came when, if it was asked to note that. */
  notes(): Promise<[messageId: string, at: number][]>;
  stop(): void;
}

export async function startSink({ note = false } = {}): Promise<Sink> {
  const child = fork(fileURLToPath(new URL('./sink.js', import.meta.url)), note ? ['--note'] : []);
  const answer = async <T>() => ((await once(child, 'message')) as [T])[0];
  const ask = <T>(question: string) => {
    const answered = answer<T>();
    child.send(question);
    return answered;
  };
  const { port } = await answer<{ port: number }>();
  return {
    url: `smtp://127.0.0.1:${port}`,
    taken: () => ask<Taken>('how many?'),
    notes: async () => (await ask<{ notes: [string, number][] }>('notes')).notes,
    stop: () => child.disconnect(),
  };
}

/** Mails a second, and how large each is. */
export interface Rate {
  readonly perSecond: number;
  readonly bytesEach: number;
}

/** What the sink takes while the work is done. */
export async function rateOf(sink: Sink, work: () => Promise<unknown>): Promise<Rate> {
  const before = await sink.taken();
  const started = performance.now();
  await work();
  const seconds = (performance.now() - started) / 1000;
  const after = await sink.taken();
  const taken = after.taken - before.taken;
  return { perSecond: taken / seconds, bytesEach: Math.round((after.bytes - before.bytes) / taken) };
}

import { afterEach, expect, it, jest } from '@jest/globals';
import { stopOnSignals } from '../../../src/platform/http/stop-on-signals.js';

const SIGNALS = ['SIGTERM', 'SIGINT'] as const;
const before = new Map(SIGNALS.map((signal) => [signal, process.listeners(signal)]));

afterEach(() => {
  jest.restoreAllMocks();
  for (const signal of SIGNALS) {
    for (const listener of process.listeners(signal)) {
      if (!before.get(signal)?.includes(listener)) process.removeListener(signal, listener);
    }
  }
});

/** What happens, in its order, to a process that is told to stop while it starts. */
function starting() {
  const happened: string[] = [];
  let settle: { readonly done: () => void; readonly fail: () => void } = {
    done: () => undefined,
    fail: () => undefined,
  };
  const begun = new Promise<void>((resolve, reject) => {
    settle = { done: resolve, fail: () => reject(new Error('no database')) };
  }).finally(() => happened.push('begun'));
  const ended = new Promise<string[]>((resolve) => {
    jest.spyOn(process, 'exit').mockImplementation((code) => {
      resolve([...happened, `exit ${String(code)}`]);
      return undefined as never;
    });
  });
  const step = (name: string) => () => {
    happened.push(name);
    return Promise.resolve();
  };
  stopOnSignals({ close: step('closed') }, step('let go'), begun);
  return { ended, ...settle };
}

it.each(SIGNALS)('a stop by %s waits for a start that is under way', async (signal) => {
  const { ended, done } = starting();
  process.emit(signal);
  done();
  expect(await ended).toEqual(['begun', 'closed', 'let go', 'exit 0']);
});

it('a stop does not wait for a start that failed', async () => {
  const { ended, fail } = starting();
  process.emit('SIGTERM');
  fail();
  expect(await ended).toEqual(['begun', 'closed', 'let go', 'exit 0']);
});

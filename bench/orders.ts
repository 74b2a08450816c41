import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

/** What a process of the benchmark can be told to do. */
export type Orders = Readonly<Record<string, (...given: never[]) => unknown>>;

/** A process of its own, so that who is measured shares neither memory nor time with who measures, or with others. */
export interface Hand<O extends Orders> {
  order<Name extends keyof O & string>(
    name: Name,
    ...given: Parameters<O[Name]>
  ): Promise<Awaited<ReturnType<O[Name]>>>;
  stop(): Promise<void>;
}

type Message = { readonly answer: unknown } | { readonly failed: string };

/**
 * Starts one.
 * @param script its name in this folder, which calls `takeOrders`
 */
export async function startHand<O extends Orders>(
  script: string,
  environment: Readonly<Record<string, string>>,
): Promise<Hand<O>> {
  const child = fork(fileURLToPath(new URL(`./${script}.js`, import.meta.url)), {
    env: { PATH: process.env.PATH ?? '', ...environment },
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  const ended = once(child, 'exit');
  const early = ended.then(() => Promise.reject(new Error(`The process ${script} ended.`)));
  early.catch(() => undefined);
  const answer = async () => {
    const [message] = (await Promise.race([once(child, 'message'), early])) as [Message];
    if ('failed' in message) throw new Error(`The process ${script} failed: ${message.failed}`);
    return message.answer;
  };
  await answer();
  return {
    order: async (name, ...given) => {
      const answered = answer();
      child.send([name, given]);
      return (await answered) as never;
    },
    stop: async () => {
      child.disconnect();
      await ended;
    },
  };
}

/** What such a process does all its life: it listens to its parent, and ends with it. */
export function takeOrders(orders: Orders, close: () => unknown): void {
  const say = (message: Message) => process.send?.(message);
  process.on('message', ([name, given]: [string, never[]]) => {
    void Promise.resolve(orders[name]?.(...given)).then(
      (answer) => say({ answer }),
      (error: unknown) => say({ failed: String(error) }),
    );
  });
  process.on('disconnect', () => void Promise.resolve(close()).then(() => process.exit(0)));
  say({ answer: 'ready' });
}

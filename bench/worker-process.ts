import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { Order } from './worker.js';

export interface Worker {
  order(order: Order): Promise<unknown>;
  stop(): Promise<void>;
}

export async function startWorker(environment: Readonly<Record<string, string>>): Promise<Worker> {
  const child = fork(fileURLToPath(new URL('./worker.js', import.meta.url)), {
    env: { PATH: process.env.PATH ?? '', ...environment },
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  const answer = async () => {
    const ended = once(child, 'exit').then(() => Promise.reject(new Error('A worker process ended.')));
    const [message] = (await Promise.race([once(child, 'message'), ended])) as [{ answer: unknown }];
    return message.answer;
  };
  await answer();
  return {
    order: (order) => {
      const answered = answer();
      child.send(order);
      return answered;
    },
    stop: async () => {
      const ended = once(child, 'exit');
      child.disconnect();
      await ended;
    },
  };
}

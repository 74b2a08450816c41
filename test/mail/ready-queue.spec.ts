import { beforeEach, describe, expect, it } from '@jest/globals';
import { type Ready, ReadyQueue } from '../../src/mail/delivery/ready-queue.js';

type Fetched = readonly Ready[] | null;

/** What was asked for, and how to answer it. */
let asked: { readonly before: number | null; readonly answer: (ready: Fetched | Error) => void }[];
let arrivals: number;
let queue: ReadyQueue;

beforeEach(() => {
  asked = [];
  arrivals = 0;
  const fetch = (before: number | null) =>
    new Promise<Fetched>((resolve, reject) =>
      asked.push({ before, answer: (ready) => (ready instanceof Error ? reject(ready) : resolve(ready)) }),
    );
  queue = new ReadyQueue({ enough: 2, arrived: () => (arrivals += 1) }, fetch);
});

const mails = (...priorities: number[]) =>
  priorities.map((priority) => ({ mail: { priority }, urls: new Map() }) as unknown as Ready);
const priorities = (ready: readonly { readonly mail: { readonly priority: number } }[]) =>
  ready.map(({ mail }) => mail.priority);

async function answered(ready: Fetched | Error): Promise<void> {
  queue.fill();
  asked.at(-1)?.answer(ready);
  await queue.filled();
}

describe('the mails that wait for a connection', () => {
  it('are asked for while they run low, one question at a time, and what arrives is told', async () => {
    queue.fill();
    queue.fill();
    expect(asked).toHaveLength(1);
    await answered(mails(20));
    expect(arrivals).toBe(1);
    await answered(mails(20, 20));
    queue.fill();
    expect(asked).toHaveLength(2);
    queue.take(2);
    queue.fill();
    expect(asked).toHaveLength(3);
  });

  it('are not asked for again once nothing was due, until somebody puts something in', async () => {
    await answered(null);
    queue.fill();
    expect(asked).toHaveLength(1);
    queue.hurry();
    queue.fill();
    expect(asked.map(({ before }) => before)).toEqual([null, null]);
  });

  it('let what is urgent go first; where enough wait, only what goes before them is asked for', async () => {
    await answered(mails(20, 20, 20));
    queue.hurry();
    await answered(mails(0));
    expect(asked.map(({ before }) => before)).toEqual([null, 20]);
    expect(priorities(queue.take(2))).toEqual([0, 20]);
  });

  it('are handed out when it closes, with those that were just being fetched', async () => {
    await answered(mails(20));
    queue.fill();
    const left = queue.close();
    asked.at(-1)?.answer(mails(10));
    expect((await left).map(({ priority }) => priority)).toEqual([10, 20]);
    queue.fill();
    expect(asked).toHaveLength(2);
  });

  it('leave although no more can be fetched; what kept it from that is told afterwards', async () => {
    await answered(mails(20));
    await answered(new Error('the database is away'));
    queue.fill();
    expect(asked).toHaveLength(2);
    expect(priorities(queue.take(5))).toEqual([20]);
    expect(() => queue.throwIfFailed()).toThrow('the database is away');
  });
});

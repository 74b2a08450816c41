import { setTimeout as wait } from 'node:timers/promises';
import type { MailServer } from '../../mail/support/mail-server.js';

/**
 * Resolves as soon as so many more messages are here; all are taken.
 * @param answerMs how long each waits for its answer, so that the burst is not over before the story has begun
 */
export function arrivals(sink: MailServer, more: number, answerMs = 0): Promise<void> {
  const wanted = sink.received.length + more;
  return new Promise((resolve) => {
    sink.onMessage = async () => {
      if (sink.received.length >= wanted) resolve();
      if (answerMs > 0) await wait(answerMs);
      return null;
    };
  });
}

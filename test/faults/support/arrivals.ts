import { setTimeout as wait } from 'node:timers/promises';
import { expect } from '@jest/globals';
import type { OutboxMail } from '../../../src/mail/outbox-mail.entity.js';
import type { MailServer, Received } from '../../mail/support/mail-server.js';
import { copiesById } from './copies.js';

/**
 * Resolves as soon as so many more messages are here; all are taken.
 * @param answer when each is answered: after so many milliseconds, so that the burst is not over before the story has
 *   begun, or as the story says
 */
export function arrivals(
  sink: MailServer,
  more: number,
  answer: number | (() => Promise<unknown>) = 0,
): Promise<void> {
  const wanted = sink.received.length + more;
  return new Promise((resolve) => {
    sink.onMessage = async () => {
      if (sink.received.length >= wanted) resolve();
      if (typeof answer === 'function') await answer();
      else if (answer > 0) await wait(answer);
      return null;
    };
  });
}

/**
 * All were sent, each arrived, and every copy of one is the same.
 * @returns how many copies there were too many
 */
export function expectNoneLost(rows: readonly OutboxMail[], received: readonly Received[]): number {
  expect(rows.filter(({ status, lease }) => status !== 'sent' || lease !== null)).toEqual([]);
  const copies = copiesById(received);
  expect([...copies.keys()].sort()).toEqual(rows.map(({ messageId }) => messageId).sort());
  for (const same of copies.values()) expect(new Set(same.map(({ hash }) => hash)).size).toBe(1);
  return received.length - copies.size;
}

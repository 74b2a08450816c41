import { setTimeout as wait } from 'node:timers/promises';
import { entities } from '../../../src/entities.js';
import { OutboxMail } from '../../../src/mail/outbox-mail.entity.js';
import { Database } from '../../../src/platform/database/database.js';

const LOOK_EVERY_MS = 50;

/** Resolves with all rows of the outbox once there are so many and none is left for delivery to do. */
export async function settledOutbox(url: string, count: number): Promise<OutboxMail[]> {
  const database = await Database.open({ url, entities });
  try {
    for (;;) {
      const rows = await database.read().find(OutboxMail, { order: { organizationId: 'ASC', id: 'ASC' } });
      if (rows.length >= count && rows.every(({ nextAt }) => nextAt === null)) return rows;
      await wait(LOOK_EVERY_MS);
    }
  } finally {
    await database.close();
  }
}

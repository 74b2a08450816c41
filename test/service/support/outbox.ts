import { setTimeout as wait } from 'node:timers/promises';
import { IsNull, Not } from 'typeorm';
import { entities } from '../../../src/entities.js';
import { OutboxMail } from '../../../src/mail/outbox-mail.entity.js';
import { Database } from '../../../src/platform/database/database.js';

const LOOK_EVERY_MS = 50;

/** Resolves with all rows of the outbox once there are so many and none is left for delivery to do. */
export async function settledOutbox(url: string, count: number): Promise<OutboxMail[]> {
  const database = await Database.open({ url, entities });
  const rows = database.read().getRepository(OutboxMail);
  try {
    for (;;) {
      // Counted first: thousands of rows, read twenty times a second, would take the processor from the service. One
      // after the other: counted at once, on two connections, the open ones may be those from before the others came.
      const isThere = (await rows.count()) >= count;
      if (isThere && (await rows.countBy({ nextAt: Not(IsNull()) })) === 0)
        return await rows.find({ order: { organizationId: 'ASC', id: 'ASC' } });
      await wait(LOOK_EVERY_MS);
    }
  } finally {
    await database.close();
  }
}

/** Resolves once there are so many rows, whatever becomes of them. */
export async function inOutbox(url: string, count: number): Promise<void> {
  const database = await Database.open({ url, entities });
  try {
    while ((await database.read().getRepository(OutboxMail).count()) < count) await wait(LOOK_EVERY_MS);
  } finally {
    await database.close();
  }
}

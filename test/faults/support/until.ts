import { setTimeout as wait } from 'node:timers/promises';
import { entities } from '../../../src/entities.js';
import { OutboxMail } from '../../../src/mail/outbox-mail.entity.js';
import { Database } from '../../../src/platform/database/database.js';

const LOOK_EVERY_MS = 100;

/** Looks into a database again and again, until what is looked for is there. */
export async function until<T>(url: string, look: (database: Database) => Promise<T | null>): Promise<T> {
  const database = await Database.open({ url, entities });
  try {
    for (;;) {
      const found = await look(database);
      if (found !== null) return found;
      await wait(LOOK_EVERY_MS);
    }
  } finally {
    await database.close();
  }
}

/** Resolves with all rows of the outbox once they are as they should be. */
export function untilRows(
  url: string,
  asTheyShouldBe: (rows: readonly OutboxMail[]) => boolean,
): Promise<OutboxMail[]> {
  return until(url, async (database) => {
    const rows = await database.read().find(OutboxMail, { order: { organizationId: 'ASC', id: 'ASC' } });
    return asTheyShouldBe(rows) ? rows : null;
  });
}

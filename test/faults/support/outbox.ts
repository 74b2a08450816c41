import { entities } from '../../../src/entities.js';
import { OutboxMail } from '../../../src/mail/outbox-mail.entity.js';
import { Database } from '../../../src/platform/database/database.js';

/** All rows of the outbox as they stand now. */
export async function outboxOf(url: string): Promise<OutboxMail[]> {
  const database = await Database.open({ url, entities });
  try {
    return await database.read().find(OutboxMail, { order: { organizationId: 'ASC', id: 'ASC' } });
  } finally {
    await database.close();
  }
}

/** Mails that were past the point of no return and not recorded: nobody knows whether they arrived. */
export async function onTheirWay(url: string): Promise<OutboxMail[]> {
  return (await outboxOf(url)).filter(({ status }) => status === 'sending');
}

import { type EntityManager, In } from 'typeorm';
import { OCCASION_TYPES } from '../mail/occasion.entity.js';
import { OutboxMail } from '../mail/outbox-mail.entity.js';
import type { Told } from './domain/notice.js';

/** A row of the outbox as the rule sees it, with its id. */
export interface ToldRow extends Told {
  readonly id: string;
}

/** What became of the notices of some occasions, by occasion, in the order in which they were put in. */
export async function toldOf(
  manager: EntityManager,
  organizationId: string,
  occasionIds: readonly string[],
): Promise<Map<string, ToldRow[]>> {
  const rows = await manager.find(OutboxMail, {
    select: {
      id: true,
      occasionId: true,
      timing: true,
      kind: true,
      step: true,
      recipientId: true,
      data: true,
      status: true,
      ambiguous: true,
      cancelledAt: true,
    },
    // The type stands before the occasion in the unique key, whose index serves this.
    where: { organizationId, occasionType: In([...OCCASION_TYPES]), occasionId: In([...occasionIds]) },
  });
  // Ids go up with time. Sorted here: the index that finds them has another order.
  rows.sort((a, b) => (a.id < b.id ? -1 : 1));
  const told = new Map<string, ToldRow[]>(occasionIds.map((id) => [id, []]));
  for (const row of rows) {
    told.get(row.occasionId)?.push({
      id: row.id,
      timing: row.timing,
      kind: row.kind,
      step: row.step,
      to: row.recipientId,
      pays: paysOf(row.data),
      status: countsAs(row),
    });
  }
  return told;
}

/**
 * Taken back after a connection broke off: it may have arrived, so it counts as told. Taken back by hand: nobody wants
 * it sent after all, so it is owed no more than what was missed.
 */
function countsAs({ status, ambiguous, cancelledAt }: OutboxMail): OutboxMail['status'] {
  if (status !== 'withdrawn') return status;
  if (ambiguous > 0) return 'sent';
  return cancelledAt === null ? 'withdrawn' : 'missed';
}

/** The debts a mail pays, as its row remembers them. */
export function paysOf(data: OutboxMail['data']): readonly string[] {
  return (data as { pays?: string[] }).pays ?? [];
}

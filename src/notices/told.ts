import { type EntityManager, In } from 'typeorm';
import { OutboxMail } from '../mail/outbox-mail.entity.js';
import type { Told } from './domain/notice.js';

/** A row of the outbox as the rule sees it, with its id. */
export interface ToldRow extends Told {
  readonly id: string;
  readonly rendered: boolean;
  readonly departmentIds: readonly string[];
}

/** What became of the notices of some occasions, by occasion. */
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
      renderedAt: true,
    },
    where: { organizationId, occasionId: In([...occasionIds]) },
  });
  const told = new Map<string, ToldRow[]>(occasionIds.map((id) => [id, []]));
  for (const row of rows) {
    const data = row.data as { pays?: string[]; departmentIds?: string[] };
    told.get(row.occasionId)?.push({
      id: row.id,
      timing: row.timing,
      kind: row.kind,
      step: row.step,
      to: row.recipientId,
      pays: data.pays ?? [],
      departmentIds: data.departmentIds ?? [],
      rendered: row.renderedAt !== null,
      status: row.status,
    });
  }
  return told;
}

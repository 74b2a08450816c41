import type { EntityManager } from 'typeorm';
import { Values } from '../mail/delivery/keys.js';
import { dialectOf } from '../platform/database/dialect.js';
import type { Invitation } from './invitation.entity.js';

const TOLD = ['uid', 'sequence', 'says', 'cancelled', 'told_at', 'attendance', 'answered_at', 'comment'];

/**
 * Keeps what calendars were told, each row in the place of the one before it. Written out: it is done for every mail that
 * invites, and `upsert` takes longer to build its statement than the rest of it takes.
 */
export async function writeInvitations(tx: EntityManager, rows: readonly Invitation[]): Promise<void> {
  if (rows.length === 0) return;
  const values = new Values(dialectOf(tx));
  const lists = rows.map((row) => {
    const key = [row.organizationId, row.sessionId, row.personId].map((one) => values.add(one));
    const event = [row.uid, row.sequence, row.says].map((one) => values.add(one));
    // The driver of SQLite takes no booleans; PostgreSQL reads this text as one.
    const cancelled = `CAST(${values.add(row.cancelled ? '1' : '0')} AS boolean)`;
    const told = [row.toldAt, row.attendance, row.answeredAt, row.comment].map((one) => values.add(one));
    return `(${[...key, ...event, cancelled, ...told].join(', ')})`;
  });
  await tx.query(
    `INSERT INTO invitation (organization_id, session_id, person_id, ${TOLD.join(', ')}) VALUES ${lists.join(', ')}
     ON CONFLICT (organization_id, session_id, person_id)
     DO UPDATE SET ${TOLD.map((column) => `${column} = excluded.${column}`).join(', ')}`,
    values.all,
  );
}

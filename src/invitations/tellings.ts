import { type EntityManager, type FindOptionsWhere } from 'typeorm';
import { Values } from '../mail/delivery/keys.js';
import { OutboxMail } from '../mail/outbox-mail.entity.js';
import { dialectOf } from '../platform/database/dialect.js';
import { CalendarTelling } from './calendar-telling.entity.js';

/** By session and person. */
export type Tellings = ReadonlyMap<string, CalendarTelling>;

export const placeOf = (one: { readonly sessionId: string; readonly personId: string }) =>
  `${one.sessionId} ${one.personId}`;

/**
 * What calendars were told last: what stood in a mail that never left was told to nobody, so what was told before it
 * holds.
 * @param except ids of mails that are being written, perhaps anew: theirs do not count
 */
export async function lastTold(
  manager: EntityManager,
  where: FindOptionsWhere<CalendarTelling>,
  except: ReadonlySet<string> = new Set(),
): Promise<Map<string, CalendarTelling>> {
  const all = await manager
    .createQueryBuilder(CalendarTelling, 'telling')
    .innerJoin(
      OutboxMail,
      'mail',
      'mail.organizationId = telling.organizationId AND mail.id = telling.mailId',
    )
    .where(where)
    .andWhere('(mail.status NOT IN (:...lost) OR mail.ambiguous > 0)', { lost: LOST })
    .orderBy('telling.toldAt')
    .addOrderBy('telling.mailId')
    .getMany();
  return new Map(all.filter(({ mailId }) => !except.has(mailId)).map((one) => [placeOf(one), one]));
}

const LOST: readonly OutboxMail['status'][] = ['withdrawn', 'failed', 'missed'];

const COLUMNS = [
  'session_id',
  'person_id',
  'uid',
  'organizer',
  'sequence',
  'session_sequence',
  'says',
] as const;
const LATER = ['cancelled', 'told_at'] as const;

/**
 * Keeps what mails tell calendars, each in the place of what the same mail told when it was written before. Written out:
 * it is done for every mail that invites, and `upsert` takes longer to build its statement than the rest of it takes.
 */
export async function keepTellings(tx: EntityManager, rows: readonly CalendarTelling[]): Promise<void> {
  if (rows.length === 0) return;
  const values = new Values(dialectOf(tx));
  const lists = rows.map((row) => {
    const marks = [
      ...[row.organizationId, row.mailId, row.sessionId, row.personId, row.uid, row.organizer],
      ...[row.sequence, row.sessionSequence, row.says],
    ].map((one) => values.add(one));
    // The driver of SQLite takes no booleans; PostgreSQL reads this text as one.
    const cancelled = `CAST(${values.add(row.cancelled ? '1' : '0')} AS boolean)`;
    return `(${[...marks, cancelled, values.add(row.toldAt)].join(', ')})`;
  });
  const columns = [...COLUMNS, ...LATER];
  await tx.query(
    `INSERT INTO calendar_telling (organization_id, mail_id, ${columns.join(', ')}) VALUES ${lists.join(', ')}
     ON CONFLICT (organization_id, mail_id)
     DO UPDATE SET ${columns.map((column) => `${column} = excluded.${column}`).join(', ')}`,
    values.all,
  );
}

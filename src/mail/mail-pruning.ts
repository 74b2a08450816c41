import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Database } from '../platform/database/database.js';
import type { Dialect } from '../platform/database/dialect.js';
import { Pruning } from '../platform/retention/pruning.service.js';
import { Settings } from '../platform/settings.js';
import { Values } from './delivery/keys.js';

/**
 * What is taken away of mails, and when. Their rows stay for good: the rule reads in them what was told, so a row that
 * went would be owed again, and what is left of it are ids and a word. Nothing of a mail that is not settled goes.
 */
@Injectable()
export class MailPruning implements OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly settings: Settings,
    private readonly pruning: Pruning,
  ) {}

  onModuleInit(): void {
    const { KEEP_BODIES_DAYS, KEEP_MAILS_DAYS, KEEP_ATTEMPTS_DAYS, KEEP_LINKS_DAYS } = this.settings.values;
    const days = { contents: KEEP_BODIES_DAYS, people: KEEP_MAILS_DAYS, attempts: KEEP_ATTEMPTS_DAYS };
    const statements = mailPruningStatements(this.database.dialect);
    const texts = { ...days, replies: KEEP_BODIES_DAYS, logos: KEEP_BODIES_DAYS };
    for (const [name, kept] of Object.entries({ ...texts, links: KEEP_LINKS_DAYS })) {
      const statement = statements[name as keyof typeof statements];
      this.pruning.register({
        name: `mail ${name}`,
        days: kept,
        prune: (tx, before, limit) => this.#step(tx, statement(before, limit)),
      });
    }
  }

  async #step(tx: EntityManager, { text, values }: Statement): Promise<number> {
    return this.database.dialect.returned(await tx.query(text, values)).length;
  }
}

interface Statement {
  /** The look for what there is to prune alone. */
  readonly look: string;
  readonly text: string;
  readonly values: unknown[];
}

/** Each takes the oldest, found by the index on its age, and passes over what another replica is taking. */
export function mailPruningStatements(
  dialect: Dialect,
): Record<
  'contents' | 'people' | 'attempts' | 'replies' | 'links' | 'logos',
  (before: number, limit: number) => Statement
> {
  const of =
    (change: string, key: string, look: (before: string) => string, locked: string) =>
    (before: number, limit: number): Statement => {
      const values = new Values(dialect);
      const oldest = `${look(values.add(before))} LIMIT ${values.add(limit)} ${dialect.skipLocked.replace('FOR UPDATE', `FOR UPDATE OF ${locked}`)}`;
      return {
        look: oldest,
        text: `${change} WHERE (${key}) IN (${oldest}) RETURNING organization_id`,
        values: values.all,
      };
    };
  return {
    contents: of(
      'DELETE FROM mail_content',
      'organization_id, mail_id',
      (before) => `SELECT c.organization_id, c.mail_id FROM mail_content c
        WHERE c.written_at <= ${before} AND (SELECT o.next_at FROM outbox o
          WHERE o.organization_id = c.organization_id AND o.id = c.mail_id) IS NULL
        ORDER BY c.written_at`,
      'c',
    ),
    people: of(
      `UPDATE outbox SET address = NULL, recipient_name = NULL, subject = NULL, reply_to = NULL, reason = NULL`,
      'organization_id, id',
      (before) => `SELECT o.organization_id, o.id FROM outbox o
        WHERE o.address IS NOT NULL AND o.settled_at <= ${before} ORDER BY o.settled_at`,
      'o',
    ),
    attempts: of(
      'DELETE FROM delivery_attempt',
      'organization_id, mail_id, number',
      (before) => `SELECT a.organization_id, a.mail_id, a.number FROM delivery_attempt a
        WHERE a.started_at <= ${before} AND a.outcome IS NOT NULL ORDER BY a.started_at`,
      'a',
    ),
    replies: of(
      'DELETE FROM mail_reply',
      'organization_id, mail_id, digest',
      (before) => `SELECT r.organization_id, r.mail_id, r.digest FROM mail_reply r
        WHERE r.arrived_at <= ${before} ORDER BY r.arrived_at`,
      'r',
    ),
    links: of(
      'DELETE FROM mailed_link',
      'organization_id, id',
      (before) => `SELECT l.organization_id, l.id FROM mailed_link l
        WHERE l.expires_at <= ${before} ORDER BY l.expires_at`,
      'l',
    ),
    // What a mail that may still leave was written with stays, however long ago another took its place.
    logos: of(
      'DELETE FROM mail_logo',
      'organization_id, id',
      (before) => `SELECT l.organization_id, l.id FROM mail_logo l
        WHERE l.retired_at <= ${before} AND NOT EXISTS (SELECT 1 FROM outbox o
          JOIN mail_content c ON c.organization_id = o.organization_id AND c.mail_id = o.id
          WHERE o.organization_id = l.organization_id AND o.next_at IS NOT NULL AND c.logo_id = l.id)
        ORDER BY l.retired_at`,
      'l',
    ),
  };
}

import { type MigrationInterface, type QueryRunner, TableUnique } from 'typeorm';

const KEY = ['organization_id', 'occasion_type', 'occasion_id', 'timing', 'kind', 'step', 'recipient_id'];

/**
 * A person may be owed two mails of one kind and step about one occasion: about departments that are asked on different
 * days. They are told apart by a part.
 */
export class OutboxParts1764300000000 implements MigrationInterface {
  name = 'OutboxParts1764300000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE outbox ADD COLUMN part integer NOT NULL DEFAULT 0');
    await runner.dropUniqueConstraint('outbox', 'outbox_notice_key');
    await runner.createUniqueConstraint(
      'outbox',
      new TableUnique({ name: 'outbox_notice_key', columnNames: [...KEY, 'part'] }),
    );
  }

  /** Migrations only go forward; a back-up is the way back. */
  down(): Promise<void> {
    return Promise.reject(new Error('Restore the back-up made before the upgrade.'));
  }
}

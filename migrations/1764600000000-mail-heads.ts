import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What the head of a mail says besides: the last mail of its thread, and whom an answer reaches. */
export class MailHeads1764600000000 implements MigrationInterface {
  name = 'MailHeads1764600000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE outbox ADD COLUMN thread_last varchar(254)');
    await runner.query('ALTER TABLE outbox ADD COLUMN reply_to text');
  }

  /** Migrations only go forward; a back-up is the way back. */
  down(): Promise<void> {
    return Promise.reject(new Error('Restore the back-up made before the upgrade.'));
  }
}

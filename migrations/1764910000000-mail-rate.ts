import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Until when the mail server's rate is used up, for all processes to see. */
export class MailRate1764910000000 implements MigrationInterface {
  name = 'MailRate1764910000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE mail_channel ADD COLUMN used_until bigint');
  }

  /** Migrations only go forward; a back-up is the way back. */
  down(): Promise<void> {
    return Promise.reject(new Error('Restore the back-up made before the upgrade.'));
  }
}

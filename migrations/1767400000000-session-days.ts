import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Sessions that last several days in a row. */
export class SessionDays1767400000000 implements MigrationInterface {
  name = 'SessionDays1767400000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE session ADD COLUMN days integer NOT NULL DEFAULT 1');
  }

  /** Migrations only go forward; a back-up is the way back. */
  down(): Promise<void> {
    return Promise.reject(new Error('Restore the back-up made before the upgrade.'));
  }
}

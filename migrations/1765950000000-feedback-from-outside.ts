import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What partners from outside wrote down is told apart from what the organization heard itself. */
export class FeedbackFromOutside1765950000000 implements MigrationInterface {
  name = 'FeedbackFromOutside1765950000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      'ALTER TABLE touchpoint_feedback ADD COLUMN from_outside boolean NOT NULL DEFAULT false',
    );
  }

  /** Migrations only go forward; a back-up is the way back. */
  down(): Promise<void> {
    return Promise.reject(new Error('Restore the back-up made before the upgrade.'));
  }
}

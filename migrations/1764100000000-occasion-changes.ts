import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Counts the changes of the facts an occasion's notices hang on, so that delivery need not ask the rule for each mail. */
export class OccasionChanges1764100000000 implements MigrationInterface {
  name = 'OccasionChanges1764100000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE occasion ADD COLUMN changes integer NOT NULL DEFAULT 0');
  }

  /** Migrations only go forward; a back-up is the way back. */
  down(): Promise<void> {
    return Promise.reject(new Error('Restore the back-up made before the upgrade.'));
  }
}

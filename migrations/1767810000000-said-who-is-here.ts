import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Whether somebody said who is in a room: what nobody said follows from what people do there. */
export class SaidWhoIsHere1767810000000 implements MigrationInterface {
  name = 'SaidWhoIsHere1767810000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE meeting_attendee ADD COLUMN is_said boolean NOT NULL DEFAULT false');
  }

  /** Migrations only go forward; a back-up is the way back. */
  down(): Promise<void> {
    return Promise.reject(new Error('Restore the back-up made before the upgrade.'));
  }
}

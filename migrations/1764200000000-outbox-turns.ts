import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Where more is due than can leave, organizations take turns. */
export class OutboxTurns1764200000000 implements MigrationInterface {
  name = 'OutboxTurns1764200000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      'CREATE INDEX outbox_turn_idx ON outbox (priority, organization_id, next_at) WHERE next_at IS NOT NULL',
    );
  }

  /** Migrations only go forward; a back-up is the way back. */
  down(): Promise<void> {
    return Promise.reject(new Error('Restore the back-up made before the upgrade.'));
  }
}

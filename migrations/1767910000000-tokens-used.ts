import type { MigrationInterface, QueryRunner } from 'typeorm';

/** When each API token was last used; null until then. */
export class TokensUsed1767910000000 implements MigrationInterface {
  name = 'TokensUsed1767910000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE api_token ADD COLUMN used_at bigint');
  }

  /** Migrations only go forward; a back-up is the way back. */
  down(): Promise<void> {
    return Promise.reject(new Error('Restore the back-up made before the upgrade.'));
  }
}

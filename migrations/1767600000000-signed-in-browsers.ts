import { type MigrationInterface, type QueryRunner, TableColumn } from 'typeorm';

const word = (name: string, length: string) =>
  new TableColumn({ name, type: 'varchar', length, isNullable: true });

/** A signed-in browser says what it is, how it came in and when it was last seen; of older ones nobody knows. */
export class SignedInBrowsers1767600000000 implements MigrationInterface {
  name = 'SignedInBrowsers1767600000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.addColumns('browser_session', [
      new TableColumn({ name: 'seen_at', type: 'bigint', isNullable: true }),
      ...[word('browser', '32'), word('system', '32'), word('way', '16')],
    ]);
  }

  /** Migrations only go forward; a back-up is the way back. */
  down(): Promise<void> {
    return Promise.reject(new Error('Restore the back-up made before the upgrade.'));
  }
}

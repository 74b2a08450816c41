import { type MigrationInterface, type QueryRunner, Table } from 'typeorm';

const key = (name: string, length: string) => ({
  ...{ name, type: 'varchar', length, isPrimary: true, primaryKeyConstraintName: 'rate_limit_pk' },
});

/** What the services on one database tell each other of clients that ask much. */
export class RateLimits1767800000000 implements MigrationInterface {
  name = 'RateLimits1767800000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.createTable(
      new Table({
        name: 'rate_limit',
        columns: [
          key('client', '43'),
          key('replica', '36'),
          { name: 'count', type: 'integer' },
          { name: 'until', type: 'bigint' },
        ],
      }),
    );
  }

  /** Migrations only go forward; a back-up is the way back. */
  down(): Promise<void> {
    return Promise.reject(new Error('Restore the back-up made before the upgrade.'));
  }
}

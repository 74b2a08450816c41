import { type MigrationInterface, type QueryRunner, Table } from 'typeorm';

const key = (name: string, length: string) => ({
  ...{ name, type: 'varchar', length, isPrimary: true, primaryKeyConstraintName: 'request_key_pk' },
});

/** What was asked under a key and carried out: sent again, it is answered the same. */
export class RequestKeys1767870000000 implements MigrationInterface {
  name = 'RequestKeys1767870000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.createTable(
      new Table({
        name: 'request_key',
        columns: [
          key('organization_id', '36'),
          key('token_id', '36'),
          key('key_hash', '64'),
          { name: 'fingerprint', type: 'varchar', length: '64' },
          { name: 'answer', type: 'text' },
          { name: 'at', type: 'bigint' },
        ],
        indices: [{ name: 'request_key_at_idx', columnNames: ['at'] }],
      }),
    );
  }

  /** Migrations only go forward; a back-up is the way back. */
  down(): Promise<void> {
    return Promise.reject(new Error('Restore the back-up made before the upgrade.'));
  }
}

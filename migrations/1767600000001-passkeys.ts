import { type MigrationInterface, type QueryRunner, Table, type TableForeignKeyOptions } from 'typeorm';

const word = (name: string, length: string) => ({ name, type: 'varchar', length });
const id = (name: string) => word(name, '36');
const key = <T extends object>(table: string, column: T) => ({
  ...column,
  ...{ isPrimary: true, primaryKeyConstraintName: `${table}_pk` },
});
const text = (name: string) => ({ name, type: 'text' });
const bigint = (name: string, isNullable = false) => ({ name, type: 'bigint', isNullable });
const reference = (column: string, to: string, onDelete: string, name = column): TableForeignKeyOptions => ({
  ...{ name: `passkey_${name}_fk`, columnNames: [column], referencedTableName: to, onDelete },
  referencedColumnNames: [to === 'account' ? 'id' : column],
});

/** Passkeys, and what waits for its answer while somebody signs in. */
export class Passkeys1767600000001 implements MigrationInterface {
  name = 'Passkeys1767600000001';

  async up(runner: QueryRunner): Promise<void> {
    await runner.createTable(
      new Table({
        name: 'sign_in_attempt',
        columns: [
          ...[
            key('sign_in_attempt', word('question_hash', '64')),
            word('browser', '64'),
            word('purpose', '16'),
          ],
          ...[text('data'), bigint('expires_at')],
        ],
        indices: [{ name: 'sign_in_attempt_expires_at_idx', columnNames: ['expires_at'] }],
      }),
    );
    await runner.createTable(
      new Table({
        name: 'passkey',
        columns: [
          ...[key('passkey', id('organization_id')), key('passkey', id('id')), id('account_id')],
          ...[word('credential_id', '1400'), text('public_key'), bigint('counter'), text('transports')],
          ...[word('name', '200'), bigint('created_at'), bigint('used_at', true)],
        ],
        uniques: [{ name: 'passkey_credential_id_key', columnNames: ['credential_id'] }],
        indices: [{ name: 'passkey_account_id_idx', columnNames: ['organization_id', 'account_id'] }],
        foreignKeys: [
          reference('organization_id', 'organization', 'RESTRICT'),
          reference('account_id', 'account', 'CASCADE'),
        ],
      }),
    );
  }

  /** Migrations only go forward; a back-up is the way back. */
  down(): Promise<void> {
    return Promise.reject(new Error('Restore the back-up made before the upgrade.'));
  }
}

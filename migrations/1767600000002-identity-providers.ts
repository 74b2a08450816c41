import { type MigrationInterface, type QueryRunner, Table } from 'typeorm';

const word = (name: string, length: string) => ({ name, type: 'varchar', length });

/** Organizations' own providers, through which their people sign in as well. */
export class IdentityProviders1767600000002 implements MigrationInterface {
  name = 'IdentityProviders1767600000002';

  async up(runner: QueryRunner): Promise<void> {
    await runner.createTable(
      new Table({
        name: 'identity_provider',
        columns: [
          {
            ...word('organization_id', '36'),
            ...{ isPrimary: true, primaryKeyConstraintName: 'identity_provider_pk' },
          },
          ...[word('issuer', '500'), word('client_id', '255')],
          { name: 'sealed_secret', type: 'text', isNullable: true },
          ...[{ name: 'trusts_addresses', type: 'boolean' }, word('groups_claim', '64')],
          ...[
            { name: 'group_roles', type: 'text' },
            { name: 'changed_at', type: 'bigint' },
          ],
        ],
        foreignKeys: [
          {
            ...{ name: 'identity_provider_organization_id_fk', columnNames: ['organization_id'] },
            ...{ referencedTableName: 'organization', referencedColumnNames: ['organization_id'] },
            onDelete: 'RESTRICT',
          },
        ],
      }),
    );
  }

  /** Migrations only go forward; a back-up is the way back. */
  down(): Promise<void> {
    return Promise.reject(new Error('Restore the back-up made before the upgrade.'));
  }
}

import { type MigrationInterface, type QueryRunner, Table, type TableForeignKeyOptions } from 'typeorm';

const id = (name: string, isNullable = false) => ({ name, type: 'varchar', length: '36', isNullable });
const key = (name: string) => ({ ...id(name), isPrimary: true, primaryKeyConstraintName: 'resolution_pk' });
const text = (name: string, isNullable = false) => ({ name, type: 'text', isNullable });
const reference = (column: string, to: 'session' | 'person'): TableForeignKeyOptions => ({
  ...{ name: `resolution_${column}_fk`, columnNames: ['organization_id', column] },
  ...{ referencedTableName: to, referencedColumnNames: ['organization_id', 'id'], onDelete: 'RESTRICT' },
});
const index = (...columns: string[]) => ({
  name: `resolution_${columns.join('_')}_idx`,
  columnNames: ['organization_id', ...columns],
});

/** What sessions resolve: decisions, and actions with who does them by when. */
export class Resolutions1766600000000 implements MigrationInterface {
  name = 'Resolutions1766600000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.createTable(
      new Table({
        name: 'resolution',
        columns: [
          ...[key('organization_id'), key('id'), id('session_id')],
          { name: 'kind', type: 'varchar', length: '16' },
          ...[text('what'), text('customer', true), id('owner_id', true)],
          { name: 'due_on', type: 'varchar', length: '10', isNullable: true },
          { name: 'at', type: 'bigint' },
          id('person_id', true),
          { name: 'done_at', type: 'bigint', isNullable: true },
          { name: 'version', type: 'integer' },
        ],
        foreignKeys: [
          reference('session_id', 'session'),
          reference('owner_id', 'person'),
          reference('person_id', 'person'),
        ],
        indices: [index('session_id'), index('owner_id'), index('kind', 'done_at')],
      }),
    );
  }

  /** Migrations only go forward; a back-up is the way back. */
  down(): Promise<void> {
    return Promise.reject(new Error('Restore the back-up made before the upgrade.'));
  }
}

import { type MigrationInterface, type QueryRunner, Table, TableForeignKey } from 'typeorm';

const id = (name: string) => ({ name, type: 'varchar', length: '36' });
const keys = (table: string, ...columns: object[]) =>
  columns.map((column) => ({ ...column, isPrimary: true, primaryKeyConstraintName: `${table}_pk` }) as never);
const refers = (table: string, column: string, to: string, onDelete: 'RESTRICT' | 'CASCADE') =>
  new TableForeignKey({
    name: `${table}_${column}_fk`,
    columnNames: ['organization_id', column],
    referencedTableName: to,
    referencedColumnNames: ['organization_id', 'id'],
    onDelete,
  });

/** What is typed into the update form and not sent yet. */
export class UpdateDrafts1766000000000 implements MigrationInterface {
  name = 'UpdateDrafts1766000000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.createTable(
      new Table({
        name: 'update_draft',
        columns: [
          ...keys('update_draft', id('organization_id'), id('request_id'), id('person_id')),
          { name: 'typed', type: 'text' },
          { name: 'version', type: 'integer' },
          { name: 'saved_at', type: 'bigint' },
          { name: 'source', type: 'varchar', length: '8' },
        ],
        indices: [{ name: 'update_draft_person_id_idx', columnNames: ['organization_id', 'person_id'] }],
        foreignKeys: [
          refers('update_draft', 'request_id', 'update_request', 'CASCADE'),
          refers('update_draft', 'person_id', 'person', 'RESTRICT'),
        ],
      }),
    );
  }

  /** Migrations only go forward; a back-up is the way back. */
  down(): Promise<void> {
    return Promise.reject(new Error('Restore the back-up made before the upgrade.'));
  }
}

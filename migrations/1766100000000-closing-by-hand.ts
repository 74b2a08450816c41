import { type MigrationInterface, type QueryRunner, Table, TableForeignKey } from 'typeorm';

const id = (name: string, isNullable = false) => ({ name, type: 'varchar', length: '36', isNullable });
const instant = (name: string) => ({ name, type: 'bigint' });
const keys = (table: string, ...columns: object[]) =>
  columns.map((column) => ({ ...column, isPrimary: true, primaryKeyConstraintName: `${table}_pk` }) as never);
const refers = (column: string, to: string, onDelete: 'RESTRICT' | 'CASCADE') =>
  new TableForeignKey({
    name: `closing_act_${column}_fk`,
    columnNames: ['organization_id', column],
    referencedTableName: to,
    referencedColumnNames: ['organization_id', 'id'],
    onDelete,
  });

/** Planners close update requests and open them again, with a reason that later answers carry. */
export class ClosingByHand1766100000000 implements MigrationInterface {
  name = 'ClosingByHand1766100000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.createTable(
      new Table({
        name: 'closing_act',
        columns: [
          ...keys('closing_act', id('organization_id'), id('request_id'), {
            name: 'number',
            type: 'integer',
          }),
          { name: 'kind', type: 'varchar', length: '8' },
          ...[instant('at'), instant('closed_at'), instant('closes_at'), { name: 'reason', type: 'text' }],
          id('person_id', true),
        ],
        foreignKeys: [
          refers('request_id', 'update_request', 'CASCADE'),
          refers('person_id', 'person', 'RESTRICT'),
        ],
      }),
    );
    await runner.query('ALTER TABLE update_request ADD COLUMN closing_number integer NOT NULL DEFAULT 0');
    await runner.query('ALTER TABLE update_revision ADD COLUMN after_closing integer');
  }

  /** Migrations only go forward; a back-up is the way back. */
  down(): Promise<void> {
    return Promise.reject(new Error('Restore the back-up made before the upgrade.'));
  }
}

import { type MigrationInterface, type QueryRunner, Table, TableForeignKey } from 'typeorm';

const id = (name: string, isNullable = false) => ({ name, type: 'varchar', length: '36', isNullable });
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

/** What hurts customers at a touchpoint, and what is spent on each channel. */
export class HarmsAndBudget1765720000000 implements MigrationInterface {
  name = 'HarmsAndBudget1765720000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.createTable(
      new Table({
        name: 'touchpoint_harm',
        columns: [
          ...keys('touchpoint_harm', id('organization_id'), id('touchpoint_id'), id('kpi_id')),
          { name: 'how', type: 'text' },
        ],
        foreignKeys: [
          refers('touchpoint_harm', 'touchpoint_id', 'touchpoint', 'CASCADE'),
          refers('touchpoint_harm', 'kpi_id', 'kpi', 'CASCADE'),
        ],
      }),
    );
    await runner.createTable(
      new Table({
        name: 'budget_entry',
        columns: [
          ...keys('budget_entry', id('organization_id'), id('quarter_id'), {
            name: 'number',
            type: 'integer',
          }),
          ...[
            { name: 'name', type: 'varchar', length: '200' },
            { name: 'channel', type: 'varchar', length: '16' },
          ],
          ...[id('touchpoint_id', true), { name: 'amount', type: 'integer' }],
        ],
        foreignKeys: [
          refers('budget_entry', 'quarter_id', 'period', 'RESTRICT'),
          refers('budget_entry', 'touchpoint_id', 'touchpoint', 'CASCADE'),
        ],
      }),
    );
  }

  /** Migrations only go forward; a back-up is the way back. */
  down(): Promise<void> {
    return Promise.reject(new Error('Restore the back-up made before the upgrade.'));
  }
}

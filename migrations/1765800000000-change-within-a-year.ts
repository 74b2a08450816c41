import { type MigrationInterface, type QueryRunner, Table, TableForeignKey } from 'typeorm';

const id = (name: string, isNullable = false) => ({ name, type: 'varchar', length: '36', isNullable });
const text = (name: string) => ({ name, type: 'text' });
const word = (name: string, length = '16') => ({ name, type: 'varchar', length });
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

/** What changes within a year: whose KPI it was before, why it was re-based, and departments merged, split or ended. */
export class ChangeWithinAYear1765800000000 implements MigrationInterface {
  name = 'ChangeWithinAYear1765800000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query("ALTER TABLE goal_asking ADD COLUMN round varchar(16) NOT NULL DEFAULT 'endorsement'");
    await runner.createTable(
      new Table({
        name: 'kpi_stay',
        columns: [
          ...keys('kpi_stay', id('organization_id'), id('kpi_id'), word('until_date', '10')),
          id('department_id'),
        ],
        foreignKeys: [
          refers('kpi_stay', 'kpi_id', 'kpi', 'CASCADE'),
          refers('kpi_stay', 'department_id', 'department', 'RESTRICT'),
        ],
      }),
    );
    await runner.createTable(
      new Table({
        name: 'kpi_rebasing',
        columns: [
          ...keys('kpi_rebasing', id('organization_id'), id('id')),
          ...[id('kpi_id'), word('from_date', '10'), text('reason')],
          ...[{ name: 'at', type: 'bigint' }, id('person_id', true)],
        ],
        indices: [{ name: 'kpi_rebasing_kpi_id_idx', columnNames: ['organization_id', 'kpi_id'] }],
        foreignKeys: [
          refers('kpi_rebasing', 'kpi_id', 'kpi', 'CASCADE'),
          refers('kpi_rebasing', 'person_id', 'person', 'RESTRICT'),
        ],
      }),
    );
    await runner.createTable(
      new Table({
        name: 'department_change',
        columns: [
          ...keys('department_change', id('organization_id'), id('id')),
          ...[word('kind'), word('from_date', '10'), text('reason')],
          ...[text('departments'), text('into'), text('effects')],
          ...[{ name: 'at', type: 'bigint' }, id('person_id', true)],
        ],
        indices: [{ name: 'department_change_from_date_idx', columnNames: ['organization_id', 'from_date'] }],
        foreignKeys: [refers('department_change', 'person_id', 'person', 'RESTRICT')],
      }),
    );
  }

  /** Migrations only go forward; a back-up is the way back. */
  down(): Promise<void> {
    return Promise.reject(new Error('Restore the back-up made before the upgrade.'));
  }
}

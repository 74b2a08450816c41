import { type MigrationInterface, type QueryRunner, Table, TableForeignKey } from 'typeorm';

const id = (name: string, isNullable = false) => ({ name, type: 'varchar', length: '36', isNullable });
const text = (name: string, isNullable = false) => ({ name, type: 'text', isNullable });
const word = (name: string, length = '16') => ({ name, type: 'varchar', length });
const whole = (name: string) => ({ name, type: 'integer' });
const real = (name: string, isNullable = false) => ({ name, type: 'double precision', isNullable });
const instant = (name: string, isNullable = false) => ({ name, type: 'bigint', isNullable });
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

/** Values of closed months, batches that are kept once, and spreadsheets on their way in. */
export class FiguresFromElsewhere1766300000000 implements MigrationInterface {
  name = 'FiguresFromElsewhere1766300000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.createTable(
      new Table({
        name: 'reading_correction',
        columns: [
          ...keys('reading_correction', id('organization_id'), id('id')),
          ...[id('kpi_id'), id('period_id'), real('before', true), real('after'), text('reason')],
          ...[instant('at'), id('person_id', true), word('source', '8')],
        ],
        indices: [
          { name: 'reading_correction_kpi_id_at_idx', columnNames: ['organization_id', 'kpi_id', 'at'] },
        ],
        foreignKeys: [
          refers('reading_correction', 'kpi_id', 'kpi', 'CASCADE'),
          refers('reading_correction', 'period_id', 'period', 'RESTRICT'),
        ],
      }),
    );
    await runner.createTable(
      new Table({
        name: 'readings_batch',
        columns: [
          ...keys('readings_batch', id('organization_id'), word('batch_key', '255')),
          ...[word('fingerprint', '64'), whole('kept'), instant('at')],
        ],
        indices: [{ name: 'readings_batch_at_idx', columnNames: ['at'] }],
      }),
    );
    await runner.createTable(
      new Table({
        name: 'spreadsheet',
        columns: [
          ...keys('spreadsheet', id('organization_id'), id('id')),
          ...[word('name', '255'), id('person_id', true), instant('at'), word('state'), word('shape', '64')],
          ...[text('columns'), text('mapping'), whole('rows'), whole('parts'), whole('done_parts')],
          ...[text('counts'), whole('failures'), instant('work_at', true)],
        ],
        indices: [
          { name: 'spreadsheet_organization_id_at_idx', columnNames: ['organization_id', 'at'] },
          { name: 'spreadsheet_at_idx', columnNames: ['at'] },
          { name: 'spreadsheet_work_at_idx', columnNames: ['work_at'], where: '"work_at" IS NOT NULL' },
        ],
        foreignKeys: [refers('spreadsheet', 'person_id', 'person', 'RESTRICT')],
      }),
    );
    await runner.createTable(
      new Table({
        name: 'spreadsheet_part',
        columns: [
          ...keys('spreadsheet_part', id('organization_id'), id('spreadsheet_id'), whole('number')),
          ...[text('rows'), text('wrong')],
        ],
        foreignKeys: [refers('spreadsheet_part', 'spreadsheet_id', 'spreadsheet', 'CASCADE')],
      }),
    );
    await runner.createTable(
      new Table({
        name: 'column_mapping',
        columns: [
          ...keys('column_mapping', id('organization_id'), word('shape', '64')),
          ...[text('mapping'), instant('at')],
        ],
      }),
    );
  }

  /** Migrations only go forward; a back-up is the way back. */
  down(): Promise<void> {
    return Promise.reject(new Error('Restore the back-up made before the upgrade.'));
  }
}

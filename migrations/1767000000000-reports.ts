import { type MigrationInterface, type QueryRunner, Table, type TableForeignKeyOptions } from 'typeorm';

const id = (name: string, isNullable = false) => ({ name, type: 'varchar', length: '36', isNullable });
const key = (name: string) => ({ ...id(name), isPrimary: true, primaryKeyConstraintName: 'report_pk' });
const word = (name: string, length: string) => ({ name, type: 'varchar', length });
const instant = (name: string, isNullable = true) => ({ name, type: 'bigint', isNullable });
const whole = (name: string, isNullable = false) => ({ name, type: 'integer', isNullable });
const reference = (column: string, to: 'period' | 'person'): TableForeignKeyOptions => ({
  ...{ name: `report_${column}_fk`, columnNames: ['organization_id', column] },
  ...{ referencedTableName: to, referencedColumnNames: ['organization_id', 'id'], onDelete: 'RESTRICT' },
});

/** Board packs: asked for, made in the background, kept for a while. */
export class Reports1767000000000 implements MigrationInterface {
  name = 'Reports1767000000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.createTable(
      new Table({
        name: 'report',
        columns: [
          ...[key('organization_id'), key('id'), word('kind', '8'), id('period_id'), word('locale', '8')],
          ...[id('person_id', true), instant('at', false), word('state', '16'), instant('as_of')],
          ...[whole('done'), whole('total'), whole('pages', true), whole('size', true)],
          { name: 'pdf', type: 'text', isNullable: true },
          ...[instant('finished_at'), { name: 'mails', type: 'boolean' }, instant('mailed_at')],
          ...[whole('turn'), whole('failures'), instant('work_at')],
        ],
        foreignKeys: [reference('period_id', 'period'), reference('person_id', 'person')],
        indices: [
          { name: 'report_organization_id_at_idx', columnNames: ['organization_id', 'at'] },
          { name: 'report_at_idx', columnNames: ['at'] },
          { name: 'report_work_at_idx', columnNames: ['work_at'], where: '"work_at" IS NOT NULL' },
        ],
      }),
    );
  }

  /** Migrations only go forward; a back-up is the way back. */
  down(): Promise<void> {
    return Promise.reject(new Error('Restore the back-up made before the upgrade.'));
  }
}

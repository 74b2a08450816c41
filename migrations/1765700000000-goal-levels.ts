import { type MigrationInterface, type QueryRunner, Table, TableForeignKey } from 'typeorm';

const id = (name: string, isNullable = false) => ({ name, type: 'varchar', length: '36', isNullable });
const text = (name: string, isNullable = false) => ({ name, type: 'text', isNullable });
const word = (name: string, length = '16') => ({ name, type: 'varchar', length });
const whole = (name: string) => ({ name, type: 'integer' });
const date = (name: string) => ({ name, type: 'varchar', length: '10', isNullable: true });
const truth = (name: string) => ({ name, type: 'boolean' });
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

/** Between the common goal and the KPIs: what customers bring, and what each channel is to reach with them. */
export class GoalLevels1765700000000 implements MigrationInterface {
  name = 'GoalLevels1765700000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.createTable(
      new Table({
        name: 'customer_goal',
        columns: [
          ...keys('customer_goal', id('organization_id'), id('id')),
          ...[word('key', '64'), id('goal_id'), word('kind'), text('statement'), text('target', true)],
          ...[id('owner_id', true), date('until_date'), whole('version')],
        ],
        uniques: [{ name: 'customer_goal_key_key', columnNames: ['organization_id', 'key'] }],
        indices: [{ name: 'customer_goal_goal_id_idx', columnNames: ['organization_id', 'goal_id'] }],
        foreignKeys: [
          refers('customer_goal', 'goal_id', 'goal', 'RESTRICT'),
          refers('customer_goal', 'owner_id', 'person', 'RESTRICT'),
        ],
      }),
    );
    await runner.createTable(
      new Table({
        name: 'customer_goal_kpi',
        columns: [
          ...keys('customer_goal_kpi', id('organization_id'), id('customer_goal_id'), id('kpi_id')),
          ...[truth('serves'), truth('measures')],
        ],
        foreignKeys: [
          refers('customer_goal_kpi', 'customer_goal_id', 'customer_goal', 'CASCADE'),
          refers('customer_goal_kpi', 'kpi_id', 'kpi', 'CASCADE'),
        ],
      }),
    );
    await runner.createTable(
      new Table({
        name: 'contact_goal',
        columns: [
          ...keys('contact_goal', id('organization_id'), id('id')),
          ...[word('key', '64'), id('customer_goal_id'), word('channel', '200'), word('side'), word('aim')],
          ...[text('statement'), date('until_date'), whole('version')],
        ],
        uniques: [{ name: 'contact_goal_key_key', columnNames: ['organization_id', 'key'] }],
        indices: [
          {
            name: 'contact_goal_customer_goal_id_idx',
            columnNames: ['organization_id', 'customer_goal_id'],
          },
        ],
        foreignKeys: [refers('contact_goal', 'customer_goal_id', 'customer_goal', 'RESTRICT')],
      }),
    );
    await runner.createTable(
      new Table({
        name: 'contact_goal_kpi',
        columns: keys('contact_goal_kpi', id('organization_id'), id('contact_goal_id'), id('kpi_id')),
        foreignKeys: [
          refers('contact_goal_kpi', 'contact_goal_id', 'contact_goal', 'CASCADE'),
          refers('contact_goal_kpi', 'kpi_id', 'kpi', 'CASCADE'),
        ],
      }),
    );
  }

  /** Migrations only go forward; a back-up is the way back. */
  down(): Promise<void> {
    return Promise.reject(new Error('Restore the back-up made before the upgrade.'));
  }
}

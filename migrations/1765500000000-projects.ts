import { type MigrationInterface, type QueryRunner, Table, TableForeignKey } from 'typeorm';

const id = (name: string, isNullable = false) => ({ name, type: 'varchar', length: '36', isNullable });
const text = (name: string, isNullable = false) => ({ name, type: 'text', isNullable });
const word = (name: string, length = '16') => ({ name, type: 'varchar', length });
const whole = (name: string, isNullable = false) => ({ name, type: 'integer', isNullable });
const real = (name: string, isNullable = false) => ({ name, type: 'double precision', isNullable });
const date = (name: string, isNullable = false) => ({ name, type: 'varchar', length: '10', isNullable });
const instant = (name: string, isNullable = false) => ({ name, type: 'bigint', isNullable });
const keys = (table: string, ...columns: object[]) =>
  columns.map((column) => ({ ...column, isPrimary: true, primaryKeyConstraintName: `${table}_pk` }) as never);
const index = (table: string, column: string) => ({
  name: `${table}_${column}_idx`,
  columnNames: ['organization_id', column],
});
const refers = (table: string, column: string, to: string, onDelete: 'RESTRICT' | 'CASCADE') =>
  new TableForeignKey({
    name: `${table}_${column}_fk`,
    columnNames: ['organization_id', column],
    referencedTableName: to,
    referencedColumnNames: ['organization_id', 'id'],
    onDelete,
  });

/** What departments work on, what it is to move, in which order, and what that is worth. */
export class Projects1765500000000 implements MigrationInterface {
  name = 'Projects1765500000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.createTable(
      new Table({
        name: 'project',
        columns: [
          ...keys('project', id('organization_id'), id('id')),
          ...[word('key', '64'), word('name', '200'), word('category', '24')],
          ...[text('who'), text('wants'), text('obstacle'), text('customer'), id('owner_id')],
          ...[real('estimated_hours'), real('estimated_money'), date('from_date', true)],
          ...[date('until_date', true), text('hypothesis', true), real('cap_money', true)],
          ...[real('cap_hours', true), real('cap_customers', true), date('stop_on', true)],
          ...[word('state'), date('since'), date('heard_on'), text('waiting_for', true)],
          ...[real('spent_hours'), real('spent_money'), real('customers_touched'), whole('version')],
        ],
        uniques: [{ name: 'project_key_key', columnNames: ['organization_id', 'key'] }],
        indices: [index('project', 'state'), index('project', 'owner_id')],
        foreignKeys: [refers('project', 'owner_id', 'person', 'RESTRICT')],
      }),
    );
    await runner.createTable(
      new Table({
        name: 'project_department',
        columns: keys('project_department', id('organization_id'), id('project_id'), id('department_id')),
        indices: [index('project_department', 'department_id')],
        foreignKeys: [
          refers('project_department', 'project_id', 'project', 'CASCADE'),
          refers('project_department', 'department_id', 'department', 'RESTRICT'),
        ],
      }),
    );
    await runner.createTable(
      new Table({
        name: 'project_effect',
        columns: [
          ...keys('project_effect', id('organization_id'), id('project_id'), id('kpi_id')),
          real('movement'),
        ],
        indices: [index('project_effect', 'kpi_id')],
        foreignKeys: [
          refers('project_effect', 'project_id', 'project', 'CASCADE'),
          refers('project_effect', 'kpi_id', 'kpi', 'CASCADE'),
        ],
      }),
    );
    await runner.createTable(
      new Table({
        name: 'project_quarter',
        columns: [
          ...keys('project_quarter', id('organization_id'), id('project_id'), id('period_id')),
          ...[whole('rank', true), text('rank_reason', true), instant('ranked_at', true)],
          id('ranked_by_id', true),
        ],
        indices: [index('project_quarter', 'period_id')],
        foreignKeys: [
          refers('project_quarter', 'project_id', 'project', 'CASCADE'),
          refers('project_quarter', 'period_id', 'period', 'RESTRICT'),
          refers('project_quarter', 'ranked_by_id', 'person', 'RESTRICT'),
        ],
      }),
    );
    await runner.createTable(
      new Table({
        name: 'project_move',
        columns: [
          ...keys('project_move', id('organization_id'), id('project_id'), whole('number')),
          ...[word('state'), date('on_date'), instant('at'), id('person_id', true)],
          ...[text('waiting_for', true), text('note', true), text('learned', true)],
          ...[real('spent_hours', true), real('spent_money', true), real('customers_touched', true)],
        ],
        foreignKeys: [
          refers('project_move', 'project_id', 'project', 'CASCADE'),
          refers('project_move', 'person_id', 'person', 'RESTRICT'),
        ],
      }),
    );
    await runner.createTable(
      new Table({
        name: 'quarter_focus',
        columns: [...keys('quarter_focus', id('organization_id'), id('period_id')), whole('size')],
        foreignKeys: [refers('quarter_focus', 'period_id', 'period', 'RESTRICT')],
      }),
    );
    await runner.createTable(
      new Table({
        name: 'goal_worth',
        columns: [
          ...keys('goal_worth', id('organization_id'), id('goal_id')),
          ...[id('kpi_id'), real('money_per_point'), real('hourly_rate'), word('currency', '3')],
          ...[text('reasoning'), instant('at'), id('person_id', true), whole('version')],
        ],
        foreignKeys: [
          refers('goal_worth', 'goal_id', 'goal', 'CASCADE'),
          refers('goal_worth', 'kpi_id', 'kpi', 'CASCADE'),
          refers('goal_worth', 'person_id', 'person', 'RESTRICT'),
        ],
      }),
    );
  }

  /** Migrations only go forward; a back-up is the way back. */
  down(): Promise<void> {
    return Promise.reject(new Error('Restore the back-up made before the upgrade.'));
  }
}

import { type MigrationInterface, type QueryRunner, Table, TableForeignKey } from 'typeorm';

const id = (name: string, isNullable = false) => ({ name, type: 'varchar', length: '36', isNullable });
const text = (name: string, isNullable = false) => ({ name, type: 'text', isNullable });
const word = (name: string, length = '16') => ({ name, type: 'varchar', length });
const whole = (name: string) => ({ name, type: 'integer' });
const date = (name: string) => ({ name, type: 'varchar', length: '10', isNullable: true });
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

/** The journey of the customer: where they meet the organization, who owns it, and what keeps the promise. */
export class Journey1765100000000 implements MigrationInterface {
  name = 'Journey1765100000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.createTable(
      new Table({
        name: 'touchpoint',
        columns: [
          ...keys('touchpoint', id('organization_id'), id('id')),
          ...[word('key', '64'), word('name', '200'), whole('place'), word('channel')],
          ...[text('expectation', true), date('expected_on'), text('source', true), text('promise', true)],
          ...[word('loop'), whole('version')],
        ],
        uniques: [{ name: 'touchpoint_key_key', columnNames: ['organization_id', 'key'] }],
        indices: [{ name: 'touchpoint_place_idx', columnNames: ['organization_id', 'place'] }],
      }),
    );
    await runner.createTable(
      new Table({
        name: 'touchpoint_owner',
        columns: keys('touchpoint_owner', id('organization_id'), id('touchpoint_id'), id('department_id')),
        foreignKeys: [
          refers('touchpoint_owner', 'touchpoint_id', 'touchpoint', 'CASCADE'),
          refers('touchpoint_owner', 'department_id', 'department', 'RESTRICT'),
        ],
      }),
    );
    await runner.createTable(
      new Table({
        name: 'touchpoint_kpi',
        columns: keys('touchpoint_kpi', id('organization_id'), id('touchpoint_id'), id('kpi_id')),
        foreignKeys: [
          refers('touchpoint_kpi', 'touchpoint_id', 'touchpoint', 'CASCADE'),
          refers('touchpoint_kpi', 'kpi_id', 'kpi', 'CASCADE'),
        ],
      }),
    );
    await runner.createTable(
      new Table({
        name: 'touchpoint_need',
        columns: [
          ...keys('touchpoint_need', id('organization_id'), id('touchpoint_id'), whole('number')),
          ...[word('kind'), text('text'), id('owner_id', true), date('due_on'), date('done_on')],
        ],
        foreignKeys: [
          refers('touchpoint_need', 'touchpoint_id', 'touchpoint', 'CASCADE'),
          refers('touchpoint_need', 'owner_id', 'person', 'RESTRICT'),
        ],
      }),
    );
    await runner.createTable(
      new Table({
        name: 'touchpoint_feedback',
        columns: [
          ...keys('touchpoint_feedback', id('organization_id'), id('id')),
          ...[id('touchpoint_id'), { name: 'heard_on', type: 'varchar', length: '10' }, text('text')],
          ...[word('source', '200'), { ...whole('score'), isNullable: true }],
          ...[{ name: 'at', type: 'bigint' }, id('person_id', true)],
        ],
        indices: [
          {
            name: 'touchpoint_feedback_touchpoint_id_heard_on_idx',
            columnNames: ['organization_id', 'touchpoint_id', 'heard_on'],
          },
        ],
        foreignKeys: [
          refers('touchpoint_feedback', 'touchpoint_id', 'touchpoint', 'CASCADE'),
          refers('touchpoint_feedback', 'person_id', 'person', 'RESTRICT'),
        ],
      }),
    );
  }

  /** Migrations only go forward; a back-up is the way back. */
  down(): Promise<void> {
    return Promise.reject(new Error('Restore the back-up made before the upgrade.'));
  }
}

import { type MigrationInterface, type QueryRunner, Table, TableForeignKey } from 'typeorm';

const id = (name: string, isNullable = false) => ({ name, type: 'varchar', length: '36', isNullable });
const text = (name: string, isNullable = false) => ({ name, type: 'text', isNullable });
const word = (name: string, isNullable = false) => ({ name, type: 'varchar', length: '8', isNullable });
const date = (name: string, isNullable = false) => ({ name, type: 'varchar', length: '10', isNullable });
const instant = (name: string, isNullable = false) => ({ name, type: 'bigint', isNullable });
const real = (name: string) => ({ name, type: 'double precision', isNullable: true });
const keys = (table: string, ...columns: object[]) =>
  columns.map((column) => ({ ...column, isPrimary: true, primaryKeyConstraintName: `${table}_pk` }) as never);
const refers = (table: string, column: string, to: string, onDelete: 'RESTRICT' | 'CASCADE' = 'RESTRICT') =>
  new TableForeignKey({
    name: `${table}_${column}_fk`,
    columnNames: ['organization_id', column],
    referencedTableName: to,
    referencedColumnNames: ['organization_id', 'id'],
    onDelete,
  });
const index = (table: string, ...columns: string[]) => ({
  name: `${table}_${columns.join('_')}_idx`,
  columnNames: ['organization_id', ...columns],
});

/** Bounds within which departments decide by themselves, what they decided, and what they asked for all the same. */
export class Decisions1765400000000 implements MigrationInterface {
  name = 'Decisions1765400000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.createTable(
      new Table({
        name: 'guardrail',
        columns: [
          ...keys('guardrail', id('organization_id'), id('kpi_id'), date('from_date')),
          ...[date('until_date', true), real('low'), real('high'), text('decides'), text('data')],
          { name: 'version', type: 'integer' },
        ],
        foreignKeys: [refers('guardrail', 'kpi_id', 'kpi', 'CASCADE')],
      }),
    );
    await runner.createTable(
      new Table({
        name: 'own_decision',
        columns: [
          ...keys('own_decision', id('organization_id'), id('id')),
          ...[id('department_id'), text('what'), text('why'), text('data'), text('customer')],
          ...[word('fares', true), text('effect', true), date('revisit_on')],
          ...[date('decided_on'), instant('at'), id('person_id', true)],
          ...[text('outcome', true), text('learned', true), instant('closed_at', true)],
          { name: 'version', type: 'integer' },
        ],
        indices: [index('own_decision', 'decided_on'), index('own_decision', 'closed_at', 'revisit_on')],
        foreignKeys: [
          refers('own_decision', 'department_id', 'department'),
          refers('own_decision', 'person_id', 'person'),
        ],
      }),
    );
    await runner.createTable(
      new Table({
        name: 'own_decision_kpi',
        columns: keys('own_decision_kpi', id('organization_id'), id('decision_id'), id('kpi_id')),
        indices: [index('own_decision_kpi', 'kpi_id')],
        foreignKeys: [
          refers('own_decision_kpi', 'decision_id', 'own_decision', 'CASCADE'),
          refers('own_decision_kpi', 'kpi_id', 'kpi', 'CASCADE'),
        ],
      }),
    );
    await runner.createTable(
      new Table({
        name: 'permission_asked',
        columns: [
          ...keys('permission_asked', id('organization_id'), id('id')),
          ...[id('department_id'), text('what'), id('whom_id'), date('asked_on')],
          ...[date('answered_on', true), word('answer', true), instant('at'), id('person_id', true)],
        ],
        indices: [index('permission_asked', 'asked_on')],
        foreignKeys: [
          refers('permission_asked', 'department_id', 'department'),
          refers('permission_asked', 'whom_id', 'person'),
          refers('permission_asked', 'person_id', 'person'),
        ],
      }),
    );
  }

  /** Migrations only go forward; a back-up is the way back. */
  down(): Promise<void> {
    return Promise.reject(new Error('Restore the back-up made before the upgrade.'));
  }
}

import { type MigrationInterface, type QueryRunner, Table, TableForeignKey } from 'typeorm';

const id = (name: string, isNullable = false) => ({ name, type: 'varchar', length: '36', isNullable });
const word = (name: string, length = '16') => ({ name, type: 'varchar', length });
const date = (name: string) => ({ name, type: 'varchar', length: '10' });
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

/** How an organization says it does: rounds, who answered while one may revise, and what they said. */
export class Assessments1765710000000 implements MigrationInterface {
  name = 'Assessments1765710000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.createTable(
      new Table({
        name: 'assessment_round',
        columns: [
          ...keys('assessment_round', id('organization_id'), id('id')),
          ...[word('key', '64'), word('name', '200'), date('opens_on'), date('closes_on')],
          { name: 'closed_at', type: 'bigint', isNullable: true },
        ],
        uniques: [{ name: 'assessment_round_key_key', columnNames: ['organization_id', 'key'] }],
        foreignKeys: [
          new TableForeignKey({
            name: 'assessment_round_organization_id_fk',
            columnNames: ['organization_id'],
            referencedTableName: 'organization',
            referencedColumnNames: ['organization_id'],
            onDelete: 'RESTRICT',
          }),
        ],
      }),
    );
    await runner.createTable(
      new Table({
        name: 'assessment_answer',
        columns: [
          ...keys('assessment_answer', id('organization_id'), id('id')),
          ...[id('round_id'), id('person_id', true), id('department_id', true)],
        ],
        uniques: [
          {
            name: 'assessment_answer_round_id_person_id_key',
            columnNames: ['organization_id', 'round_id', 'person_id'],
          },
        ],
        foreignKeys: [
          refers('assessment_answer', 'round_id', 'assessment_round', 'CASCADE'),
          refers('assessment_answer', 'person_id', 'person', 'RESTRICT'),
          refers('assessment_answer', 'department_id', 'department', 'RESTRICT'),
        ],
      }),
    );
    await runner.createTable(
      new Table({
        name: 'assessment_score',
        columns: [
          ...keys('assessment_score', id('organization_id'), id('answer_id'), word('statement', '64')),
          { name: 'score', type: 'integer' },
        ],
        foreignKeys: [refers('assessment_score', 'answer_id', 'assessment_answer', 'CASCADE')],
      }),
    );
  }

  /** Migrations only go forward; a back-up is the way back. */
  down(): Promise<void> {
    return Promise.reject(new Error('Restore the back-up made before the upgrade.'));
  }
}

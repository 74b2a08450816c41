import { type MigrationInterface, type QueryRunner, Table, type TableForeignKeyOptions } from 'typeorm';

const id = (name: string) => ({ name, type: 'varchar', length: '36' });
const text = (name: string) => ({ name, type: 'text' });
const instant = (name: string) => ({ name, type: 'bigint' });
const whole = (name: string) => ({ name, type: 'integer' });
const keys = (table: string, ...columns: object[]) =>
  columns.map((column) => ({ ...column, isPrimary: true, primaryKeyConstraintName: `${table}_pk` }) as never);
const refers = (
  table: string,
  column: string,
  to: string,
  onDelete = 'RESTRICT',
): TableForeignKeyOptions => ({
  ...{ name: `${table}_${column}_fk`, columnNames: ['organization_id', column] },
  ...{ referencedTableName: to, referencedColumnNames: ['organization_id', 'id'], onDelete },
});

/** What those who take part are asked before a session, and what they answered. */
export class QuestionRounds1767300000000 implements MigrationInterface {
  name = 'QuestionRounds1767300000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.createTable(
      new Table({
        name: 'question_round',
        columns: [
          ...keys('question_round', id('organization_id'), id('id')),
          ...[id('session_id'), text('questions'), { name: 'asks', type: 'boolean' }],
          ...[instant('opens_at'), instant('closes_at')],
        ],
        foreignKeys: [
          refers('question_round', 'id', 'occasion'),
          refers('question_round', 'session_id', 'session'),
        ],
        uniques: [{ name: 'question_round_session_id_key', columnNames: ['organization_id', 'session_id'] }],
      }),
    );
    await runner.createTable(
      new Table({
        name: 'question_answer',
        columns: [
          ...keys('question_answer', id('organization_id'), id('round_id'), id('person_id'), whole('number')),
          ...[text('text'), instant('at')],
        ],
        foreignKeys: [
          refers('question_answer', 'round_id', 'question_round', 'CASCADE'),
          refers('question_answer', 'person_id', 'person'),
        ],
      }),
    );
  }

  /** Migrations only go forward; a back-up is the way back. */
  down(): Promise<void> {
    return Promise.reject(new Error('Restore the back-up made before the upgrade.'));
  }
}

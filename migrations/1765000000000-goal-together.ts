import { type MigrationInterface, type QueryRunner, Table, TableForeignKey } from 'typeorm';

const id = (name: string, isNullable = false) => ({ name, type: 'varchar', length: '36', isNullable });
const text = (name: string, isNullable = false) => ({ name, type: 'text', isNullable });
const word = (name: string, isNullable = false) => ({ name, type: 'varchar', length: '16', isNullable });
const whole = (name: string) => ({ name, type: 'integer' });
const instant = (name: string, isNullable = false) => ({ name, type: 'bigint', isNullable });
const keys = (table: string, ...columns: object[]) =>
  columns.map((column) => ({ ...column, isPrimary: true, primaryKeyConstraintName: `${table}_pk` }) as never);
const refers = (table: string, column: string, to: string) =>
  new TableForeignKey({
    name: `${table}_${column}_fk`,
    columnNames: ['organization_id', column],
    referencedTableName: to,
    referencedColumnNames: ['organization_id', 'id'],
    onDelete: 'RESTRICT',
  });

/** A goal is set together: its phases, each change of it, what departments say about it, what was decided against. */
export class GoalTogether1765000000000 implements MigrationInterface {
  name = 'GoalTogether1765000000000';

  async up(runner: QueryRunner): Promise<void> {
    // Spelled out: on SQLite TypeORM would copy the whole table for it.
    for (const column of [
      "phase varchar(16) NOT NULL DEFAULT 'draft'",
      'confirmed_at bigint',
      'revision integer NOT NULL DEFAULT 1',
      'worded integer NOT NULL DEFAULT 1',
    ])
      await runner.query(`ALTER TABLE goal ADD COLUMN ${column}`);
    await runner.query(
      `UPDATE goal SET phase = 'adopted', confirmed_at = adopted_at WHERE adopted_at IS NOT NULL`,
    );
    await runner.createTable(
      new Table({
        name: 'goal_revision',
        columns: [
          ...keys('goal_revision', id('organization_id'), id('goal_id'), whole('number')),
          ...[instant('at'), id('person_id', true), word('act'), text('reason', true), word('phase')],
          ...[text('statement'), text('why'), text('customer', true)],
          { name: 'horizon', type: 'varchar', length: '10' },
          ...[id('owner_id', true), word('mandate')],
        ],
        foreignKeys: [
          refers('goal_revision', 'goal_id', 'goal'),
          refers('goal_revision', 'person_id', 'person'),
        ],
      }),
    );
    // When it was written nobody noted; what is known is how it reads today.
    await runner.query(
      `INSERT INTO goal_revision (organization_id, goal_id, number, at, act, phase, statement, why, customer, horizon,
         owner_id, mandate)
       SELECT organization_id, id, 1, COALESCE(adopted_at, 0), CASE WHEN adopted_at IS NULL THEN 'write' ELSE 'adopt' END,
         phase, statement, why, customer, horizon, owner_id, mandate
       FROM goal`,
    );
    await runner.createTable(
      new Table({
        name: 'goal_stance',
        columns: [
          ...keys(
            'goal_stance',
            ...[id('organization_id'), id('goal_id'), id('department_id'), whole('number')],
          ),
          ...[instant('at'), id('person_id'), whole('revision'), word('position', true)],
          ...[text('reason', true), text('contribution', true), text('words', true)],
        ],
        foreignKeys: [
          refers('goal_stance', 'goal_id', 'goal'),
          refers('goal_stance', 'department_id', 'department'),
          refers('goal_stance', 'person_id', 'person'),
        ],
      }),
    );
    await runner.createTable(
      new Table({
        name: 'goal_choice',
        columns: [
          ...keys('goal_choice', id('organization_id'), id('id')),
          ...[id('goal_id'), word('kind'), text('text'), text('given_up', true), instant('at')],
          ...[id('person_id', true), instant('removed_at', true)],
        ],
        indices: [{ name: 'goal_choice_goal_id_idx', columnNames: ['organization_id', 'goal_id'] }],
        foreignKeys: [refers('goal_choice', 'goal_id', 'goal'), refers('goal_choice', 'person_id', 'person')],
      }),
    );
    await runner.createTable(
      new Table({
        name: 'goal_asking',
        columns: [
          ...keys('goal_asking', id('organization_id'), id('id')),
          ...[id('goal_id'), instant('asked_at')],
          { name: 'asked_on', type: 'varchar', length: '10' },
          { name: 'closes_on', type: 'varchar', length: '10' },
          { name: 'reworded', type: 'boolean' },
          instant('ended_at', true),
        ],
        indices: [{ name: 'goal_asking_goal_id_idx', columnNames: ['organization_id', 'goal_id'] }],
        foreignKeys: [refers('goal_asking', 'id', 'occasion'), refers('goal_asking', 'goal_id', 'goal')],
      }),
    );
  }

  /** Migrations only go forward; a back-up is the way back. */
  down(): Promise<void> {
    return Promise.reject(new Error('Restore the back-up made before the upgrade.'));
  }
}

import { type MigrationInterface, type QueryRunner, Table, type TableForeignKeyOptions } from 'typeorm';

const id = (name: string) => ({ name, type: 'varchar', length: '36' });
const key = (name: string) => ({
  ...id(name),
  ...{ isPrimary: true, primaryKeyConstraintName: 'session_actions_pk' },
});
const reference = (column: string, to: 'session' | 'occasion'): TableForeignKeyOptions => ({
  ...{ name: `session_actions_${column}_fk`, columnNames: ['organization_id', column] },
  ...{ referencedTableName: to, referencedColumnNames: ['organization_id', 'id'], onDelete: 'RESTRICT' },
});

/** Longer than the ten working days after its day on which an action is told of; the rule knows the day itself. */
const TOLD_FOR_MS = 30 * 24 * 60 * 60 * 1000;

/** Whoever does an action is reminded of it: those that are open already get the occasion that new ones get. */
export class ActionReminders1767100000000 implements MigrationInterface {
  name = 'ActionReminders1767100000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.createTable(
      new Table({
        name: 'session_actions',
        columns: [key('organization_id'), key('id'), id('session_id')],
        uniques: [{ name: 'session_actions_session_id_key', columnNames: ['organization_id', 'session_id'] }],
        foreignKeys: [reference('id', 'occasion'), reference('session_id', 'session')],
      }),
    );
    const sessions = (await runner.query(
      `SELECT organization_id AS whose, MIN(id) AS id, session_id AS session, MAX(due_on) AS due, MAX(at) AS at
       FROM resolution WHERE kind = 'action' AND done_at IS NULL AND due_on IS NOT NULL
       GROUP BY organization_id, session_id`,
    )) as { whose: string; id: string; session: string; due: string; at: string }[];
    for (const { whose, id: first, session, due, at } of sessions) {
      const until = Date.parse(due) + TOLD_FOR_MS;
      // Looked at by the first tick.
      await runner.query(
        `INSERT INTO occasion (organization_id, id, type, timing, timed_at, until, look_at, changes)
         VALUES ('${whose}', '${first}', 'actions', 0, ${at}, ${until}, 0, 0)`,
      );
      await runner.query(
        `INSERT INTO session_actions (organization_id, id, session_id) VALUES ('${whose}', '${first}', '${session}')`,
      );
    }
  }

  /** Migrations only go forward; a back-up is the way back. */
  down(): Promise<void> {
    return Promise.reject(new Error('Restore the back-up made before the upgrade.'));
  }
}

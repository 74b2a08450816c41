import { type MigrationInterface, type QueryRunner, Table, type TableForeignKeyOptions } from 'typeorm';

const varchar = (name: string, length: string) => ({ name, type: 'varchar', length });
const id = (name: string) => varchar(name, '36');
const whole = (name: string) => ({ name, type: 'integer' });
const instant = (name: string) => ({ name, type: 'bigint' });
const keys = (table: string, ...names: string[]) =>
  names.map((name) => ({ ...id(name), isPrimary: true, primaryKeyConstraintName: `${table}_pk` }));
const reference = (
  table: string,
  column: string,
  to: 'outbox' | 'session' | 'person',
  onDelete: 'RESTRICT' | 'CASCADE',
): TableForeignKeyOptions => ({
  ...{ name: `${table}_${column}_fk`, columnNames: ['organization_id', column] },
  ...{ referencedTableName: to, referencedColumnNames: ['organization_id', 'id'], onDelete },
});

/** What mails tell people's calendars of sessions, and what people answered. */
export class Invitations1766400000000 implements MigrationInterface {
  name = 'Invitations1766400000000';

  async up(runner: QueryRunner): Promise<void> {
    const [told, said] = ['calendar_telling', 'said_attendance'];
    await runner.createTable(
      new Table({
        name: told,
        columns: [
          ...keys(told, 'organization_id', 'mail_id'),
          ...[id('session_id'), id('person_id'), varchar('uid', '255'), varchar('organizer', '254')],
          ...[whole('sequence'), whole('session_sequence'), varchar('says', '32')],
          ...[{ name: 'cancelled', type: 'boolean' }, instant('told_at')],
        ],
        foreignKeys: [
          reference(told, 'mail_id', 'outbox', 'CASCADE'),
          reference(told, 'session_id', 'session', 'CASCADE'),
          reference(told, 'person_id', 'person', 'RESTRICT'),
        ],
        indices: [
          {
            name: 'calendar_telling_session_id_person_id_idx',
            columnNames: ['organization_id', 'session_id', 'person_id'],
          },
          { name: 'calendar_telling_person_id_idx', columnNames: ['organization_id', 'person_id'] },
        ],
      }),
    );
    await runner.createTable(
      new Table({
        name: said,
        columns: [
          ...keys(said, 'organization_id', 'session_id', 'person_id'),
          ...[varchar('uid', '255'), whole('sequence'), varchar('attendance', '16'), instant('answered_at')],
        ],
        foreignKeys: [
          reference(said, 'session_id', 'session', 'CASCADE'),
          reference(said, 'person_id', 'person', 'RESTRICT'),
        ],
      }),
    );
    await runner.query('ALTER TABLE session ADD COLUMN calendar_sequence integer NOT NULL DEFAULT 0');
  }

  /** Migrations only go forward; a back-up is the way back. */
  down(): Promise<void> {
    return Promise.reject(new Error('Restore the back-up made before the upgrade.'));
  }
}

import { type MigrationInterface, type QueryRunner, Table, type TableForeignKeyOptions } from 'typeorm';

const id = (name: string) => ({ name, type: 'varchar', length: '36' });
const key = (name: string) => ({ ...id(name), isPrimary: true, primaryKeyConstraintName: 'invitation_pk' });
const word = (name: string, length: string) => ({ name, type: 'varchar', length });
const reference = (
  column: string,
  to: 'session' | 'person',
  onDelete: 'RESTRICT' | 'CASCADE',
): TableForeignKeyOptions => ({
  ...{ name: `invitation_${column}_fk`, columnNames: ['organization_id', column] },
  ...{ referencedTableName: to, referencedColumnNames: ['organization_id', 'id'], onDelete },
});

/** What people's calendars were told of sessions, and what they answered. */
export class Invitations1766400000000 implements MigrationInterface {
  name = 'Invitations1766400000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.createTable(
      new Table({
        name: 'invitation',
        columns: [
          ...[key('organization_id'), key('session_id'), key('person_id')],
          ...[word('uid', '64'), { name: 'sequence', type: 'integer' }, word('says', '32')],
          ...[
            { name: 'cancelled', type: 'boolean' },
            { name: 'told_at', type: 'bigint' },
          ],
          word('attendance', '16'),
          { name: 'answered_at', type: 'bigint', isNullable: true },
          { name: 'comment', type: 'text', isNullable: true },
        ],
        foreignKeys: [
          reference('session_id', 'session', 'CASCADE'),
          reference('person_id', 'person', 'RESTRICT'),
        ],
        indices: [{ name: 'invitation_person_id_idx', columnNames: ['organization_id', 'person_id'] }],
      }),
    );
    await runner.query('ALTER TABLE session ADD COLUMN calendar_sequence integer NOT NULL DEFAULT 0');
  }

  /** Migrations only go forward; a back-up is the way back. */
  down(): Promise<void> {
    return Promise.reject(new Error('Restore the back-up made before the upgrade.'));
  }
}

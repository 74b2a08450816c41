import { type MigrationInterface, type QueryRunner, Table } from 'typeorm';

const id = (name: string, isNullable = false) => ({ name, type: 'varchar', length: '36', isNullable });
const key = (name: string) => ({ ...id(name), isPrimary: true, primaryKeyConstraintName: 'mail_act_pk' });

/** What people do to mails that are owed, and to the channel they leave by. */
export class ActsOnMail1764700000000 implements MigrationInterface {
  name = 'ActsOnMail1764700000000';

  async up(runner: QueryRunner): Promise<void> {
    // Spelled out: on SQLite TypeORM would copy the whole table for it.
    await runner.query('ALTER TABLE outbox ADD COLUMN cancelled_at bigint');
    await runner.query(`CREATE INDEX outbox_failed_idx ON outbox (settled_at) WHERE status = 'failed'`);
    await runner.createTable(
      new Table({
        name: 'mail_act',
        columns: [
          key('organization_id'),
          key('id'),
          id('mail_id'),
          { name: 'act', type: 'varchar', length: '16' },
          { name: 'at', type: 'bigint' },
          id('person_id', true),
        ],
        indices: [{ name: 'mail_act_mail_id_idx', columnNames: ['organization_id', 'mail_id'] }],
        foreignKeys: [
          {
            name: 'mail_act_mail_id_fk',
            columnNames: ['organization_id', 'mail_id'],
            referencedTableName: 'outbox',
            referencedColumnNames: ['organization_id', 'id'],
            onDelete: 'CASCADE',
          },
          {
            name: 'mail_act_person_id_fk',
            columnNames: ['organization_id', 'person_id'],
            referencedTableName: 'person',
            referencedColumnNames: ['organization_id', 'id'],
            onDelete: 'RESTRICT',
          },
        ],
      }),
    );
    for (const column of [
      'cause varchar(16)',
      'paused_in varchar(36)',
      'paused_by varchar(36)',
      'unanswered_since bigint',
      'last_words text',
    ]) {
      await runner.query(`ALTER TABLE mail_channel ADD COLUMN ${column}`);
    }
  }

  /** Migrations only go forward; a back-up is the way back. */
  down(): Promise<void> {
    return Promise.reject(new Error('Restore the back-up made before the upgrade.'));
  }
}

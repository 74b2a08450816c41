import { type MigrationInterface, type QueryRunner, Table, type TableForeignKeyOptions } from 'typeorm';

const id = (name: string) => ({ name, type: 'varchar', length: '36' });
const key = (name: string) => ({ ...id(name), isPrimary: true, primaryKeyConstraintName: 'mail_reply_pk' });
const reference = (
  column: string,
  to: 'person' | 'outbox',
  onDelete: 'RESTRICT' | 'CASCADE',
): TableForeignKeyOptions => ({
  ...{ name: `mail_reply_${column}_fk`, columnNames: ['organization_id', column] },
  ...{ referencedTableName: to, referencedColumnNames: ['organization_id', 'id'], onDelete },
});

/** Answers that came by mail: each counts once, and what was understood is kept for a while. */
export class MailReplies1766200000000 implements MigrationInterface {
  name = 'MailReplies1766200000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.createTable(
      new Table({
        name: 'mail_reply',
        columns: [
          ...[key('organization_id'), key('mail_id'), key('digest'), id('person_id')],
          { name: 'arrived_at', type: 'bigint' },
          { name: 'outcome', type: 'varchar', length: '16' },
          { name: 'understood', type: 'text', isNullable: true },
        ],
        foreignKeys: [
          reference('mail_id', 'outbox', 'CASCADE'),
          reference('person_id', 'person', 'RESTRICT'),
        ],
        indices: [
          { name: 'mail_reply_person_id_idx', columnNames: ['organization_id', 'person_id'] },
          { name: 'mail_reply_arrived_at_idx', columnNames: ['arrived_at'] },
        ],
      }),
    );
  }

  /** Migrations only go forward; a back-up is the way back. */
  down(): Promise<void> {
    return Promise.reject(new Error('Restore the back-up made before the upgrade.'));
  }
}

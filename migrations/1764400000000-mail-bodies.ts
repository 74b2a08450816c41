import { type MigrationInterface, type QueryRunner, Table } from 'typeorm';

const key = (name: string) => ({
  ...{ name, type: 'varchar', length: '36' },
  ...{ isPrimary: true, primaryKeyConstraintName: 'mail_body_pk' },
});

/** Moves what mails say out of the outbox, whose rows change at every step of delivery. */
export class MailBodies1764400000000 implements MigrationInterface {
  name = 'MailBodies1764400000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.createTable(
      new Table({
        name: 'mail_body',
        columns: [
          key('organization_id'),
          key('mail_id'),
          { name: 'text', type: 'text' },
          { name: 'html', type: 'text' },
        ],
        foreignKeys: [
          {
            name: 'mail_body_mail_id_fk',
            columnNames: ['organization_id', 'mail_id'],
            referencedTableName: 'outbox',
            referencedColumnNames: ['organization_id', 'id'],
            onDelete: 'CASCADE',
          },
        ],
      }),
    );
    await runner.query(
      `INSERT INTO mail_body (organization_id, mail_id, text, html)
       SELECT organization_id, id, text, html FROM outbox WHERE text IS NOT NULL AND html IS NOT NULL`,
    );
    await runner.query('ALTER TABLE outbox DROP COLUMN text');
    await runner.query('ALTER TABLE outbox DROP COLUMN html');
  }

  /** Migrations only go forward; a back-up is the way back. */
  down(): Promise<void> {
    return Promise.reject(new Error('Restore the back-up made before the upgrade.'));
  }
}

import { type MigrationInterface, type QueryRunner, Table } from 'typeorm';

const key = (name: string, length: string) => ({
  ...{ name, type: 'varchar', length, isPrimary: true, primaryKeyConstraintName: 'mail_text_pk' },
});

/** Parts of mails in words of an organization's own. */
export class MailTexts1767841000000 implements MigrationInterface {
  name = 'MailTexts1767841000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.createTable(
      new Table({
        name: 'mail_text',
        columns: [
          ...[key('organization_id', '36'), key('kind', '32'), key('locale', '8'), key('part', '16')],
          ...['text', 'instead'].map((name) => ({ name, type: 'text' })),
          { name: 'changed_at', type: 'bigint' },
        ],
        foreignKeys: [
          {
            ...{ name: 'mail_text_organization_id_fk', columnNames: ['organization_id'] },
            ...{ referencedTableName: 'organization', referencedColumnNames: ['organization_id'] },
            onDelete: 'RESTRICT',
          },
        ],
      }),
    );
  }

  /** Migrations only go forward; a back-up is the way back. */
  down(): Promise<void> {
    return Promise.reject(new Error('Restore the back-up made before the upgrade.'));
  }
}

import { type MigrationInterface, type QueryRunner, Table, type TableColumnOptions } from 'typeorm';

const word = (name: string, length: string) => ({ name, type: 'varchar', length });
const key = (table: string, column: TableColumnOptions) => ({
  ...{ ...column, isPrimary: true, primaryKeyConstraintName: `${table}_pk` },
});
const ofOrganization = (table: string) => ({
  ...{ name: `${table}_organization_id_fk`, columnNames: ['organization_id'] },
  ...{ referencedTableName: 'organization', referencedColumnNames: ['organization_id'] },
  onDelete: 'RESTRICT',
});

/** How organizations' mails look: color, logo, footer, and whom they seem to come from. */
export class MailBranding1767840000000 implements MigrationInterface {
  name = 'MailBranding1767840000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.createTable(
      new Table({
        name: 'mail_branding',
        columns: [
          key('mail_branding', word('organization_id', '36')),
          { ...word('accent', '7'), isNullable: true },
          { ...word('sender_name', '60'), isNullable: true },
          { ...word('footer_nl', '200'), isNullable: true },
          { ...word('footer_en', '200'), isNullable: true },
          { ...word('logo_id', '36'), isNullable: true },
          ...[
            { name: 'changed_at', type: 'bigint' },
            { name: 'version', type: 'integer' },
          ],
        ],
        foreignKeys: [ofOrganization('mail_branding')],
      }),
    );
    await runner.createTable(
      new Table({
        name: 'mail_logo',
        columns: [
          ...['organization_id', 'id'].map((name) => key('mail_logo', word(name, '36'))),
          word('type', '16'),
          ...['width', 'height'].map((name) => ({ name, type: 'integer' })),
          { name: 'bytes', type: 'text' },
          { name: 'retired_at', type: 'bigint', isNullable: true },
        ],
        foreignKeys: [ofOrganization('mail_logo')],
        indices: [
          {
            ...{ name: 'mail_logo_retired_at_idx', columnNames: ['retired_at'] },
            where: '"retired_at" IS NOT NULL',
          },
        ],
      }),
    );
    // What a mail was written with: it leaves with that at every attempt, whatever is chosen since.
    await runner.query('ALTER TABLE mail_content ADD COLUMN logo_id varchar(36)');
    await runner.query('ALTER TABLE mail_content ADD COLUMN sender_name varchar(60)');
  }

  /** Migrations only go forward; a back-up is the way back. */
  down(): Promise<void> {
    return Promise.reject(new Error('Restore the back-up made before the upgrade.'));
  }
}

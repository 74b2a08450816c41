import { deflateRawSync } from 'node:zlib';
import { type MigrationInterface, type QueryRunner, Table } from 'typeorm';

const STEP = 200;
const key = (name: string) => ({
  ...{ name, type: 'varchar', length: '36' },
  ...{ isPrimary: true, primaryKeyConstraintName: 'mail_content_pk' },
});

interface Body {
  readonly organization_id: string;
  readonly mail_id: string;
  readonly text: string;
  readonly html: string;
}

/**
 * What mails say, packed. `mail_body` stays, empty: services of the version before may still run beside this one, and
 * write there; what they wrote is written anew here.
 */
export class MailContents1764900000000 implements MigrationInterface {
  name = 'MailContents1764900000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.createTable(
      new Table({
        name: 'mail_content',
        columns: [key('organization_id'), key('mail_id'), { name: 'packed', type: 'text' }],
        foreignKeys: [
          {
            name: 'mail_content_mail_id_fk',
            columnNames: ['organization_id', 'mail_id'],
            referencedTableName: 'outbox',
            referencedColumnNames: ['organization_id', 'id'],
            onDelete: 'CASCADE',
          },
        ],
      }),
    );
    while (await this.#moveSome(runner));
  }

  /** Migrations only go forward; a back-up is the way back. */
  down(): Promise<void> {
    return Promise.reject(new Error('Restore the back-up made before the upgrade.'));
  }

  async #moveSome(runner: QueryRunner): Promise<boolean> {
    const mark = runner.connection.options.type === 'postgres' ? (n: number) => `$${n}` : () => '?';
    const bodies = (await runner.query(
      `SELECT organization_id, mail_id, text, html FROM mail_body LIMIT ${STEP}`,
    )) as Body[];
    for (const { organization_id, mail_id, text, html } of bodies) {
      // As `src/mail/packing.ts` packs today: what a migration does must not change with the program.
      const packed = deflateRawSync(`${text}\0${html}`, { level: 1 }).toString('base64');
      await runner.query(
        `INSERT INTO mail_content (organization_id, mail_id, packed) VALUES (${mark(1)}, ${mark(2)}, ${mark(3)})`,
        [organization_id, mail_id, packed],
      );
      await runner.query(
        `DELETE FROM mail_body WHERE organization_id = ${mark(1)} AND mail_id = ${mark(2)}`,
        [organization_id, mail_id],
      );
    }
    return bodies.length > 0;
  }
}

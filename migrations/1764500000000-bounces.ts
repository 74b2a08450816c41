import { type MigrationInterface, type QueryRunner, Table, type TableForeignKeyOptions } from 'typeorm';

const id = (name: string, isNullable = false) => ({ name, type: 'varchar', length: '36', isNullable });
const key = (table: string, name: string) => ({
  ...id(name),
  ...{ isPrimary: true, primaryKeyConstraintName: `${table}_pk` },
});
const word = (name: string, length: number, isNullable = false) => ({
  ...{ name, type: 'varchar', length: String(length), isNullable },
});
const text = (name: string) => ({ name, type: 'text', isNullable: true });
const instant = (name: string, isNullable = false) => ({ name, type: 'bigint', isNullable });
const reference = (
  table: string,
  column: string,
  to: 'person' | 'outbox',
  onDelete: 'RESTRICT' | 'CASCADE',
): TableForeignKeyOptions => ({
  ...{ name: `${table}_${column}_fk`, columnNames: ['organization_id', column] },
  ...{ referencedTableName: to, referencedColumnNames: ['organization_id', 'id'], onDelete },
});

/** Mail that came back, the addresses nothing is sent to because of it, and the optional mail people do not want. */
export class Bounces1764500000000 implements MigrationInterface {
  name = 'Bounces1764500000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.createTable(
      new Table({
        name: 'returned_mail',
        columns: [
          key('returned_mail', 'organization_id'),
          key('returned_mail', 'mail_id'),
          key('returned_mail', 'digest'),
          id('person_id'),
          instant('arrived_at'),
          word('action', 16),
          word('status', 16, true),
          word('finding', 16),
          text('said'),
        ],
        foreignKeys: [
          reference('returned_mail', 'mail_id', 'outbox', 'CASCADE'),
          reference('returned_mail', 'person_id', 'person', 'RESTRICT'),
        ],
        indices: [
          {
            name: 'returned_mail_person_id_arrived_at_idx',
            columnNames: ['organization_id', 'person_id', 'arrived_at'],
          },
        ],
      }),
    );
    await runner.createTable(
      new Table({
        name: 'suppression',
        columns: [
          key('suppression', 'organization_id'),
          key('suppression', 'id'),
          id('person_id'),
          word('address', 254),
          word('cause', 16),
          id('mail_id'),
          word('status', 16, true),
          text('said'),
          instant('since'),
          instant('lifted_at', true),
          word('lift_cause', 16, true),
          id('lifted_by', true),
        ],
        foreignKeys: [
          reference('suppression', 'person_id', 'person', 'RESTRICT'),
          reference('suppression', 'lifted_by', 'person', 'RESTRICT'),
        ],
        indices: [
          {
            name: 'suppression_active_key',
            columnNames: ['organization_id', 'person_id'],
            isUnique: true,
            where: '"lifted_at" IS NULL',
          },
          { name: 'suppression_since_idx', columnNames: ['organization_id', 'since'] },
        ],
      }),
    );
    await runner.createTable(
      new Table({
        name: 'unsubscription',
        columns: [
          key('unsubscription', 'organization_id'),
          key('unsubscription', 'person_id'),
          key('unsubscription', 'kind'),
          instant('since'),
        ],
        foreignKeys: [reference('unsubscription', 'person_id', 'person', 'RESTRICT')],
      }),
    );
  }

  /** Migrations only go forward; a back-up is the way back. */
  down(): Promise<void> {
    return Promise.reject(new Error('Restore the back-up made before the upgrade.'));
  }
}

import { type MigrationInterface, type QueryRunner, Table, type TableForeignKeyOptions } from 'typeorm';

const id = (name: string, isNullable = false) => ({ name, type: 'varchar', length: '36', isNullable });
const key = (name: string) => ({
  ...id(name),
  isPrimary: true,
  primaryKeyConstraintName: 'calendar_feed_pk',
});
const instant = (name: string, isNullable = false) => ({ name, type: 'bigint', isNullable });
const reference = (column: string, to: 'person' | 'department'): TableForeignKeyOptions => ({
  ...{ name: `calendar_feed_${column}_fk`, columnNames: ['organization_id', column] },
  ...{ referencedTableName: to, referencedColumnNames: ['organization_id', 'id'], onDelete: 'RESTRICT' },
});

/** Subscriptions by which calendar programs read sessions. */
export class CalendarFeeds1766500000000 implements MigrationInterface {
  name = 'CalendarFeeds1766500000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.createTable(
      new Table({
        name: 'calendar_feed',
        columns: [
          ...[key('organization_id'), key('id'), id('person_id')],
          { name: 'scope', type: 'varchar', length: '16' },
          id('department_id', true),
          { name: 'token_hash', type: 'varchar', length: '64' },
          ...[instant('made_at'), instant('ended_at', true)],
        ],
        foreignKeys: [reference('person_id', 'person'), reference('department_id', 'department')],
        indices: [
          { name: 'calendar_feed_person_id_idx', columnNames: ['organization_id', 'person_id'] },
          {
            name: 'calendar_feed_token_hash_idx',
            columnNames: ['organization_id', 'token_hash'],
            isUnique: true,
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

import { type MigrationInterface, type QueryRunner, Table, type TableForeignKeyOptions } from 'typeorm';

const id = (name: string, isNullable = false) => ({ name, type: 'varchar', length: '36', isNullable });
const word = (name: string, length: string, isNullable = false) => ({
  ...{ name, type: 'varchar', length, isNullable },
});
const text = (name: string, isNullable = false) => ({ name, type: 'text', isNullable });
const instant = (name: string, isNullable = false) => ({ name, type: 'bigint', isNullable });
const whole = (name: string, isNullable = false) => ({ name, type: 'integer', isNullable });
const keyed = <C extends { name: string }>(table: string, columns: readonly C[]) =>
  columns.map((column) => ({ ...column, isPrimary: true, primaryKeyConstraintName: `${table}_pk` }));
const gone = (
  table: string,
  columns: string[],
  to: string,
  referencedColumnNames: string[],
): TableForeignKeyOptions => ({
  ...{ name: `${table}_${columns.join('_')}_fk`, columnNames: ['organization_id', ...columns] },
  ...{ referencedTableName: to, referencedColumnNames, onDelete: 'CASCADE' },
});

/** Receivers of an organization's events, what is owed to each, and each try. */
export class Webhooks1767860000000 implements MigrationInterface {
  name = 'Webhooks1767860000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.createTable(
      new Table({
        name: 'webhook_endpoint',
        columns: [
          ...keyed('webhook_endpoint', [id('organization_id'), id('id')]),
          ...[word('name', '200'), word('url', '500'), text('event_types'), text('sealed_secret')],
          ...[text('sealed_previous', true), instant('previous_until', true), instant('created_at')],
          ...[instant('disabled_at', true), word('disabled_why', '16', true)],
          ...[instant('failing_since', true), instant('failed_at', true)],
        ],
        foreignKeys: [
          {
            ...{ name: 'webhook_endpoint_organization_id_fk', columnNames: ['organization_id'] },
            ...{ referencedTableName: 'organization', referencedColumnNames: ['organization_id'] },
            onDelete: 'RESTRICT',
          },
        ],
      }),
    );
    await runner.createTable(
      new Table({
        name: 'webhook_event',
        columns: [
          ...keyed('webhook_event', [id('organization_id'), id('id')]),
          ...[word('type', '32'), instant('at'), text('body')],
        ],
        indices: [{ name: 'webhook_event_at_idx', columnNames: ['at'] }],
      }),
    );
    await runner.createTable(
      new Table({
        name: 'webhook_delivery',
        columns: [
          ...keyed('webhook_delivery', [id('organization_id'), id('endpoint_id'), id('event_id')]),
          ...[word('state', '16'), instant('next_at', true), id('lease', true)],
          ...[whole('tries'), whole('attempts'), instant('settled_at', true)],
        ],
        foreignKeys: [
          gone('webhook_delivery', ['endpoint_id'], 'webhook_endpoint', ['organization_id', 'id']),
          gone('webhook_delivery', ['event_id'], 'webhook_event', ['organization_id', 'id']),
        ],
        indices: [
          {
            ...{ name: 'webhook_delivery_next_at_idx', columnNames: ['next_at'] },
            where: '"next_at" IS NOT NULL',
          },
          { name: 'webhook_delivery_event_idx', columnNames: ['organization_id', 'event_id'] },
        ],
      }),
    );
    await runner.createTable(
      new Table({
        name: 'webhook_try',
        columns: [
          ...keyed('webhook_try', [
            id('organization_id'),
            id('endpoint_id'),
            id('event_id'),
            whole('number'),
          ]),
          ...[instant('started_at'), instant('ended_at', true), word('outcome', '16', true)],
          whole('status', true),
        ],
        foreignKeys: [
          gone('webhook_try', ['endpoint_id', 'event_id'], 'webhook_delivery', [
            ...['organization_id', 'endpoint_id', 'event_id'],
          ]),
        ],
      }),
    );
  }

  /** Migrations only go forward; a back-up is the way back. */
  down(): Promise<void> {
    return Promise.reject(new Error('Restore the back-up made before the upgrade.'));
  }
}

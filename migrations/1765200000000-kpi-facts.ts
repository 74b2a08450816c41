import { type MigrationInterface, type QueryRunner, Table } from 'typeorm';

const id = (name: string) => ({ name, type: 'varchar', length: '36' });
const key = (name: string) => ({ ...id(name), isPrimary: true, primaryKeyConstraintName: 'kpi_owner_pk' });
const refers = (column: string, to: string, onDelete: 'RESTRICT' | 'CASCADE') => ({
  name: `kpi_owner_${column}_fk`,
  columnNames: ['organization_id', column],
  referencedTableName: to,
  referencedColumnNames: ['organization_id', 'id'],
  onDelete,
});

/** What more there is to say about a KPI: who owns it, where its figure comes from, how often, and how it gets there. */
export class KpiFacts1765200000000 implements MigrationInterface {
  name = 'KpiFacts1765200000000';

  async up(runner: QueryRunner): Promise<void> {
    // Spelled out: on SQLite TypeORM would copy the whole table for it.
    for (const column of [
      'source varchar(200)',
      "every varchar(16) NOT NULL DEFAULT 'month'",
      'perspective varchar(16)',
      'rewarded boolean NOT NULL DEFAULT false',
      'formula text',
    ])
      await runner.query(`ALTER TABLE kpi ADD COLUMN ${column}`);
    await runner.query("ALTER TABLE kpi_plan ADD COLUMN trajectory varchar(16) NOT NULL DEFAULT 'line'");
    // A table of its own: SQLite cannot add a column that refers to a person of the same organization.
    await runner.createTable(
      new Table({
        name: 'kpi_owner',
        columns: [key('organization_id'), key('kpi_id'), id('person_id')],
        indices: [{ name: 'kpi_owner_person_id_idx', columnNames: ['organization_id', 'person_id'] }],
        foreignKeys: [refers('kpi_id', 'kpi', 'CASCADE'), refers('person_id', 'person', 'RESTRICT')],
      }),
    );
  }

  /** Migrations only go forward; a back-up is the way back. */
  down(): Promise<void> {
    return Promise.reject(new Error('Restore the back-up made before the upgrade.'));
  }
}

import { type MigrationInterface, type QueryRunner, Table, TableForeignKey, TableIndex } from 'typeorm';

const id = (name: string) => ({ name, type: 'varchar', length: '36' });
const real = (name: string) => ({ name, type: 'double precision', isNullable: true });
const keys = (table: string, ...columns: object[]) =>
  columns.map((column) => ({ ...column, isPrimary: true, primaryKeyConstraintName: `${table}_pk` }) as never);
const refers = (table: string, column: string, to: string) =>
  new TableForeignKey({
    name: `${table}_${column}_fk`,
    columnNames: ['organization_id', column],
    referencedTableName: to,
    referencedColumnNames: ['organization_id', 'id'],
    onDelete: 'CASCADE',
  });

/** What the readings say of each link, and whose is to be worked out again. */
export class Evidence1765300000000 implements MigrationInterface {
  name = 'Evidence1765300000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.createTable(
      new Table({
        name: 'link_evidence',
        columns: [
          ...keys('link_evidence', id('organization_id'), id('link_id')),
          ...[{ name: 'pairs', type: 'integer' }, real('rho'), real('low'), real('high')],
          { name: 'computed_at', type: 'bigint' },
        ],
        foreignKeys: [refers('link_evidence', 'link_id', 'kpi_link')],
      }),
    );
    await runner.createTable(
      new Table({
        name: 'evidence_due',
        columns: [...keys('evidence_due', id('organization_id'), id('kpi_id')), id('mark')],
        foreignKeys: [refers('evidence_due', 'kpi_id', 'kpi')],
      }),
    );
    await runner.createIndex(
      'kpi_link',
      new TableIndex({
        name: 'kpi_link_toward_kpi_id_idx',
        columnNames: ['organization_id', 'toward_kpi_id'],
      }),
    );
    // The links that were there before are worked out first.
    await runner.query(
      'INSERT INTO evidence_due (organization_id, kpi_id, mark) SELECT DISTINCT organization_id, kpi_id, kpi_id FROM kpi_link',
    );
  }

  /** Migrations only go forward; a back-up is the way back. */
  down(): Promise<void> {
    return Promise.reject(new Error('Restore the back-up made before the upgrade.'));
  }
}

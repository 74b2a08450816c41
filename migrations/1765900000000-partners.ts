import { type MigrationInterface, type QueryRunner, Table, TableForeignKey } from 'typeorm';

const id = (name: string) => ({ name, type: 'varchar', length: '36' });
const keys = (table: string, ...columns: object[]) =>
  columns.map((column) => ({ ...column, isPrimary: true, primaryKeyConstraintName: `${table}_pk` }) as never);
const refers = (table: string, column: string, to: string, onDelete: 'RESTRICT' | 'CASCADE') =>
  new TableForeignKey({
    name: `${table}_${column}_fk`,
    columnNames: ['organization_id', column],
    referencedTableName: to,
    referencedColumnNames: ['organization_id', 'id'],
    onDelete,
  });

/** Partners from outside: the organization they come from, and the touchpoints they work on. */
export class Partners1765900000000 implements MigrationInterface {
  name = 'Partners1765900000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE person ADD COLUMN company varchar(200)');
    await runner.createTable(
      new Table({
        name: 'touchpoint_partner',
        columns: keys('touchpoint_partner', id('organization_id'), id('touchpoint_id'), id('person_id')),
        indices: [
          { name: 'touchpoint_partner_person_id_idx', columnNames: ['organization_id', 'person_id'] },
        ],
        foreignKeys: [
          refers('touchpoint_partner', 'touchpoint_id', 'touchpoint', 'CASCADE'),
          refers('touchpoint_partner', 'person_id', 'person', 'RESTRICT'),
        ],
      }),
    );
  }

  /** Migrations only go forward; a back-up is the way back. */
  down(): Promise<void> {
    return Promise.reject(new Error('Restore the back-up made before the upgrade.'));
  }
}

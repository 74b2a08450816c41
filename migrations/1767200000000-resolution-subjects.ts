import { type MigrationInterface, type QueryRunner, Table, type TableForeignKeyOptions } from 'typeorm';

const SUBJECTS = ['goal', 'department', 'project', 'touchpoint', 'kpi'] as const;

const id = (name: string, isNullable = false) => ({ name, type: 'varchar', length: '36', isNullable });
const key = <T extends object>(column: T) => ({
  ...column,
  ...{ isPrimary: true, primaryKeyConstraintName: 'resolution_subject_pk' },
});
const goesWith = (table: string): TableForeignKeyOptions => ({
  name: `resolution_subject_${table}_id_fk`,
  columnNames: ['organization_id', `${table}_id`],
  ...{ referencedTableName: table, referencedColumnNames: ['organization_id', 'id'], onDelete: 'CASCADE' },
});

/** What decisions and actions of sessions are about. */
export class ResolutionSubjects1767200000000 implements MigrationInterface {
  name = 'ResolutionSubjects1767200000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.createTable(
      new Table({
        name: 'resolution_subject',
        columns: [
          ...[key(id('organization_id')), key(id('resolution_id')), key({ name: 'number', type: 'integer' })],
          ...SUBJECTS.map((subject) => id(`${subject}_id`, true)),
        ],
        foreignKeys: [goesWith('resolution'), ...SUBJECTS.map(goesWith)],
        indices: SUBJECTS.map((subject) => ({
          name: `resolution_subject_${subject}_id_idx`,
          columnNames: ['organization_id', `${subject}_id`],
        })),
      }),
    );
  }

  /** Migrations only go forward; a back-up is the way back. */
  down(): Promise<void> {
    return Promise.reject(new Error('Restore the back-up made before the upgrade.'));
  }
}

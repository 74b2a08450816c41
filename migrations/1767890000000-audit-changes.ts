import { type MigrationInterface, type QueryRunner, Table, TableIndex } from 'typeorm';

const id = (name: string) => ({ name, type: 'varchar', length: '36' });
const text = (name: string) => ({ name, type: 'text', isNullable: true });
const key = (column: object) => ({
  ...(column as { name: string; type: string }),
  ...{ isPrimary: true, primaryKeyConstraintName: 'audit_change_pk' },
});

const UNCHANGEABLE = 'The audit trail is append-only: what changed can be erased, not rewritten.';
const KEPT = 'The audit trail is append-only: what changed goes with its entry.';
/** All that may happen to a row: what it says is taken out. */
const SAME = ['organization_id', 'entry_id', 'number', 'subject', 'digest'];
const ERASES = [
  'NEW.before IS NULL AND NEW.after IS NULL AND NEW.salt IS NULL',
  ...SAME.map((column) => `NEW.${column} = OLD.${column}`),
].join(' AND ');
const HAS_ENTRY =
  'EXISTS (SELECT 1 FROM audit_entry WHERE organization_id = OLD.organization_id AND id = OLD.entry_id)';

/** Entries of the audit trail tell from where something was done, and what it changed. */
export class AuditChanges1767890000000 implements MigrationInterface {
  name = 'AuditChanges1767890000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.createTable(
      new Table({
        name: 'audit_change',
        columns: [
          key(id('organization_id')),
          key(id('entry_id')),
          key({ name: 'number', type: 'integer' }),
          { name: 'subject', type: 'varchar', length: '64' },
          text('before'),
          text('after'),
          { name: 'salt', type: 'varchar', length: '32', isNullable: true },
          { name: 'digest', type: 'varchar', length: '64' },
        ],
      }),
    );
    // As it stands: TypeORM would make the table anew on SQLite, without its triggers.
    await runner.query('ALTER TABLE audit_entry ADD COLUMN changes varchar(64)');
    for (const [name, column] of [
      ['audit_entry_actor_idx', 'actor_id'],
      ['audit_entry_subject_idx', 'subject_id'],
    ] as const)
      await runner.createIndex(
        'audit_entry',
        new TableIndex({ name, columnNames: ['organization_id', column, 'at'] }),
      );
    // Each database has its own language for triggers.
    const statements = runner.connection.options.type === 'postgres' ? POSTGRES : SQLITE;
    for (const statement of statements) await runner.query(statement);
  }

  /** Migrations only go forward; a back-up is the way back. */
  down(): Promise<void> {
    return Promise.reject(new Error('Restore the back-up made before the upgrade.'));
  }
}

const SQLITE = [
  `CREATE TRIGGER audit_change_unchangeable BEFORE UPDATE ON audit_change WHEN NOT (${ERASES})
   BEGIN SELECT RAISE(ABORT, '${UNCHANGEABLE}'); END`,
  `CREATE TRIGGER audit_change_kept BEFORE DELETE ON audit_change WHEN ${HAS_ENTRY}
   BEGIN SELECT RAISE(ABORT, '${KEPT}'); END`,
];

const POSTGRES = [
  `CREATE FUNCTION audit_change_refuse() RETURNS trigger LANGUAGE plpgsql AS $$
   BEGIN
     IF TG_OP = 'TRUNCATE' THEN RAISE EXCEPTION '${KEPT}'; END IF;
     IF TG_OP = 'UPDATE' THEN
       IF NOT (${ERASES}) THEN RAISE EXCEPTION '${UNCHANGEABLE}'; END IF;
       RETURN NEW;
     END IF;
     IF ${HAS_ENTRY} THEN RAISE EXCEPTION '${KEPT}'; END IF;
     RETURN OLD;
   END $$`,
  `CREATE TRIGGER audit_change_refuse BEFORE UPDATE OR DELETE ON audit_change
   FOR EACH ROW EXECUTE FUNCTION audit_change_refuse()`,
  `CREATE TRIGGER audit_change_refuse_truncate BEFORE TRUNCATE ON audit_change
   FOR EACH STATEMENT EXECUTE FUNCTION audit_change_refuse()`,
];

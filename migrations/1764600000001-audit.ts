import { type MigrationInterface, type QueryRunner, Table } from 'typeorm';

const text = (name: string, length: number, isNullable = false) => ({
  ...{ name, type: 'varchar', length: String(length), isNullable },
});
const key = (name: string) => ({
  ...text(name, 36),
  ...{ isPrimary: true, primaryKeyConstraintName: 'audit_entry_pk' },
});

const UNCHANGEABLE = 'The audit trail is append-only: an entry is never changed.';
const KEPT = 'The audit trail is append-only: only what is older than audit.kept-from may go.';
/** Instant before which entries may go; nothing before it is written down. */
const KEPT_FROM = `COALESCE((SELECT CAST(value AS bigint) FROM installation WHERE name = 'audit.kept-from'), 0)`;

/** Who did what: rows are added, and go only once they are older than the installation keeps them. */
export class Audit1764600000001 implements MigrationInterface {
  name = 'Audit1764600000001';

  async up(runner: QueryRunner): Promise<void> {
    await runner.createTable(
      new Table({
        name: 'audit_entry',
        columns: [
          key('organization_id'),
          key('id'),
          { name: 'at', type: 'bigint' },
          text('actor_kind', 16),
          text('actor_id', 36, true),
          text('act', 120),
          text('subject_type', 32, true),
          text('subject_id', 64, true),
          { name: 'details', type: 'text' },
        ],
        indices: [{ name: 'audit_entry_at_idx', columnNames: ['organization_id', 'at'] }],
      }),
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
  `CREATE TRIGGER audit_entry_unchangeable BEFORE UPDATE ON audit_entry
   BEGIN SELECT RAISE(ABORT, '${UNCHANGEABLE}'); END`,
  `CREATE TRIGGER audit_entry_kept BEFORE DELETE ON audit_entry WHEN OLD.at >= ${KEPT_FROM}
   BEGIN SELECT RAISE(ABORT, '${KEPT}'); END`,
];

const POSTGRES = [
  `CREATE FUNCTION audit_entry_refuse() RETURNS trigger LANGUAGE plpgsql AS $$
   BEGIN
     IF TG_OP = 'UPDATE' THEN RAISE EXCEPTION '${UNCHANGEABLE}'; END IF;
     IF TG_OP = 'TRUNCATE' THEN RAISE EXCEPTION '${KEPT}'; END IF;
     IF OLD.at >= ${KEPT_FROM} THEN RAISE EXCEPTION '${KEPT}'; END IF;
     RETURN OLD;
   END $$`,
  `CREATE TRIGGER audit_entry_refuse BEFORE UPDATE OR DELETE ON audit_entry
   FOR EACH ROW EXECUTE FUNCTION audit_entry_refuse()`,
  `CREATE TRIGGER audit_entry_refuse_truncate BEFORE TRUNCATE ON audit_entry
   FOR EACH STATEMENT EXECUTE FUNCTION audit_entry_refuse()`,
];

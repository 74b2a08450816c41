import { type MigrationInterface, type QueryRunner, Table, TableIndex } from 'typeorm';

const id = (name: string) => ({ name, type: 'varchar', length: '36' });
const digest = (name: string) => ({ name, type: 'varchar', length: '64' });
const whole = (name: string) => ({ name, type: 'integer' });
const key = (table: string, column: object) => ({
  ...(column as { name: string; type: string }),
  ...{ isPrimary: true, primaryKeyConstraintName: `${table}_pk` },
});

const UNCHANGEABLE = 'The audit trail is append-only: a link is never changed.';
const KEPT = 'The audit trail is append-only: only what is older than audit.kept-from may go.';
const KEPT_FROM = `COALESCE((SELECT CAST(value AS bigint) FROM installation WHERE name = 'audit.kept-from'), 0)`;

/** Entries of the audit trail are chained by digests: what is changed, taken out or put in between shows. */
export class AuditChain1767700000000 implements MigrationInterface {
  name = 'AuditChain1767700000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.createTable(
      new Table({
        name: 'audit_link',
        columns: [
          ...[key('audit_link', id('organization_id')), key('audit_link', whole('number')), id('entry_id')],
          ...[{ name: 'at', type: 'bigint' }, digest('previous'), digest('hash')],
        ],
        uniques: [{ name: 'audit_link_entry_id_key', columnNames: ['organization_id', 'entry_id'] }],
        indices: [{ name: 'audit_link_at_idx', columnNames: ['organization_id', 'at'] }],
      }),
    );
    await runner.createTable(
      new Table({
        name: 'audit_head',
        columns: [key('audit_head', id('organization_id')), whole('number'), digest('hash')],
      }),
    );
    await runner.createIndex(
      'audit_entry',
      new TableIndex({ name: 'audit_entry_time_idx', columnNames: ['at'] }),
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
  `CREATE TRIGGER audit_link_unchangeable BEFORE UPDATE ON audit_link
   BEGIN SELECT RAISE(ABORT, '${UNCHANGEABLE}'); END`,
  `CREATE TRIGGER audit_link_kept BEFORE DELETE ON audit_link WHEN OLD.at >= ${KEPT_FROM}
   BEGIN SELECT RAISE(ABORT, '${KEPT}'); END`,
];

const POSTGRES = [
  `CREATE FUNCTION audit_link_refuse() RETURNS trigger LANGUAGE plpgsql AS $$
   BEGIN
     IF TG_OP = 'UPDATE' THEN RAISE EXCEPTION '${UNCHANGEABLE}'; END IF;
     IF TG_OP = 'TRUNCATE' THEN RAISE EXCEPTION '${KEPT}'; END IF;
     IF OLD.at >= ${KEPT_FROM} THEN RAISE EXCEPTION '${KEPT}'; END IF;
     RETURN OLD;
   END $$`,
  `CREATE TRIGGER audit_link_refuse BEFORE UPDATE OR DELETE ON audit_link
   FOR EACH ROW EXECUTE FUNCTION audit_link_refuse()`,
  `CREATE TRIGGER audit_link_refuse_truncate BEFORE TRUNCATE ON audit_link
   FOR EACH STATEMENT EXECUTE FUNCTION audit_link_refuse()`,
];

import type { MigrationInterface, QueryRunner } from 'typeorm';

const KEPT = 'The audit trail is append-only: only what is older than audit.kept-from may go.';
const FIXED = 'An organization is an example from its first moment, or never.';
const KEPT_FROM = `COALESCE((SELECT CAST(value AS bigint) FROM installation WHERE name = 'audit.kept-from'), 0)`;
const OF_EXAMPLE = `EXISTS (SELECT 1 FROM organization WHERE organization_id = OLD.organization_id AND is_example)`;

/** Which organizations are there to play with: those alone may be thrown away, with what was written down of them. */
export class Examples1767850000000 implements MigrationInterface {
  name = 'Examples1767850000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE organization ADD COLUMN is_example boolean NOT NULL DEFAULT false');
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
  ...['audit_entry', 'audit_link'].flatMap((table) => [
    `DROP TRIGGER ${table}_kept`,
    `CREATE TRIGGER ${table}_kept BEFORE DELETE ON ${table}
     WHEN OLD.at >= ${KEPT_FROM} AND NOT ${OF_EXAMPLE}
     BEGIN SELECT RAISE(ABORT, '${KEPT}'); END`,
  ]),
  `CREATE TRIGGER organization_example_fixed BEFORE UPDATE OF is_example ON organization
   WHEN OLD.is_example <> NEW.is_example
   BEGIN SELECT RAISE(ABORT, '${FIXED}'); END`,
];

const POSTGRES = [
  ...(
    [
      ['audit_entry', 'an entry'],
      ['audit_link', 'a link'],
    ] as const
  ).map(
    ([table, row]) => `CREATE OR REPLACE FUNCTION ${table}_refuse() RETURNS trigger LANGUAGE plpgsql AS $$
   BEGIN
     IF TG_OP = 'UPDATE' THEN RAISE EXCEPTION 'The audit trail is append-only: ${row} is never changed.'; END IF;
     IF TG_OP = 'TRUNCATE' THEN RAISE EXCEPTION '${KEPT}'; END IF;
     IF OLD.at >= ${KEPT_FROM} AND NOT ${OF_EXAMPLE} THEN RAISE EXCEPTION '${KEPT}'; END IF;
     RETURN OLD;
   END $$`,
  ),
  `CREATE FUNCTION organization_example_fixed() RETURNS trigger LANGUAGE plpgsql AS $$
   BEGIN
     RAISE EXCEPTION '${FIXED}';
   END $$`,
  `CREATE TRIGGER organization_example_fixed BEFORE UPDATE OF is_example ON organization
   FOR EACH ROW WHEN (OLD.is_example <> NEW.is_example) EXECUTE FUNCTION organization_example_fixed()`,
];

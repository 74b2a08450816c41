import type { QueryRunner } from 'typeorm';
import { TOLD_CHARACTERS, toldTables } from './row-changes.js';

/** What a unit says first so that changes of rows are told within it; the changes are put behind. */
export const TELL = `SET LOCAL cadans.rows = '-'`;
export const TOLD = `SELECT current_setting('cadans.rows', true) AS rows`;

const FUNCTION = `CREATE OR REPLACE FUNCTION cadans_row_changed() RETURNS trigger LANGUAGE plpgsql AS $$
  DECLARE
    told text := current_setting('cadans.rows', true);
    before jsonb;
    after jsonb;
  BEGIN
    IF length(told) > ${TOLD_CHARACTERS} THEN RETURN NULL; END IF;
    IF TG_OP <> 'INSERT' THEN before := to_jsonb(OLD) - TG_ARGV[0]::text[]; END IF;
    IF TG_OP <> 'DELETE' THEN after := to_jsonb(NEW) - TG_ARGV[0]::text[]; END IF;
    IF before IS DISTINCT FROM after THEN
      told := told || json_build_array(TG_TABLE_NAME, before::text, after::text)::text || E'\\n';
      PERFORM set_config('cadans.rows', told, true);
    END IF;
    RETURN NULL;
  END $$`;

/**
 * Has rows that change told within units that ask for it. Triggers stay: only what is missing is made, in the
 * transaction that migrates, so that a table that comes with a release has its own from the start.
 */
export async function tellRowChanges(runner: QueryRunner): Promise<void> {
  await runner.query(FUNCTION);
  const rows = (await runner.query(
    `SELECT tgrelid::regclass::text AS name, encode(tgargs, 'escape') AS hidden FROM pg_trigger
     WHERE tgname = 'told' AND tgfoid = 'cadans_row_changed'::regproc`,
  )) as { name: string; hidden: string }[];
  const known = new Set(
    rows.map(({ name, hidden }) => `${name.replaceAll('"', '')} ${hidden.split('\\000')[0] ?? ''}`),
  );
  for (const table of toldTables(runner.connection)) {
    const hidden = `{${table.hidden.join(',')}}`;
    if (known.has(`${table.name} ${hidden}`)) continue;
    await runner.query(`DROP TRIGGER IF EXISTS told ON "${table.name}"`);
    await runner.query(
      `CREATE TRIGGER told AFTER INSERT OR UPDATE OR DELETE ON "${table.name}" FOR EACH ROW
       WHEN (current_setting('cadans.rows', true) <> '') EXECUTE FUNCTION cadans_row_changed('${hidden}')`,
    );
  }
}

import type { EntityManager } from 'typeorm';
import { migrations } from '../../../migrations/list.js';

/** How the tables stand to this release. */
export interface MigrationState {
  /** The newest migration that ran, null if none did. */
  readonly last: string | null;
  /** Migrations of this release that have not run. */
  readonly pending: number;
}

/** Looks up which migrations ran; those of a newer release, which another replica may have run, are no harm. */
export async function migrationState(manager: EntityManager): Promise<MigrationState> {
  const rows = await manager.query<{ name: string }[]>('SELECT name FROM migrations ORDER BY id');
  const ran = new Set(rows.map(({ name }) => name));
  return {
    last: rows.at(-1)?.name ?? null,
    pending: migrations.filter(({ name }) => !ran.has(name)).length,
  };
}

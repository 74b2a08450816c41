import { hash, randomBytes } from 'node:crypto';
import type { Origin } from '../../platform/acting.js';
import type { RowChange } from '../../platform/database/row-changes.js';
import type { Digest } from '../domain/audit-chain.js';
import { rowDigest, rowsDigest } from '../domain/audit-rows.js';
import { deviceOf } from '../domain/device.js';
import { AuditChange, ORIGIN } from './audit-change.entity.js';

const SALT_BYTES = 16;

export const sha256: Digest = (text) => hash('sha256', text, 'hex');

/** What an entry tells of besides itself. */
export interface Told {
  readonly organizationId: string;
  readonly entryId: string;
  readonly origin: Origin | null;
  /** The person behind the act: whose data the origin is. */
  readonly personId: string | null;
  readonly changes: readonly RowChange[];
}

/**
 * What changed and from where, as the trail keeps it, and what stands for it in the entry.
 * @returns the digest over all of it; null where there is nothing to tell
 */
export function toldRows(told: Told): { readonly rows: AuditChange[]; readonly digest: string | null } {
  const changes = [...originOf(told), ...told.changes];
  // At once: each draw takes longer than the digest it is for.
  const salts = randomBytes(SALT_BYTES * changes.length).toString('hex');
  const rows = changes.map(({ table, before, after }, number): AuditChange => {
    const salt = salts.slice(2 * SALT_BYTES * number, 2 * SALT_BYTES * (number + 1));
    const row = { subject: table, before, after, salt };
    const { organizationId, entryId } = told;
    return { organizationId, entryId, number, ...row, digest: rowDigest(row, sha256) };
  });
  return { rows, digest: rowsDigest(rows, sha256) };
}

function originOf({ origin, personId }: Told): RowChange[] {
  if (origin === null) return [];
  const { address, agent } = origin;
  const after = JSON.stringify({ address, ...deviceOf(agent ?? undefined), person: personId });
  return [{ table: ORIGIN, before: null, after }];
}

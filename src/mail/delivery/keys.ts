import type { Dialect } from '../../platform/database/dialect.js';

/** What names a row of the outbox. */
export interface MailKey {
  readonly organizationId: string;
  readonly id: string;
}

/**
 * Collects the values of a raw statement and hands out the marks that stand for them. SQLite's marks have no numbers:
 * values are added in the order in which their marks stand in the statement.
 */
export class Values {
  readonly all: unknown[] = [];

  constructor(private readonly dialect: Dialect) {}

  /** The mark of one value. */
  add(value: unknown): string {
    this.all.push(value);
    return this.dialect.parameter(this.all.length);
  }

  /** `(a, b, c)` */
  list(values: readonly unknown[]): string {
    return `(${values.map((value) => this.add(value)).join(', ')})`;
  }

  /** The rows named, as a condition: their keys span organizations, because the queue does. */
  keys(keys: readonly MailKey[], id = 'id'): string {
    const rows = keys.map((key) => this.list([key.organizationId, key.id]));
    return `(organization_id, ${id}) IN (VALUES ${rows.join(', ')})`;
  }
}

/** A key as raw statements return it. */
export interface RawKey {
  readonly organization_id: string;
  readonly id: string;
}

export const keyText = ({ organizationId, id }: MailKey) => `${organizationId}/${id}`;
export const rawKeyText = (row: RawKey) => keyText({ organizationId: row.organization_id, id: row.id });

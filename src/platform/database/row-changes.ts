import type { DataSource } from 'typeorm';

/** A row that a unit of work made, changed or took away, as JSON texts of its columns; null where it was not there. */
export interface RowChange {
  readonly table: string;
  readonly before: string | null;
  readonly after: string | null;
}

/** How many characters of changes one unit tells of; what changes more is a bulk of rows of one kind. */
export const TOLD_CHARACTERS = 1_000_000;

const untold = new WeakSet<object>();
const hidden = new WeakMap<object, Set<string>>();

/**
 * Of a table whose changed rows the audit trail does not show.
 * @param reason for whoever wonders: rows that say who and when themselves, work of the machine, answers without names
 */
export const Untold =
  (reason: string): ClassDecorator =>
  (entity) => {
    void reason;
    untold.add(entity);
  };

/** Of a column that the audit trail does not show: a secret, or a file. */
export const Hidden = (): PropertyDecorator => (prototype, property) => {
  const columns = hidden.get(prototype.constructor) ?? new Set();
  hidden.set(prototype.constructor, columns.add(String(property)));
};

export interface ToldTable {
  readonly name: string;
  readonly columns: readonly string[];
  readonly hidden: readonly string[];
}

/** The tables whose rows' changes are told: all of organizations, unless their entity says why not. */
export function toldTables(source: DataSource): ToldTable[] {
  return source.entityMetadatas
    .filter(({ target, columns }) => {
      const isOfOrganization = columns.some(({ databaseName }) => databaseName === 'organization_id');
      return isOfOrganization && typeof target === 'function' && !untold.has(target);
    })
    .map(({ tableName, target, columns }) => {
      const secret = hidden.get(target as object) ?? new Set();
      const named = (isHidden: boolean) =>
        columns
          .filter(({ propertyName }) => secret.has(propertyName) === isHidden)
          .map(({ databaseName }) => databaseName);
      return { name: tableName, columns: named(false), hidden: named(true) };
    });
}

import { type EntityManager, type EntityMetadata, In } from 'typeorm';
import { AuditChange } from '../../access/audit-chain/audit-change.entity.js';
import { Account } from '../../organizations/account.entity.js';
import { Organization } from '../../organizations/organization.entity.js';
import { Person } from '../../organizations/person.entity.js';

/** Accounts in one statement. */
const CHUNK = 500;

/**
 * Deletes every row of an organization, and the accounts that were of it alone. Which tables there are and which of them
 * comes before which is read from the entities, so that none that is added later is forgotten. Whether the organization
 * may go is for the caller to know.
 */
export async function disposeOf(tx: EntityManager, organizationId: string): Promise<void> {
  const accounts = (await tx.find(Person, { select: { accountId: true }, where: { organizationId } })).map(
    ({ accountId }) => accountId,
  );
  for (const entity of referrersFirst(tx.dataSource.entityMetadatas)) {
    // A department lies below another one: rows of one table are let go of each other before they go.
    for (const column of columnsOfSelf(entity)) {
      await tx.update(entity.target, { organizationId }, { [column]: null });
    }
    await tx.delete(entity.target, { organizationId });
  }
  for (let at = 0; at < accounts.length; at += CHUNK) {
    const ids = accounts.slice(at, at + CHUNK);
    const elsewhere = await tx.find(Person, { select: { accountId: true }, where: { accountId: In(ids) } });
    const kept = new Set(elsewhere.map(({ accountId }) => accountId));
    await tx.delete(Account, { id: In(ids.filter((id) => !kept.has(id))) });
  }
}

/** Tables of organizations, each before those that it refers to. */
export function referrersFirst(all: readonly EntityMetadata[]): EntityMetadata[] {
  const tables = all.filter(isOfOrganizations);
  const ordered: EntityMetadata[] = [];
  const place = (entity: EntityMetadata, above: readonly EntityMetadata[]) => {
    if (ordered.includes(entity)) return;
    if (above.includes(entity))
      throw new Error(`Tables refer to each other in a circle: ${entity.tableName}.`);
    for (const other of tables)
      if (other !== entity && refersTo(other, entity)) place(other, [...above, entity]);
    ordered.push(entity);
  };
  for (const entity of tables) place(entity, []);
  return ordered.toSorted((a, b) => lateness(a) - lateness(b));
}

/**
 * What no reference says, and triggers want: what an entry of the audit trail tells goes once the entry is gone, and
 * entries go while it can be seen that they are of an example.
 */
function lateness({ target }: EntityMetadata): number {
  return target === Organization ? 2 : target === AuditChange ? 1 : 0;
}

export function isOfOrganizations({ columns }: EntityMetadata): boolean {
  return columns.some(({ propertyName }) => propertyName === 'organizationId');
}

const refersTo = (entity: EntityMetadata, other: EntityMetadata) =>
  entity.foreignKeys.some(({ referencedEntityMetadata }) => referencedEntityMetadata === other);

/** Columns by which rows of a table refer to others of the same table. */
function columnsOfSelf(entity: EntityMetadata): string[] {
  return entity.foreignKeys
    .filter(({ referencedEntityMetadata }) => referencedEntityMetadata === entity)
    .flatMap(({ columns }) => columns.map(({ propertyName }) => propertyName))
    .filter((name) => name !== 'organizationId');
}

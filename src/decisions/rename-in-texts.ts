import type { EntityManager, EntityTarget } from 'typeorm';
import type { Erased } from '../organizations/erasures.js';
import { replaceNames } from './domain/replace-names.js';

/**
 * Calls an erased person by the pseudonym wherever texts of an organization name them.
 * @param texts the fields that people write in
 * @param keys what tells a row from the others
 */
export async function renameInTexts<Row extends { organizationId: string }, Field extends keyof Row>(
  tx: EntityManager,
  entity: EntityTarget<Row>,
  texts: readonly Field[],
  keys: readonly (keyof Row)[],
  { person, pseudonym }: Erased,
): Promise<void> {
  const { organizationId, name, address } = person;
  const replace = replaceNames([
    [name, pseudonym.name],
    [address, pseudonym.address],
  ]);
  for (const row of await tx.findBy(entity, { organizationId } as never)) {
    const changed = texts.flatMap((field): [Field, string][] => {
      const text: unknown = row[field];
      const after = typeof text === 'string' ? replace(text) : text;
      return after === text ? [] : [[field, String(after)]];
    });
    if (changed.length === 0) continue;
    const key = Object.fromEntries(keys.map((field) => [field, row[field]]));
    await tx.update(entity, key, Object.fromEntries(changed) as never);
  }
}

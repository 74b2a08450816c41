import { Injectable, type OnModuleInit } from '@nestjs/common';
import { type EntityManager, type EntityTarget, IsNull } from 'typeorm';
import { type Erased, Erasures } from '../organizations/erasures.js';
import { replaceNames } from './domain/replace-names.js';
import { Guardrail } from './guardrail.entity.js';
import { OwnDecision } from './own-decision.entity.js';
import { Resolution } from './resolutions/resolution.entity.js';
import { PermissionAsked } from './permission-asked.entity.js';

/**
 * What was decided, asked for and fenced in is the organization's and stays; who is named in it is called by the
 * pseudonym from then on.
 */
@Injectable()
export class DecisionsErasing implements OnModuleInit {
  constructor(private readonly erasures: Erasures) {}

  onModuleInit(): void {
    this.erasures.register({
      charges: async (manager, { organizationId, id: ownerId }) => {
        const where = { organizationId, ownerId, kind: 'action' as const, doneAt: IsNull() };
        const open = await manager.find(Resolution, { where, order: { dueOn: 'ASC', id: 'ASC' } });
        return open.map(({ what }) => ({ en: `does the action “${what}”`, nl: `doet de actie “${what}”` }));
      },
      erase: async (tx, erased) => {
        const decided = ['what', 'why', 'data', 'customer', 'effect', 'outcome', 'learned'] as const;
        await rename(tx, OwnDecision, decided, ['organizationId', 'id'], erased);
        await rename(tx, PermissionAsked, ['what'], ['organizationId', 'id'], erased);
        await rename(tx, Resolution, ['what', 'customer'], ['organizationId', 'id'], erased);
        await rename(tx, Guardrail, ['decides', 'data'], ['organizationId', 'kpiId', 'fromDate'], erased);
      },
    });
  }
}

async function rename<Row extends { organizationId: string }, Field extends keyof Row>(
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

import { Injectable, type OnModuleInit } from '@nestjs/common';
import { type EntityManager, In } from 'typeorm';
import {
  type Belonging,
  DepartmentChangeParts,
  type Effect,
  type Move,
  type Turn,
} from '../kpis/department-change-parts.js';
import { TouchpointOwner } from './touchpoint-owner.entity.js';
import { Touchpoint } from './touchpoint.entity.js';

/** A touchpoint whose department goes is owned by another one from then on, or by nobody. */
@Injectable()
export class TouchpointMoves implements OnModuleInit {
  constructor(private readonly parts: DepartmentChangeParts) {}

  onModuleInit(): void {
    this.parts.register({
      what: 'touchpoint',
      words: {
        several: { en: 'Moments of the journey', nl: 'Momenten van de klantreis' },
        nowhere: { en: 'Nobody for now', nl: 'Voorlopig niemand' },
      },
      find: ownedBy,
      move: moveAll,
    });
  }
}

/** One that two of the departments own is listed once. */
async function ownedBy(
  manager: EntityManager,
  organizationId: string,
  departmentIds: readonly string[],
): Promise<Belonging[]> {
  const owners = await manager.findBy(TouchpointOwner, {
    organizationId,
    departmentId: In([...departmentIds]),
  });
  const touchpoints = await manager.find(Touchpoint, {
    where: { organizationId, id: In(owners.map(({ touchpointId }) => touchpointId)) },
    order: { place: 'ASC', name: 'ASC', id: 'ASC' },
  });
  return touchpoints.flatMap(({ id, key, name }) => {
    const owner = owners.find(({ touchpointId }) => touchpointId === id);
    return owner ? [{ id, key, name, departmentId: owner.departmentId }] : [];
  });
}

async function moveAll(
  tx: EntityManager,
  organizationId: string,
  moves: readonly Move[],
  { ending }: Turn,
): Promise<Effect[]> {
  const effects: Effect[] = [];
  for (const { belonging, from, to } of moves) {
    const whose = { organizationId, touchpointId: belonging.id };
    const stays = from.id === to?.id;
    const going = [...ending, ...(stays ? [] : [from.id])];
    const { affected } = await tx.delete(TouchpointOwner, { ...whose, departmentId: In(going) });
    if (stays && !affected) continue;
    if (to && !(await tx.existsBy(TouchpointOwner, { ...whose, departmentId: to.id })))
      await tx.insert(TouchpointOwner, { ...whose, departmentId: to.id });
    await tx.increment(Touchpoint, { organizationId, id: belonging.id }, 'version', 1);
    effects.push({
      about: 'touchpoint',
      text: to ? owned(belonging.name, to.name) : orphaned(belonging.name),
    });
  }
  return effects;
}

const owned = (moment: string, department: string) => ({
  en: `“${moment}” on the journey is owned by ${department}.`,
  nl: `“${moment}” in de klantreis is van ${department}.`,
});
const orphaned = (moment: string) => ({
  en: `“${moment}” on the journey is owned by nobody: the journey says so until somebody takes it.`,
  nl: `“${moment}” in de klantreis is van niemand: de klantreis laat dat zien tot iemand haar neemt.`,
});

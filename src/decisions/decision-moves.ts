import { Injectable, type OnModuleInit } from '@nestjs/common';
import { type EntityManager, In, IsNull } from 'typeorm';
import {
  type Belonging,
  DepartmentChangeParts,
  type Effect,
  type Move,
} from '../kpis/department-change-parts.js';
import { OwnDecision } from './own-decision.entity.js';
import { PermissionAsked } from './permission-asked.entity.js';

/** What a department leaves open goes to another one: somebody is to look back on it, and to hear the answer. */
@Injectable()
export class DecisionMoves implements OnModuleInit {
  constructor(private readonly parts: DepartmentChangeParts) {}

  onModuleInit(): void {
    this.parts.register({
      what: 'decision',
      words: {
        several: { en: 'Decisions to be looked back on', nl: 'Besluiten om op terug te kijken' },
        nowhere: { en: 'Leadership looks back on it', nl: 'De leiding kijkt erop terug' },
      },
      find: async (manager, organizationId, departmentIds) => {
        const open = await manager.find(OwnDecision, {
          where: { organizationId, departmentId: In([...departmentIds]), closedAt: IsNull() },
          order: { revisitOn: 'ASC', id: 'ASC' },
        });
        return open.map(belonging);
      },
      move: (tx, organizationId, moves) =>
        moveAll(tx, OwnDecision, organizationId, moves, 'decision', lookedBackOn),
    });
    this.parts.register({
      what: 'permission',
      words: {
        several: { en: 'Permission that is waited for', nl: 'Toestemming waarop gewacht wordt' },
        nowhere: { en: 'Leadership writes the answer down', nl: 'De leiding schrijft het antwoord op' },
      },
      find: async (manager, organizationId, departmentIds) => {
        const open = await manager.find(PermissionAsked, {
          where: { organizationId, departmentId: In([...departmentIds]), answeredOn: IsNull() },
          order: { askedOn: 'ASC', id: 'ASC' },
        });
        return open.map(belonging);
      },
      move: (tx, organizationId, moves) =>
        moveAll(tx, PermissionAsked, organizationId, moves, 'permission', waitedFor),
    });
  }
}

/** They have no key of their own. */
function belonging({ id, what, departmentId }: OwnDecision | PermissionAsked): Belonging {
  return { id, key: id, name: what, departmentId };
}

/** Says how many went where; not which: who is named in them may ask to be forgotten. */
async function moveAll(
  tx: EntityManager,
  entity: typeof OwnDecision | typeof PermissionAsked,
  organizationId: string,
  moves: readonly Move[],
  about: string,
  said: (count: number, from: string, to: string | null) => Effect['text'],
): Promise<Effect[]> {
  const groups = new Map<string, Move[]>();
  for (const move of moves) {
    if (move.from.id === move.to?.id) continue;
    const way = `${move.from.id} ${move.to?.id ?? ''}`;
    groups.set(way, [...(groups.get(way) ?? []), move]);
  }
  const effects: Effect[] = [];
  for (const group of groups.values()) {
    const [{ from, to } = { from: null, to: null }] = group;
    if (from === null) continue;
    const ids = group.map((move) => move.belonging.id);
    if (to) await tx.update(entity, { organizationId, id: In(ids) }, { departmentId: to.id });
    effects.push({ about, text: said(group.length, from.name, to?.name ?? null) });
  }
  return effects;
}

const lookedBackOn = (count: number, from: string, to: string | null) => ({
  en: `${to ?? 'Leadership'} looks back on ${count === 1 ? 'a decision' : `${count} decisions`} of ${from}.`,
  nl: `${to ?? 'De leiding'} kijkt terug op ${count === 1 ? 'een besluit' : `${count} besluiten`} van ${from}.`,
});
const waitedFor = (count: number, from: string, to: string | null) => ({
  en: `${to ?? 'Leadership'} waits for the answer to ${count === 1 ? 'a question' : `${count} questions`} of ${from}.`,
  nl: `${to ?? 'De leiding'} wacht op het antwoord op ${count === 1 ? 'een vraag' : `${count} vragen`} van ${from}.`,
});

import { type EntityManager, In } from 'typeorm';
import { dateAt } from '../calendar/domain/zones.js';
import { Resolution } from '../decisions/resolutions/resolution.entity.js';
import { SessionActions } from '../decisions/resolutions/session-actions.entity.js';
import type { ActionFacts } from './domain/facts.js';

/** The actions of sessions, by the id of the occasion of their reminders; in two queries, or one where there is none. */
export async function actionFacts(
  manager: EntityManager,
  organizationId: string,
  occasionIds: readonly string[],
  zone: string,
): Promise<ReadonlyMap<string, { readonly sessionId: string; readonly actions: readonly ActionFacts[] }>> {
  const found = await manager.findBy(SessionActions, { organizationId, id: In([...occasionIds]) });
  if (found.length === 0) return new Map();
  const resolved = await manager.find(Resolution, {
    where: { organizationId, sessionId: In(found.map(({ sessionId }) => sessionId)), kind: 'action' },
    order: { id: 'ASC' },
  });
  const bySession = new Map<string, ActionFacts[]>();
  for (const { id, sessionId, ownerId, dueOn, at, doneAt } of resolved) {
    if (ownerId === null || dueOn === null) continue;
    const action = { actionId: id, ownerId, dueOn, writtenOn: dateAt(at, zone), doneAt };
    const own = bySession.get(sessionId);
    if (own) own.push(action);
    else bySession.set(sessionId, [action]);
  }
  return new Map(
    found.map(({ id, sessionId }) => [id, { sessionId, actions: bySession.get(sessionId) ?? [] }]),
  );
}

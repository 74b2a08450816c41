import { type EntityManager, In } from 'typeorm';
import { ClosingAct } from './closing-act.entity.js';
import type { Closing } from './domain/closing.js';
import type { UpdateRequest } from './update-request.entity.js';

type Request = Pick<UpdateRequest, 'id' | 'closingNumber'>;

/** All that planners decided about closing these requests, by request, in order; no query where nobody ever did. */
export async function closingActsOf(
  manager: EntityManager,
  organizationId: string,
  requests: readonly Request[],
): Promise<Map<string, ClosingAct[]>> {
  const ids = requests.filter(({ closingNumber }) => closingNumber > 0).map(({ id }) => id);
  const acts = new Map<string, ClosingAct[]>();
  if (ids.length === 0) return acts;
  const rows = await manager.find(ClosingAct, {
    where: { organizationId, requestId: In(ids) },
    order: { number: 'ASC' },
  });
  for (const act of rows) {
    const known = acts.get(act.requestId);
    if (known) known.push(act);
    else acts.set(act.requestId, [act]);
  }
  return acts;
}

/** What was decided last about each, by request. */
export async function closingsOf(
  manager: EntityManager,
  organizationId: string,
  requests: readonly Request[],
): Promise<Map<string, Closing>> {
  const acts = await closingActsOf(manager, organizationId, requests);
  return new Map(
    [...acts].flatMap(([requestId, own]): [string, Closing][] => {
      const last = own.at(-1);
      if (!last) return [];
      const { number, kind, at, closesAt, personId: by } = last;
      return [[requestId, { number, kind, at, closesAt, by }]];
    }),
  );
}

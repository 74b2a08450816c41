import { type EntityManager, In } from 'typeorm';
import { sessionName } from '../cycles/domain/session-words.js';
import { Period } from '../cycles/period.entity.js';
import { Session } from '../cycles/session.entity.js';
import type { Locale } from '../platform/pages/locale.js';

/** What sessions are called in a language, by id; two queries however many there are. */
export async function sessionNamesOf(
  manager: EntityManager,
  organizationId: string,
  ids: readonly string[],
  locale: Locale,
): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map();
  const sessions = await manager.findBy(Session, { organizationId, id: In([...ids]) });
  const periods = await manager.findBy(Period, {
    organizationId,
    id: In([...new Set(sessions.map(({ periodId }) => periodId))]),
  });
  const periodOf = new Map(periods.map((period) => [period.id, period]));
  return new Map(
    sessions.flatMap((session) => {
      const period = periodOf.get(session.periodId);
      return period ? [[session.id, sessionName({ ...session, period }, locale)] as const] : [];
    }),
  );
}

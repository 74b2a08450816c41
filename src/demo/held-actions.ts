import { dateAt } from '../calendar/domain/zones.js';
import type { SessionWithPeriod } from '../cycles/sessions.service.js';
import { actionsClose } from '../decisions/domain/action-days.js';
import type { OrganizationFile } from '../files/organization-file.schema.js';
import { findSession } from '../files/sessions-in-file.service.js';
import { done } from '../notices/domain/acts.js';
import type { ActionFacts, ActionsOccasion, OccasionFacts } from '../notices/domain/facts.js';
import type { Act, Birth } from '../notices/domain/forecast.js';
import { personAt } from './person-at.js';
import { momentOf } from './round-player.service.js';
import { endOf } from './session-player.service.js';

/**
 * What the sessions that a script holds give people to do: occasions that come about when they end, and when their
 * actions are done, by the id of the occasion. An action is known by its words, as the script knows it.
 * @param current facts of the occasions that are there, by id
 */
export function heldActions(
  file: OrganizationFile,
  sessions: readonly SessionWithPeriod[],
  current: ReadonlyMap<string, OccasionFacts>,
): { readonly born: readonly Birth[]; readonly acts: ReadonlyMap<string, readonly Act[]> } {
  const { zone } = file.organization;
  const born = file.script.flatMap(({ at: from, hold }): { at: number; facts: ActionsOccasion }[] => {
    if (!hold || hold.actions.length === 0) return [];
    const at = endOf(hold, momentOf(from, zone), zone);
    const session = current.get(findSession(sessions, hold.session).id);
    if (!session) return [];
    const { organizationId, label, roster, calendar } = session;
    const actions = hold.actions.map(({ what, owner, dueOn }): ActionFacts => ({
      ...{ actionId: what, ownerId: personAt(roster, owner).id, dueOn, doneAt: null },
      writtenOn: dateAt(at, zone),
    }));
    const ends = actionsClose(actions, calendar, zone);
    if (!ends) return [];
    const facts: ActionsOccasion = {
      ...{ organizationId, occasionId: `actions of ${session.occasionId}`, type: 'actions', actions },
      ...{ label: label.replace(/^session/, 'actions'), timing: 0, timedAt: at, zone, roster, calendar },
      session: { ...ends, cancelled: false },
    };
    return [{ at, facts }];
  });
  const acts = new Map<string, Act[]>();
  for (const { at, done: said } of file.script) {
    const of = born.find(({ facts }) => facts.actions.some(({ actionId }) => actionId === said?.what));
    if (!said || !of) continue;
    const { occasionId } = of.facts;
    acts.set(occasionId, [...(acts.get(occasionId) ?? []), done(momentOf(at, zone), said.what)]);
  }
  return { born, acts };
}

import '../../calendar/zone-rules.js';
import { dateAt } from '../../calendar/domain/zones.js';
import { holdsOn } from '../../organizations/domain/term.js';
import type { Person } from '../../organizations/person.entity.js';
import { stretchAt } from '../domain/told-together.js';
import type { NewMail } from '../outbox.service.js';
import type { Suppression } from './suppression.entity.js';

export const SUPPRESSION_KIND = 'address-suppressed';

/**
 * Who is told of a suppression: the planners and administrators of the organization, once each, and together with what
 * else is suppressed in the same quarter of an hour. Nobody is told of their own address: no mail reaches them.
 */
export function newsOf(
  { organizationId, personId, since }: Suppression,
  people: readonly Person[],
): NewMail[] {
  const { number, dueAt } = stretchAt(since);
  return people
    .filter(({ roles }) => roles.includes('planner') || roles.includes('admin'))
    .filter((person) => person.id !== personId && holdsOn(person, dateAt(since, person.zone)))
    .map(({ id }) => ({
      organizationId,
      kind: SUPPRESSION_KIND,
      occasionType: 'suppression',
      occasionId: organizationId,
      timing: 0,
      step: 0,
      part: number,
      recipientId: id,
      dueAt,
      usefulUntil: null,
    }));
}

import { dateAt } from '../../calendar/domain/zones.js';
import type { Instant } from '../../calendar/domain/time.js';
import { participantsOf } from '../../cycles/domain/participants.js';
import { UNINVITED } from '../../cycles/domain/tellings.js';
import { isStaffOn } from '../../organizations/domain/staff.js';
import type { OccasionFacts } from './facts.js';
import { readDebtKey, type Told } from './notice.js';

/** It left, or is past the point of no return. */
const LEFT = new Set<Told['status']>(['sending', 'sent']);
/** What takes an invitation back counts as soon as it is put in. */
const STANDS = new Set<Told['status']>(['waiting', 'sending', 'sent']);

/**
 * What was told of a session to those who take part: what somebody had before they were told that they take part no
 * more is nothing they have now.
 * @param told in the order in which it was put in
 */
export function sinceUninvited(told: readonly Told[]): readonly Told[] {
  const over = new Map<string, number>();
  told.forEach(({ kind, to, status }, index) => {
    if (kind === UNINVITED && STANDS.has(status)) over.set(to, index);
  });
  return over.size === 0 ? told : told.filter(({ to }, index) => index > (over.get(to) ?? -1));
}

/**
 * Who had mail about a session to come and takes part in it no more, neither for themselves nor for somebody whose place
 * they took. Who was to be told so already is not told again, whatever became of that mail: it was taken back by hand, or
 * their address takes none. Who has left the organization is told nothing.
 * @param told in the order in which it was put in
 */
export function uninvited(facts: OccasionFacts, told: readonly Told[], now: Instant): string[] {
  if (facts.type !== 'session' || facts.session.cancelled || facts.session.startsAt <= now) return [];
  const { roster, session } = facts;
  const participants = new Set(participantsOf(facts.participants, roster, session.date));
  const places = new Map<string, Set<string>>();
  for (const { to, kind, status, pays } of told) {
    if (kind === UNINVITED && status !== 'withdrawn') places.delete(to);
    if (pays.length === 0 || !LEFT.has(status)) continue;
    const own = places.get(to) ?? new Set([to]);
    places.set(to, own);
    for (const debt of pays) own.add(readDebtKey(debt).personId);
  }
  return [...places]
    .filter(([to, own]) => {
      const person = roster.people.get(to);
      const isHere = person !== undefined && isStaffOn(person, dateAt(now, person.zone));
      return isHere && ![...own].some((personId) => participants.has(personId));
    })
    .map(([to]) => to);
}

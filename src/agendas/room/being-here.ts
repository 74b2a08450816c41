import type { EntityManager } from 'typeorm';
import { MeetingAttendee } from './meeting-attendee.entity.js';
import type { Meeting } from './meeting.entity.js';

/**
 * Whoever runs a session or writes at it while it goes on is there, expected or not; but for whom somebody said
 * otherwise of.
 */
export async function isHere(
  tx: EntityManager,
  { organizationId, sessionId, endedAt }: Pick<Meeting, 'organizationId' | 'sessionId' | 'endedAt'>,
  personId: string,
): Promise<void> {
  if (endedAt !== null) return;
  const place = { organizationId, sessionId, personId };
  const found = await tx.findOneBy(MeetingAttendee, place);
  if (!found) await tx.insert(MeetingAttendee, { ...place, isThere: true, isLate: false, isSaid: false });
  else if (!found.isThere && !found.isSaid) await tx.update(MeetingAttendee, place, { isThere: true });
}

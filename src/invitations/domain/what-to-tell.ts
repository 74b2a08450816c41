/** What a person's calendar was last told of a session. */
export interface ToldEvent {
  readonly uid: string;
  readonly sequence: number;
  /** What it said: `Telling.says` of that time. */
  readonly says: string;
  /** Whether it was last told that the event is off. */
  readonly cancelled: boolean;
}

/** How a session stands for one person. */
export interface EventNow {
  readonly sessionId: string;
  /** Of the session: higher with each change of its time, and when it is called off or takes place after all. */
  readonly sequence: number;
  /** Another text for each difference a calendar would show. */
  readonly says: string;
  /** Whether the session is off, or this person takes part in it no more. */
  readonly isOff: boolean;
}

/** What the calendar must be told now. */
export interface Telling extends ToldEvent {
  readonly method: 'REQUEST' | 'CANCEL';
}

/**
 * What a person's calendar must be told next, so that it ends up with one event at the right time, or with none; null
 * where it knows. An event that was called off never comes back under its old name (RFC 5546, 2.1.4 and 3.2.5): it is
 * another event. A text that changes keeps the number, so that nobody has to accept again.
 */
export function whatToTell(told: ToldEvent | null, now: EventNow): Telling | null {
  const { sessionId, says } = now;
  if (now.isOff) {
    if (told === null || told.cancelled) return null;
    const sequence = Math.max(now.sequence, told.sequence + 1);
    return { method: 'CANCEL', uid: told.uid, sequence, says, cancelled: true };
  }
  const sequence = Math.max(now.sequence, told?.sequence ?? 0);
  const request = { method: 'REQUEST', sequence, says, cancelled: false } as const;
  if (told === null) return { ...request, uid: sessionId };
  // Each calling off has a higher number than all before: no two lives of an event share one.
  if (told.cancelled) return { ...request, uid: `${sessionId}-${sequence}` };
  return told.says === says && told.sequence >= now.sequence ? null : { ...request, uid: told.uid };
}

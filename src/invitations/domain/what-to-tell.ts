/** What a person's calendar was last told of a session. */
export interface ToldEvent {
  readonly uid: string;
  readonly sequence: number;
  /** The session's own count at that time. */
  readonly sessionSequence: number;
  /** What it said: `EventNow.says` of that time. */
  readonly says: string;
  /** Whether it was last told that the event is off. */
  readonly cancelled: boolean;
}

/** How a session stands for one person. */
export interface EventNow {
  /** What an event of it is called, by a word that tells its lives apart; the first has none. */
  readonly nameOf: (life: string) => string;
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
 * another event. A text that changes keeps the number, so that nobody has to accept again; a time that changes never
 * does, whatever number the event has by having been called off for this person alone.
 */
export function whatToTell(told: ToldEvent | null, now: EventNow): Telling | null {
  const { nameOf, says, sequence: sessionSequence } = now;
  const passed = told === null ? 0 : Math.max(0, sessionSequence - told.sessionSequence);
  if (now.isOff) {
    if (told === null || told.cancelled) return null;
    const sequence = told.sequence + Math.max(1, passed);
    return { method: 'CANCEL', uid: told.uid, sequence, sessionSequence, says, cancelled: true };
  }
  const sequence = told === null ? sessionSequence : told.sequence + passed;
  const request = { method: 'REQUEST', sequence, sessionSequence, says, cancelled: false } as const;
  if (told === null) return { ...request, uid: nameOf('') };
  // Each calling off has a higher number than all before: no two lives of an event share one.
  if (told.cancelled) return { ...request, uid: nameOf(`-${sequence}`) };
  return told.says === says && passed === 0 ? null : { ...request, uid: told.uid };
}

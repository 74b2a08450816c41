const MINUTE = 60_000;
/** What may leave at once after a pause: no more than in so long at the steady rate, and always one. */
const AT_ONCE_MS = 5_000;

/** How many mails a server takes. */
export interface Rate {
  readonly perMinute: number;
}

/** What may leave now. */
export interface Allowance {
  /** So many mails, at once. */
  readonly mails: number;
  /** Until when the channel is used up once so many have left, in milliseconds since 1970. */
  readonly usedAfter: (mails: number) => number;
  /** The first instant at which one more may leave, once so many have. */
  readonly nextAfter: (mails: number) => number;
}

/**
 * The generic cell rate algorithm: each mail uses the channel for one interval, and mails may leave ahead of that by
 * `AT_ONCE_MS`. One instant is all there is to remember, so any number of processes can share it.
 * @param usedUntil until when mails that left have used the channel up, in milliseconds since 1970
 */
export function allowance({ perMinute }: Rate, usedUntil: number, now: number): Allowance {
  const interval = MINUTE / perMinute;
  const ahead = Math.max(AT_ONCE_MS, interval);
  // A clock that was set back must not close the channel for as long as it was ahead.
  const from = usedUntil > now + ahead + MINUTE ? now : Math.max(usedUntil, now);
  const usedAfter = (mails: number) => Math.ceil(from + mails * interval);
  return {
    mails: Math.max(0, Math.floor((now + ahead - from) / interval)),
    usedAfter,
    nextAfter: (mails) => Math.ceil(usedAfter(mails) + interval - ahead),
  };
}

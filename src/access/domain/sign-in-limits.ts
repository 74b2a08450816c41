const MINUTE = 60_000;

/** How long a mailed sign-in link opens anything, from the moment it was asked for. */
export const LINK_LIFE_MS = 15 * MINUTE;
/** How far back mails count. */
export const LIMIT_WINDOW_MS = 24 * 60 * MINUTE;

const LIMITS = [
  { atMost: 3, withinMs: 15 * MINUTE },
  { atMost: 10, withinMs: LIMIT_WINDOW_MS },
];

/**
 * Whether one more sign-in mail may go to somebody who got some at these instants: three in a quarter of an hour, ten in
 * a day. Nobody can fill a mailbox by asking again and again.
 */
export function mayHaveAnother(sentAt: readonly number[], now: number): boolean {
  return LIMITS.every(({ atMost, withinMs }) => sentAt.filter((at) => at > now - withinMs).length < atMost);
}

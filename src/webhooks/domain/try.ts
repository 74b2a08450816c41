const DAY = 86_400_000;

/** A receiver that took nothing for so long is told nothing more. */
export const PATIENCE_DAYS = 5;
/** One event is tried for two days: a failure before that is another story. */
const SAME_STORY = 2 * DAY;

/**
 * How a try ended. `delivered`: answered with 2xx; `gone`: 410, it wants no more; `redirected`: followed nowhere;
 * `refused`: any other status; `vanished`: whoever tried did not come back to say. The others name what kept us from asking.
 */
export const TRY_OUTCOMES = [
  ...(['delivered', 'refused', 'redirected', 'gone', 'slow', 'unreachable'] as const),
  ...(['untrusted', 'inside', 'insecure', 'large', 'sealed', 'vanished'] as const),
] as const;
export type TryOutcome = (typeof TRY_OUTCOMES)[number];

/** What a status means. */
export function outcomeOf(status: number): TryOutcome {
  if (status >= 200 && status < 300) return 'delivered';
  if (status === 410) return 'gone';
  return status >= 300 && status < 400 ? 'redirected' : 'refused';
}

/** Whether trying again could help: where its address lies is for an administrator to mend. */
export function isFinal(outcome: TryOutcome): boolean {
  return outcome === 'gone' || outcome === 'inside' || outcome === 'insecure' || outcome === 'sealed';
}

/** How long a receiver has been failing, epoch milliseconds; null while it takes what it is sent. */
export interface Failing {
  readonly failingSince: number | null;
  readonly failedAt: number | null;
}

/** How a receiver fares after another failure; `disabled` says why nothing more is sent. */
export function afterFailure(
  { failingSince, failedAt }: Failing,
  outcome: TryOutcome,
  now: number,
): Failing & { readonly disabled: 'failing' | 'gone' | null } {
  const isSame = failingSince !== null && failedAt !== null && now - failedAt <= SAME_STORY;
  const since = isSame ? failingSince : now;
  const disabled = outcome === 'gone' ? 'gone' : now - since >= PATIENCE_DAYS * DAY ? 'failing' : null;
  return { failingSince: since, failedAt: now, disabled };
}

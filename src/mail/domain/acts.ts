/** What decides whether something may still be done to a mail by hand. */
export interface ActedOn {
  readonly status: 'waiting' | 'sending' | 'sent' | 'failed' | 'withdrawn' | 'missed';
  readonly nextAt: number | null;
  readonly lease: string | null;
  readonly usefulUntil: number | null;
  readonly cancelledAt: number | null;
}

/** Why an act makes no sense any more. */
export type WhyNot =
  | 'sent'
  | 'leaving'
  | 'waiting'
  | 'held'
  | 'withdrawn'
  | 'ended'
  | 'too-late'
  | 'unwanted'
  | 'suppressed'
  | 'changed';

/**
 * Why a mail cannot be sent again, as far as its row tells; null if it can: it failed for good, was missed, or
 * somebody took it back by hand, and its moment has not passed. What the product withdrew is not owed any more; if it
 * ever is again, the rule sends it by itself.
 */
export function whyNotRetry(mail: ActedOn, now: number): WhyNot | null {
  if (mail.status === 'sent') return 'sent';
  if (mail.status === 'sending') return 'leaving';
  if (mail.status === 'waiting') return 'waiting';
  if (mail.status === 'withdrawn' && mail.cancelledAt === null) return 'withdrawn';
  return mail.usefulUntil !== null && mail.usefulUntil <= now ? 'too-late' : null;
}

/** Why a mail cannot be taken back; null if it can: it has not begun to leave, whoever holds it. */
export function whyNotCancel({ status }: ActedOn): WhyNot | null {
  if (status === 'waiting') return null;
  if (status === 'sending') return 'leaving';
  return status === 'sent' ? 'sent' : 'ended';
}

/** Why a mail cannot be tried at once; null if it can: it waits for its next attempt. */
export function whyNotHasten({ status, lease, nextAt }: ActedOn, now: number): WhyNot | null {
  if (status === 'sent') return 'sent';
  if (status === 'sending') return 'leaving';
  if (status !== 'waiting') return 'ended';
  return lease !== null || nextAt === null || nextAt <= now ? 'held' : null;
}

import type { TransportFault } from './classify.js';

/** What a server said about an address: its enhanced status (RFC 3463) and its reply code, as far as it gave them. */
export interface Refusal {
  readonly status: string | null;
  readonly reply: number | null;
}

/**
 * - `hard`: there is no such mailbox, and no later mail would find one.
 * - `soft`: it takes nothing now: full, or out of reach for days.
 * - `other`: it says nothing of the address, but of this mail or of us: too large, spam, a policy.
 */
export type AddressVerdict = 'hard' | 'soft' | 'other';

type Rule = readonly [pattern: RegExp, verdict: AddressVerdict];

/**
 * By enhanced status; the first that matches decides. A refused policy (X.7) never condemns an address: a server that
 * takes no mail from us would otherwise cost everybody behind it theirs.
 */
const BY_STATUS: readonly Rule[] = [
  [/^[45]\.7\./, 'other'],
  // The sender's address, not the recipient's.
  [/^[45]\.1\.[789]$/, 'other'],
  [/^4\./, 'soft'],
  [/^5\.1\./, 'hard'],
  // Closed for good; a name that leads nowhere (5.4.4); what Exchange says for an unknown recipient or domain.
  [/^5\.2\.1$|^5\.4\.(1|4|310)$/, 'hard'],
  [/^5\.2\.3$/, 'other'],
  [/^5\.[24]\./, 'soft'],
];
/** Too general to decide anything: the reply code beside it tells more. */
const GENERAL = /^5\.(0\.\d+|5\.0)$/;
/** "Mailbox unavailable", "not local", "name not allowed" (RFC 5321, 4.2.3). */
const NO_MAILBOX = new Set([550, 551, 553]);
const STORAGE_FULL = 552;

/** What a final refusal says about the address. */
export function verdictOf({ status, reply }: Refusal): AddressVerdict {
  if (status !== null && !GENERAL.test(status)) {
    return BY_STATUS.find(([pattern]) => pattern.test(status))?.[1] ?? 'other';
  }
  if (reply === null) return 'other';
  if (NO_MAILBOX.has(reply)) return 'hard';
  return reply === STORAGE_FULL || (reply >= 400 && reply <= 499) ? 'soft' : 'other';
}

/**
 * Whether a server that was offered a mail refused its recipient for good. Only the answer to RCPT is about the address
 * alone: what is refused after DATA may be refused for what it says.
 */
export function refusesAddress(fault: TransportFault, response: string): boolean {
  const { command, responseCode = 0 } = fault;
  if (command !== 'RCPT TO' || responseCode < 500) return false;
  return verdictOf({ status: refusalIn(response).status, reply: responseCode }) === 'hard';
}

/** Reads `550 5.1.1 No such user`, wherever it stands in a text. */
export function refusalIn(text: string): Refusal {
  const [, reply, , status] = /\b([45]\d\d)([ -]+#?([45]\.\d{1,3}\.\d{1,3})\b)?/.exec(text) ?? [];
  return { status: status ?? null, reply: reply === undefined ? null : Number(reply) };
}

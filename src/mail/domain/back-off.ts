const MINUTE = 60_000;
const FIRST_WAIT = MINUTE;
const LONGEST_WAIT = 120 * MINUTE;
/** The waits of one mail together: a server that has been away for two days is no passing fault. */
const PATIENCE = 48 * 60 * MINUTE;
/** Between a last attempt and the moment the mail makes no sense any more, there must be time to read it. */
const LAST_CHANCE = MINUTE;

/** When to try again, or why not to. */
export type NextAttempt = { readonly at: number } | { readonly giveUp: string };

/**
 * When a mail is tried again after `attempts` (1 or more) that failed for the time being: after 1 minute, doubling to
 * 2 hours, each shortened by up to a quarter so that mails that failed together do not come back together. The
 * shortening follows from the mail's id, so it can be foretold. Never past `usefulUntil`; a wait that would be is
 * cut to a last chance shortly before. All waits of a mail together stay within 48 hours; time in which its channel
 * was paused does not count, because no attempt was made.
 */
export function nextAttempt(mail: {
  readonly id: string;
  readonly attempts: number;
  readonly usefulUntil: number | null;
  readonly now: number;
}): NextAttempt {
  const { id, attempts, usefulUntil, now } = mail;
  if (waited(attempts) > PATIENCE) return { giveUp: 'It could not be handed over for 48 hours.' };
  const wait = Math.round(waitAfter(attempts) * (1 - jitter(`${id}/${attempts}`) / 4));
  if (usefulUntil === null || now + wait <= usefulUntil - LAST_CHANCE) return { at: now + wait };
  const lastChance = usefulUntil - LAST_CHANCE;
  return lastChance - now >= (FIRST_WAIT * 3) / 4 ? { at: lastChance } : { giveUp: 'Its moment passed.' };
}

function waitAfter(attempts: number): number {
  return Math.min(FIRST_WAIT * 2 ** Math.min(attempts - 1, 20), LONGEST_WAIT);
}

function waited(attempts: number): number {
  let sum = 0;
  for (let attempt = 1; attempt <= attempts; attempt += 1) sum += waitAfter(attempt);
  return sum;
}

/** 0 ≤ x < 1, the same for the same text (FNV-1a with a final mix, so that ids that differ little spread). */
function jitter(text: string): number {
  let hash = 0x811c9dc5;
  for (const byte of Buffer.from(text)) hash = Math.imul(hash ^ byte, 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  return ((hash ^ (hash >>> 13)) >>> 0) / 2 ** 32;
}

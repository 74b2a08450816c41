import { createHash } from 'node:crypto';
import type { PlanDifferences, WantedSession } from './domain/compare-plan.js';

/** A short text that changes whenever anything that recomputing would change does. */
export function fingerprintOf({ moved, altered, added, removed }: PlanDifferences): string {
  const text = JSON.stringify([
    [...moved, ...altered].map(({ kept, wanted }) => [kept.id, arranged(kept), arranged(wanted)]),
    added.map(({ wanted, revives }) => [revives?.id ?? null, arranged(wanted)]),
    removed.map(({ id }) => id),
  ]);
  return createHash('sha256').update(text).digest('base64url').slice(0, 22);
}

function arranged(session: WantedSession): unknown[] {
  const { kind, number, date, time, zone, minutes, days = 1, place, merged, reviews } = session;
  return [kind, number, date, time, zone, minutes, days, place, merged, reviews];
}

import type { Status } from '../../kpis/domain/status.js';

/** What happened to a KPI since the month before: it turned red, it recovered, or its figure is missing or too old. */
export type Turn = 'red' | 'recovered' | 'stale';

/**
 * What is worth telling of a KPI. A KPI that was stale and is off track now turned red as well: nobody knew of it.
 *
 * @param before its status in the month before; null where there was none to tell
 */
export function turnOf(before: Status | null, now: Status | null): Turn | null {
  if (now === 'stale') return 'stale';
  if (now === 'off-track') return before === 'off-track' ? null : 'red';
  return before === 'off-track' && now !== null ? 'recovered' : null;
}

/** How a department stands by its KPIs: as its worst one that is known; stale where none is. */
export function worstOf(statuses: readonly (Status | null)[]): Status | null {
  const worst = (['off-track', 'at-risk', 'on-track', 'stale'] as const).find((one) =>
    statuses.includes(one),
  );
  return worst ?? null;
}

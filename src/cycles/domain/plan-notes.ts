import type { NoDate } from '../../calendar/domain/date-rule.js';
import type { Period } from '../../calendar/domain/period.js';
import type { DayOff } from '../../calendar/domain/working-days.js';
import { wallTimeKind } from '../../calendar/domain/zones.js';
import { isWithin, type Draft, type Gap } from './drafts.js';
import type { Merge } from './merge-monthly.js';
import type { PlannedSession } from './planned-session.js';
import type { SessionKind } from './rhythm.js';
import { datesOf } from './session-days.js';

interface About {
  readonly kind: SessionKind;
  readonly period: Period;
}

/** What a planner should know about a plan before keeping it; none of it stops the plan. */
export type PlanNote =
  /** The rule names a day that this month does not have; there is no session of this kind in the period. */
  | (About & { readonly type: 'no-date'; readonly because: NoDate['none']; readonly month: Period })
  /** The day that the rule names is a day off, or a later day of the session is, and its policy moved it. */
  | (About & {
      readonly type: 'moved-off';
      readonly from: string;
      readonly to: string;
      readonly because: DayOff;
    })
  /** Clocks jump over the start (it begins later by the gap), or show it twice (the first is meant). */
  | (About & {
      readonly type: 'clock-change';
      readonly date: string;
      readonly time: string;
      readonly change: 'gap' | 'overlap';
    })
  | (About & { readonly type: 'outside-period'; readonly date: string })
  /** The monthly session of this month is part of the quarterly one, perhaps of another fiscal year. */
  | (About & { readonly type: 'merged'; readonly into: Period })
  | { readonly type: 'same-day'; readonly date: string; readonly sessions: readonly About[] };

export function noDateNote({ kind, period, none, month }: Gap): PlanNote {
  return { type: 'no-date', kind, period, because: none, month };
}

export function mergedNote({ monthly, quarterly }: Merge): PlanNote {
  return { type: 'merged', kind: 'monthly', period: monthly.period, into: quarterly.period };
}

/** What is to be said about one session that is held. */
export function sessionNotes(session: PlannedSession, draft: Draft): PlanNote[] {
  const { kind, period, date, time, zone } = session;
  const notes: PlanNote[] = [];
  if (draft.movedFrom !== undefined && draft.because !== undefined) {
    notes.push({ type: 'moved-off', kind, period, from: draft.movedFrom, to: date, because: draft.because });
  }
  const change = wallTimeKind(date, time, zone);
  if (change !== 'exact') notes.push({ type: 'clock-change', kind, period, date, time, change });
  if (!isWithin(date, period)) notes.push({ type: 'outside-period', kind, period, date });
  return notes;
}

/** Days with more than one session. */
export function sameDayNotes(sessions: readonly PlannedSession[]): PlanNote[] {
  const days = new Map<string, About[]>();
  for (const session of sessions) {
    const { kind, period } = session;
    for (const date of datesOf(session)) days.set(date, [...(days.get(date) ?? []), { kind, period }]);
  }
  return [...days]
    .filter(([, there]) => there.length > 1)
    .map(([date, there]) => ({ type: 'same-day', date, sessions: there }));
}

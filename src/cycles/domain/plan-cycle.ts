import { periodsOf } from '../../calendar/domain/fiscal-year.js';
import type { YearPeriods } from '../../calendar/domain/period.js';
import { instantOf } from '../../calendar/domain/zones.js';
import { draftsOf, type Draft, type Planner } from './drafts.js';
import { mergesAmong, type Merge } from './merge-monthly.js';
import { mergedNote, noDateNote, sameDayNotes, sessionNotes, type PlanNote } from './plan-notes.js';
import type { PlannedSession } from './planned-session.js';
import { SESSION_KINDS, type RhythmRules } from './rhythm.js';

export interface PlanInput extends Planner {
  readonly rhythm: RhythmRules;
  /** IANA zone of sessions whose rules name none. */
  readonly zone: string;
  /** The number of the fiscal year. */
  readonly year: number;
}

export interface CyclePlan {
  readonly periods: YearPeriods;
  /** In order of their start. */
  readonly sessions: readonly PlannedSession[];
  readonly notes: readonly PlanNote[];
}

/**
 * The sessions of one fiscal year as the rhythm names them: the annual one from the year, a quarterly one from each
 * quarter, a monthly one from each month, merged where the rhythm says so (design decision 4). The same input gives the
 * same plan. Throws `InvalidRule`, `NoWorkingDay`, `UnknownZone`.
 */
export function planCycle(input: PlanInput): CyclePlan {
  const { rhythm, year } = input;
  const named = SESSION_KINDS.flatMap((kind) => {
    const rules = rhythm[kind];
    return rules === null ? [] : draftsOf(kind, rules, year, input);
  });
  const drafts = named.filter((each): each is Draft => 'date' in each);
  const merges = mergesAmong(drafts, rhythm, input);
  const merged = new Set(merges.map(({ monthly }) => nameOf(monthly)));
  const held = drafts
    .filter((draft) => !merged.has(nameOf(draft)))
    .map((draft) => ({ draft, session: planned(draft, carriedBy(draft, merges), input.zone) }))
    .sort((a, b) => a.session.startsAt - b.session.startsAt);
  const sessions = held.map(({ session }) => session);
  const notes = [
    ...named.flatMap((each) => ('none' in each ? [noDateNote(each)] : [])),
    ...merges.filter(({ monthly }) => monthly.period.year === year).map(mergedNote),
    ...held.flatMap(({ draft, session }) => sessionNotes(session, draft)),
    ...sameDayNotes(sessions),
  ];
  return { periods: periodsOf(input.fiscal, year), sessions, notes };
}

function planned(draft: Draft, carried: Draft | null, organizationZone: string): PlannedSession {
  const { kind, period, date, rules } = draft;
  const zone = rules.zone ?? organizationZone;
  return {
    kind,
    period,
    merged: carried === null ? [] : [carried.kind],
    reviews: carried?.period ?? null,
    date,
    time: rules.at,
    zone,
    minutes: rules.minutes,
    days: rules.days ?? 1,
    place: rules.place,
    startsAt: instantOf(date, rules.at, zone),
  };
}

function carriedBy(draft: Draft, merges: readonly Merge[]): Draft | null {
  return merges.find(({ quarterly }) => nameOf(quarterly) === nameOf(draft))?.monthly ?? null;
}

function nameOf({ kind, period }: Draft): string {
  return `${kind} ${period.name}`;
}

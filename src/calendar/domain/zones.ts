import { Instant as JodaInstant, LocalDateTime, type ZoneRules } from '@js-joda/core';
import {
  DAY,
  MINUTE,
  dateOfEpochDay,
  dayOfMonth,
  epochDayOf,
  minuteOfDay,
  monthOf,
  timeOfMinute,
  yearOf,
  type Instant,
  type PlainDate,
  type PlainTime,
} from './time.js';
import { rulesOf, whenRulesChange } from './zone-table.js';

export { compareRuleVersions, loadZoneRules, zoneRulesVersion, type PackedZoneRules } from './zone-table.js';
export { findZone, normalizeZone, zonesOfPlaces } from './zone-names.js';

/** How a wall time falls in its zone: once, never (clocks jumped over it), or twice (clocks went back). */
export type WallTimeKind = 'exact' | 'gap' | 'overlap';

export interface ZoneTransition {
  /** The first instant of the new offset. */
  readonly at: Instant;
  /** Minutes east of UTC before and from `at`. */
  readonly offsetBefore: number;
  readonly offsetAfter: number;
}

/** Of all zones none has changed twice within six days since 1970, so a look every three days misses no change. */
const LOOK_EVERY = 3 * DAY;
/** Offset in ms of days on which, and on whose neighbours, it does not change; null for the others. */
let calmDays = new Map<string, Map<number, number | null>>();
whenRulesChange(() => (calmDays = new Map()));

/**
 * The instant at which the wall in `zone` shows `date` and `time`. A time that the clocks jump over is shifted forward
 * by the gap (02:30 becomes 03:30); of a time that comes twice the first is meant. `zone` is any known IANA name.
 * Throws `UnknownZone` and `InvalidDate`.
 */
export function instantOf(date: PlainDate, time: PlainTime, zone: string): Instant {
  const day = epochDayOf(date);
  const minute = minuteOfDay(time);
  const offset = calmOffset(zone, day) ?? offsetBefore(rulesOf(zone), day, minute);
  return day * DAY + minute * MINUTE - offset;
}

/** What the wall in `zone` shows at that instant, cut to the minute. */
export function wallTimeAt(instant: Instant, zone: string): { date: PlainDate; time: PlainTime } {
  const local = instant + offsetMs(instant, zone);
  const day = Math.floor(local / DAY);
  return { date: dateOfEpochDay(day), time: timeOfMinute(Math.floor((local - day * DAY) / MINUTE)) };
}

/** The date on the wall in `zone` at that instant. */
export function dateAt(instant: Instant, zone: string): PlainDate {
  return dateOfEpochDay(Math.floor((instant + offsetMs(instant, zone)) / DAY));
}

/** Minutes east of UTC that hold in `zone` at that instant: 120 for Amsterdam in July, -210 for St John's in winter. */
export function offsetAt(instant: Instant, zone: string): number {
  return offsetMs(instant, zone) / MINUTE;
}

/** Tells whether a wall time exists once, not at all, or twice. `instantOf` has an answer for all three. */
export function wallTimeKind(date: PlainDate, time: PlainTime, zone: string): WallTimeKind {
  const transition = rulesOf(zone).transition(localDateTime(epochDayOf(date), minuteOfDay(time)));
  // The typings promise a transition; the rules answer null where there is none.
  if ((transition as unknown) === null) return 'exact';
  return transition.isGap() ? 'gap' : 'overlap';
}

/** Every change of offset after `from`, up to and including `to`, in order. */
export function transitionsBetween(zone: string, from: Instant, to: Instant): ZoneTransition[] {
  const rules = rulesOf(zone);
  const found: ZoneTransition[] = [];
  let offset = offsetOfInstant(rules, from);
  for (let start = from; start < to;) {
    const end = Math.min(start + LOOK_EVERY, to);
    const next = offsetOfInstant(rules, end);
    if (next !== offset) found.push(transitionWithin(rules, start, end));
    offset = next;
    start = end;
  }
  return found;
}

function transitionWithin(rules: ZoneRules, from: Instant, to: Instant): ZoneTransition {
  const [offsetBefore, offsetAfter] = [offsetOfInstant(rules, from), offsetOfInstant(rules, to)];
  let before = from;
  let after = to;
  while (after - before > 1) {
    const middle = Math.floor((before + after) / 2);
    if (offsetOfInstant(rules, middle) === offsetBefore) before = middle;
    else after = middle;
  }
  return { at: after, offsetBefore: offsetBefore / MINUTE, offsetAfter: offsetAfter / MINUTE };
}

function offsetMs(instant: Instant, zone: string): number {
  return calmOffset(zone, Math.floor(instant / DAY)) ?? offsetOfInstant(rulesOf(zone), instant);
}

function calmOffset(zone: string, day: number): number | null {
  const days = calmDays.get(zone) ?? new Map<number, number | null>();
  if (days.size === 0) calmDays.set(zone, days);
  let offset = days.get(day);
  if (offset === undefined) {
    const rules = rulesOf(zone);
    const before = offsetOfInstant(rules, (day - 1) * DAY);
    offset = before === offsetOfInstant(rules, (day + 2) * DAY) ? before : null;
    days.set(day, offset);
  }
  return offset;
}

function offsetOfInstant(rules: ZoneRules, instant: Instant): number {
  return rules.offset(JodaInstant.ofEpochMilli(instant)).totalSeconds() * 1000;
}

/** In a gap and in an overlap the offset before the change: that shifts the one forward and takes the other's first. */
function offsetBefore(rules: ZoneRules, day: number, minute: number): number {
  return rules.offset(localDateTime(day, minute)).totalSeconds() * 1000;
}

function localDateTime(day: number, minute: number): LocalDateTime {
  const date = dateOfEpochDay(day);
  return LocalDateTime.of(
    yearOf(date),
    monthOf(date),
    dayOfMonth(date),
    Math.floor(minute / 60),
    minute % 60,
  );
}

import { addDays, laterOf } from '../../calendar/domain/time.js';
import { holdsOn, type Term } from '../../organizations/domain/term.js';
import type { Bounds, GuardrailCommand } from './guardrail.js';

/** Bounds and what may be decided inside them, from a day and perhaps until one. */
export interface GuardrailVersion extends Bounds, Term {
  readonly decides: string;
  readonly data: string;
}

/** What changes in the history of a KPI's guardrail: versions to be written, the first days of those that go. */
export interface HistoryChange {
  readonly written: readonly GuardrailVersion[];
  readonly removed: readonly string[];
}

export interface OpenDays {
  /** The first day that is not closed: of the month that has today in it. */
  readonly openFrom: string;
  /** The first day of the month before it, whose figures are being given: first bounds judge those too. */
  readonly newFrom: string;
}

/** The version that judges a month: the one that holds on its last day. */
export function inForceOn<Version extends Term>(history: readonly Version[], date: string): Version | null {
  return history.find((version) => holdsOn(version, date)) ?? null;
}

/**
 * The history once these bounds are to hold. The first ones hold from the day that is named, else from
 * `newFrom`; a change holds from the open month on, or from a later day that is named, and closed months keep the bounds that held
 * then (design decision 4). Null when nothing changes.
 * @param history in order of time
 */
export function redraw(
  history: readonly GuardrailVersion[],
  { low, high, decides, data, from, until }: GuardrailCommand,
  { openFrom, newFrom }: OpenDays,
): HistoryChange | null {
  const last = history.at(-1);
  const isAsked = last && (from === null || from <= laterOf(last.fromDate, openFrom));
  if (isAsked && last.untilDate === until && isSame(last, { low, high, decides, data })) return null;
  const start = last ? laterOf(from ?? openFrom, openFrom) : (from ?? newFrom);
  return replaced(history, start, { low, high, decides, data, fromDate: start, untilDate: until });
}

/** The history once nothing holds from the open month on; null when that is so already. */
export function withdraw(history: readonly GuardrailVersion[], openFrom: string): HistoryChange | null {
  const change = replaced(history, openFrom, null);
  return change.written.length + change.removed.length === 0 ? null : change;
}

function replaced(
  history: readonly GuardrailVersion[],
  start: string,
  version: GuardrailVersion | null,
): HistoryChange {
  const before = history.filter(({ fromDate }) => fromDate < start).at(-1);
  const day = addDays(start, -1);
  const isCut = before !== undefined && (before.untilDate === null || before.untilDate > day);
  return {
    written: [...(isCut ? [{ ...before, untilDate: day }] : []), ...(version ? [version] : [])],
    removed: history.map(({ fromDate }) => fromDate).filter((date) => date >= start),
  };
}

function isSame(a: GuardrailVersion, b: Omit<GuardrailVersion, keyof Term>): boolean {
  return a.low === b.low && a.high === b.high && a.decides === b.decides && a.data === b.data;
}

import { isPlainDate, isPlainTime } from '../../calendar/domain/time.js';
import { MOST_DAYS } from '../../cycles/domain/session-days.js';
import { problem, type Problem, type Wrong } from '../../organizations/domain/problem.js';
import { rhythmWrong } from './rhythm-wrong.js';

/** When and where a session is to be, as a form holds it. */
export interface TypedPlacing {
  readonly date: string;
  readonly time: string;
  readonly minutes: string;
  /** Empty for one. */
  readonly days: string;
  readonly place: string;
}

const [SHORTEST, LONGEST, LONGEST_PLACE] = [5, 720, 200];

/** @param mayBeEmpty fields that say nothing where they are empty */
export function problemsOfPlacing(
  typed: TypedPlacing,
  mayBeEmpty: readonly (keyof TypedPlacing)[] = ['days'],
): Problem[] {
  const { date, time, minutes, days, place } = typed;
  const isWhole = (text: string, least: number, most: number) =>
    /^\d{1,4}$/.test(text) && Number(text) >= least && Number(text) <= most;
  const unless = (isRight: boolean, field: keyof TypedPlacing, wrong: Wrong) =>
    problem(field, isRight || (typed[field] === '' && mayBeEmpty.includes(field)) ? null : wrong);
  return [
    ...unless(isPlainDate(date), 'date', wrongDate),
    ...unless(isPlainTime(time), 'time', rhythmWrong.time),
    ...unless(isWhole(minutes, SHORTEST, LONGEST), 'minutes', rhythmWrong.minutes(LONGEST)),
    ...unless(isWhole(days, 1, MOST_DAYS), 'days', rhythmWrong.dayCount(MOST_DAYS)),
    ...unless(place.length <= LONGEST_PLACE, 'place', rhythmWrong.place),
  ];
}

const wrongDate = {
  en: 'Give a date, like 2027-02-10.',
  nl: 'Geef een datum, zoals 2027-02-10.',
};

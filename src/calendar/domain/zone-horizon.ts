import { dateOfEpochDay, epochDayOf, monthOf, plainDate, weekdayOfEpochDay, yearOf } from './time.js';

/** The packed rules spell out every change of the clocks until here, and end. */
const FIRST_UNKNOWN_DAY = epochDayOf('2038-03-01');
/** Years whose first of March falls on each day of the week, the last known of each, by weekday 1 to 7. */
const LIKE_YEARS = new Map(
  [2030, 2031, 2032, 2033, 2034, 2035, 2036, 2037].map((year) => [
    weekdayOfEpochDay(firstOfMarch(year)),
    year,
  ]),
);

/**
 * The day within the packed rules that stands for `day`. Clocks change by weekday and month (the last Sunday of March),
 * so beyond the rules a year is like a known one whose March began on the same weekday. Years are counted from March:
 * no clock changes between January and the leap day.
 */
export function knownDay(day: number): number {
  if (day < FIRST_UNKNOWN_DAY) return day;
  const date = dateOfEpochDay(day);
  const first = firstOfMarch(monthOf(date) >= 3 ? yearOf(date) : yearOf(date) - 1);
  const like = LIKE_YEARS.get(weekdayOfEpochDay(first));
  return like === undefined ? day : day - first + firstOfMarch(like);
}

function firstOfMarch(year: number): number {
  return epochDayOf(plainDate(year, 3, 1));
}

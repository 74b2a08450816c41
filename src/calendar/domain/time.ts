import { InvalidDate } from './errors.js';

/** Epoch milliseconds, UTC. */
export type Instant = number;
/** `YYYY-MM-DD` in the Gregorian calendar, years 0001 to 9999: the order of the text is the order of the days. */
export type PlainDate = string;
/** `HH:MM`, 00:00 to 23:59, on whatever wall is meant. */
export type PlainTime = string;
/** ISO 8601: Monday is 1, Sunday is 7. */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7;

export const MINUTE = 60_000;
export const DAY = 86_400_000;

const { floor, min } = Math;
const { isInteger } = Number;
const DASH = 45;
const COLON = 58;
const ZERO = 48;
/** `00` to `99`. */
const TWO_DIGITS = Array.from({ length: 100 }, (_, number) => String(number).padStart(2, '0'));

export function isPlainDate(text: string): boolean {
  return parsedDate(text) !== null;
}

export function isPlainTime(text: string): boolean {
  return parsedTime(text) !== null;
}

/** Days since 1970-01-01. Throws `InvalidDate` for what is no date, 2027-02-29 among it. */
export function epochDayOf(date: PlainDate): number {
  const days = parsedDate(date);
  if (days === null) throw notADate(date);
  return days;
}

/** The date that many days after 1970-01-01. */
export function dateOfEpochDay(days: number): PlainDate {
  // Howard Hinnant, "chrono-compatible low-level date algorithms": years begin on 1 March, so leap days come last.
  const shifted = days + 719_468;
  const era = floor(shifted / 146_097);
  const dayOfEra = shifted - era * 146_097;
  const yearOfEra = floor(
    (dayOfEra - floor(dayOfEra / 1460) + floor(dayOfEra / 36_524) - floor(dayOfEra / 146_096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + floor(yearOfEra / 4) - floor(yearOfEra / 100));
  const marchMonth = floor((5 * dayOfYear + 2) / 153);
  const month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9;
  return plainDate(
    yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    dayOfYear - floor((153 * marchMonth + 2) / 5) + 1,
  );
}

/** Year, month 1 to 12 and day of month, as a date. Throws `InvalidDate` where there is no such day. */
export function plainDate(year: number, month: number, day: number): PlainDate {
  if (!isDay(year, month, day)) throw notADate(`${year}-${month}-${day}`);
  return `${padded(floor(year / 100))}${padded(year % 100)}-${padded(month)}-${padded(day)}`;
}

export function addDays(date: PlainDate, days: number): PlainDate {
  return dateOfEpochDay(epochDayOf(date) + days);
}

/** How many days `to` lies after `from`; negative when before. */
export function daysBetween(from: PlainDate, to: PlainDate): number {
  return epochDayOf(to) - epochDayOf(from);
}

export function dayOfWeek(date: PlainDate): Weekday {
  return weekdayOfEpochDay(epochDayOf(date));
}

function weekdayOfEpochDay(days: number): Weekday {
  return (((((days + 3) % 7) + 7) % 7) + 1) as Weekday; // 1970-01-01 was a Thursday
}

/** The same day that many months on, clamped to the month's end: 31 January plus one is the last of February. */
export function addMonths(date: PlainDate, months: number): PlainDate {
  const count = yearOf(date) * 12 + monthOf(date) - 1 + months;
  const year = floor(count / 12);
  const month = count - year * 12 + 1;
  return plainDate(year, month, min(dayOfMonth(date), daysInMonth(year, month)));
}

export function yearOf(date: PlainDate): number {
  return twoDigits(date, 0) * 100 + twoDigits(date, 2);
}

/** 1 for January to 12 for December. */
export function monthOf(date: PlainDate): number {
  return twoDigits(date, 5);
}

export function dayOfMonth(date: PlainDate): number {
  return twoDigits(date, 8);
}

export function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeapYear(year) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

function isLeapYear(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}

/** Minutes since midnight. Throws `InvalidDate` for what is no time of day. */
export function minuteOfDay(time: PlainTime): number {
  const minute = parsedTime(time);
  if (minute === null)
    throw new InvalidDate(`"${time}" is not a time of day. Write it as HH:MM, like 09:00.`);
  return minute;
}

export function timeOfMinute(minute: number): PlainTime {
  return `${padded(floor(minute / 60))}:${padded(minute % 60)}`;
}

function epochDay(year: number, month: number, day: number): number {
  const marchYear = month <= 2 ? year - 1 : year;
  const era = floor(marchYear / 400);
  const yearOfEra = marchYear - era * 400;
  const dayOfYear = floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + day - 1;
  return (
    era * 146_097 + yearOfEra * 365 + floor(yearOfEra / 4) - floor(yearOfEra / 100) + dayOfYear - 719_468
  );
}

function isDay(year: number, month: number, day: number): boolean {
  if (!isInteger(day) || !(year >= 1 && year <= 9999 && month >= 1 && month <= 12)) return false;
  return day >= 1 && day <= daysInMonth(year, month);
}

function notADate(text: string): InvalidDate {
  return new InvalidDate(`"${text}" is not a date of the calendar. Write it as YYYY-MM-DD, like 2027-01-31.`);
}

// Schedules of whole organizations turn on these: read by character, because patterns took most of the time.

function parsedDate(text: string): number | null {
  if (text.length !== 10 || text.charCodeAt(4) !== DASH || text.charCodeAt(7) !== DASH) return null;
  const year = twoDigits(text, 0) * 100 + twoDigits(text, 2);
  const month = twoDigits(text, 5);
  const day = twoDigits(text, 8);
  return isDay(year, month, day) ? epochDay(year, month, day) : null;
}

function parsedTime(text: string): number | null {
  if (text.length !== 5 || text.charCodeAt(2) !== COLON) return null;
  const hour = twoDigits(text, 0);
  const minute = twoDigits(text, 3);
  return hour < 24 && minute < 60 ? hour * 60 + minute : null;
}

/** NaN, which every comparison refuses, where there are no two digits. */
function twoDigits(text: string, at: number): number {
  const tens = text.charCodeAt(at) - ZERO;
  const ones = text.charCodeAt(at + 1) - ZERO;
  return tens >= 0 && tens <= 9 && ones >= 0 && ones <= 9 ? tens * 10 + ones : NaN;
}

function padded(number: number): string {
  return TWO_DIGITS[number] ?? String(number);
}

/** The later of two dates. */
export function laterOf(a: PlainDate, b: PlainDate): PlainDate {
  return a > b ? a : b;
}

export function earlierOf(a: PlainDate, b: PlainDate): PlainDate {
  return a < b ? a : b;
}

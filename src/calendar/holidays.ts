import { createRequire } from 'node:module';
import type Holidays from 'date-holidays';
import { UnknownCountry, UnknownRegion } from './calendar.errors.js';
import { addDays, DAY } from './domain/time.js';
import type { Holiday } from './domain/working-days.js';

type Almanac = typeof Holidays;

const require = createRequire(import.meta.url);
const kept = new Map<string, readonly Holiday[]>();
/** Taken off before rounding, so that 23 or 25 hours are one day, twelve hours none and 3.75 days four. */
const A_QUARTER = 0.25;
let catalog: InstanceType<Almanac> | undefined;

/**
 * The public holidays of one calendar year, by date, in the language given or, where a name has no translation, in the
 * country's own. Holidays of several days are spelled out, a substitute day stands beside the day it replaces, and days
 * that are free for half a day, for schools or for banks only are left out: in the Netherlands that is 5 May and Good
 * Friday (free or not by each employer's own agreement: such a day is a closure), in the United States Good Friday.
 *
 * From the package `date-holidays` (data CC-BY-SA). Computed once and kept. Throws `UnknownCountry`, `UnknownRegion`.
 */
export function publicHolidays(
  country: string,
  region: string | null,
  year: number,
  language: string,
): readonly Holiday[] {
  const key = `${country}/${region ?? ''}/${year}/${language}`;
  let holidays = kept.get(key);
  if (holidays === undefined) kept.set(key, (holidays = computed(country, region, year, language)));
  return holidays;
}

/** Throws `UnknownCountry` or `UnknownRegion`, which lists what is known. */
export function checkRegion(country: string, region: string | null): void {
  if (!isKnownCountry(country)) throw new UnknownCountry(country);
  if (region !== null && !isKnownRegion(country, region))
    throw new UnknownRegion(country, region, regionsOf(country));
}

/** Codes of all countries whose holidays are known. */
export function knownCountries(): string[] {
  return Object.keys(known().getCountries('en'));
}

/** Two capital letters of ISO 3166-1. */
export function isKnownCountry(country: string): boolean {
  return Object.hasOwn(known().getCountries('en'), country);
}

/** A part of the country with holidays of its own, like `BY`; a part of that after a hyphen, like `BY-A`. */
export function isKnownRegion(country: string, region: string): boolean {
  return isKnownCountry(country) && Object.hasOwn(regionsOf(country), region);
}

/**
 * Code and name of every region of a country that has holidays of its own, those within a state as `BY-A`; in the language
 * given or, where a name has no translation, in the country's own.
 */
export function regionsOf(country: string, language = 'en'): Readonly<Record<string, string>> {
  const regions: Record<string, string> = {};
  for (const [state, name] of Object.entries(named(known().getStates(country, language)))) {
    regions[state] = name;
    for (const [part, partName] of Object.entries(named(known().getRegions(country, state, language)))) {
      regions[`${state}-${part}`] = `${name}, ${partName}`;
    }
  }
  return regions;
}

function computed(
  country: string,
  region: string | null,
  year: number,
  language: string,
): readonly Holiday[] {
  checkRegion(country, region);
  const [state = '', part = ''] = (region ?? '').split('-');
  const almanac = new (almanacClass())(country, state, part, { types: ['public'], languages: [language] });
  const days = new Map<string, string>();
  // A holiday that begins on one of the last days of a year reaches into the next.
  for (const { date, start, end, name } of [year - 1, year].flatMap((each) => almanac.getHolidays(each))) {
    // `date` is local to the country; `start` and `end` are instants, of use only for how long it lasts.
    const first = date.slice(0, 10);
    const wholeDays = Math.round((end.getTime() - start.getTime()) / DAY - A_QUARTER);
    for (let each = 0; each < wholeDays; each += 1) {
      const day = addDays(first, each);
      if (day.startsWith(`${String(year).padStart(4, '0')}-`) && !days.has(day)) days.set(day, name);
    }
  }
  return [...days].map(([date, name]) => ({ date, name })).sort((a, b) => (a.date < b.date ? -1 : 1));
}

function known(): InstanceType<Almanac> {
  catalog ??= new (almanacClass())();
  return catalog;
}

/** Loads what holidays are computed with, before anybody asks. */
export function loadHolidays(): void {
  known();
}

/** Loaded when first needed: it takes half a second, which no start of the service should wait for. */
function almanacClass(): Almanac {
  return require('date-holidays') as Almanac;
}

function named(regions: unknown): Record<string, string> {
  return typeof regions === 'object' && regions !== null ? (regions as Record<string, string>) : {};
}

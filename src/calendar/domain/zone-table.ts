import { ZoneRulesProvider, type ZoneRules } from '@js-joda/core';
import { UnknownZone, ZoneRulesMissing } from './errors.js';

/** Time-zone rules in the packed form of moment-timezone, `data/packed/latest.json`. */
export interface PackedZoneRules {
  /** The release of the IANA database, like `2026f`. */
  readonly version: string;
  /** `name|abbreviations|offsets|indices|transitions|population`. */
  readonly zones: readonly string[];
  /** `zone|other name of it`. */
  readonly links: readonly string[];
  /** `country|zone zone …`: the names that the database lists for places today. */
  readonly countries: readonly string[];
}

interface ZoneTable {
  readonly version: string;
  /** Packed zones by name. */
  readonly zones: ReadonlyMap<string, string>;
  /** Zone that carries the rules, by every name that is known. */
  readonly names: ReadonlyMap<string, string>;
  /** Names in use for a place today; others are older spellings. */
  readonly places: ReadonlySet<string>;
  /** Zones of each country, the one most live in first where the rules know it. */
  readonly countries: ReadonlyMap<string, readonly string[]>;
  readonly rules: Map<string, ZoneRules>;
}

/** What `@js-joda/timezone` adds to the provider when it is plugged in; its typings do not say so. */
interface LoadableProvider {
  loadTzdbData?: (packed: { version: string; zones: readonly string[]; links: readonly string[] }) => void;
}

let table: ZoneTable | undefined;
let onLoad: (() => void)[] = [];

/**
 * Makes these the rules that every conversion follows from now on, in the whole process. Zones are unpacked one by
 * one when first asked for: all at once takes a quarter of a second, and an organization uses a handful.
 */
export function loadZoneRules(packed: PackedZoneRules): void {
  const zones = new Map(packed.zones.map((zone) => [zone.slice(0, zone.indexOf('|')), zone]));
  const names = new Map([...zones.keys()].map((name) => [name, name]));
  for (const link of packed.links) {
    const [zone = '', name = ''] = link.split('|');
    names.set(name, zone);
  }
  const countries = new Map(
    packed.countries.map((country) => [
      country.slice(0, 2),
      country.slice(country.indexOf('|') + 1).split(' '),
    ]),
  );
  const places = new Set([...countries.values()].flat());
  table = { version: packed.version, zones, names, places, countries, rules: new Map() };
  for (const forget of onLoad) forget();
}

/** The release of the IANA database in use, like `2026f`. */
export function zoneRulesVersion(): string {
  return loaded().version;
}

/** Negative when release `a` is older than `b`, positive when newer, 0 when the same: 2025c < 2026a < 2026f. */
export function compareRuleVersions(a: string, b: string): number {
  // Releases are a year and letters; after z came za once planned, so a longer tail is the newer one.
  const [yearA, tailA] = releaseOf(a);
  const [yearB, tailB] = releaseOf(b);
  return yearA - yearB || tailA.length - tailB.length || (tailA === tailB ? 0 : tailA < tailB ? -1 : 1);
}

export function zoneTable(): Omit<ZoneTable, 'rules'> {
  return loaded();
}

/** Runs whenever other rules are loaded: what was derived from the old ones must be forgotten. */
export function whenRulesChange(forget: () => void): void {
  onLoad = [...onLoad, forget];
}

/** The rules of one zone, under any name it is known by. Throws `UnknownZone`. */
export function rulesOf(zone: string): ZoneRules {
  const { version, zones, names, rules } = loaded();
  const known = rules.get(zone);
  if (known !== undefined) return known;
  const carrier = names.get(zone);
  const packed = carrier === undefined ? undefined : zones.get(carrier);
  const load = (ZoneRulesProvider as LoadableProvider).loadTzdbData;
  if (load === undefined) throw new ZoneRulesMissing();
  if (carrier === undefined || packed === undefined) {
    throw new UnknownZone(zone, `The time-zone rules ${version} know no zone "${zone}".`);
  }
  load({ version, zones: [packed], links: [] });
  const unpacked = ZoneRulesProvider.getRules(carrier);
  rules.set(zone, unpacked);
  return unpacked;
}

function loaded(): ZoneTable {
  if (table === undefined) throw new ZoneRulesMissing();
  return table;
}

function releaseOf(version: string): [year: number, tail: string] {
  const match = /^(\d{4})([a-z]*)$/.exec(version);
  if (match === null)
    throw new TypeError(`"${version}" is not a release of the time-zone database, like 2026f.`);
  return [Number(match[1]), match[2] ?? ''];
}

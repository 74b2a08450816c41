import { CURRENT_NAMES } from './zone-aliases.js';
import { zoneTable } from './zone-table.js';

/** Where the rules begin with a small place: what most people of these countries mean. */
const MOST_LIVE_IN: Readonly<Record<string, string>> = {
  AU: 'Australia/Sydney',
  BR: 'America/Sao_Paulo',
  CA: 'America/Toronto',
  DE: 'Europe/Berlin',
  NZ: 'Pacific/Auckland',
};

/** The zones of a country (two letters), the one most live in first; none for a country the rules do not know. */
export function zonesOf(country: string): readonly string[] {
  const { countries } = zoneTable();
  const all = countries.get(country) ?? [];
  // Rules are filed under one name for several countries: a zone that is another one's only zone is that one's.
  const elsewhere = new Set(
    [...countries].flatMap(([other, zones]) => (other !== country && zones.length === 1 ? zones : [])),
  );
  const own = all.filter((zone) => !elsewhere.has(zone));
  const first = MOST_LIVE_IN[country];
  const zones = own.length > 0 ? own : all;
  const shared = (zone: string) => [...countries.values()].filter((each) => each.includes(zone)).length;
  const sorted = zones.toSorted((a, b) => shared(a) - shared(b));
  return first === undefined ? sorted : [first, ...sorted.filter((zone) => zone !== first)];
}

/** Every zone that is a place's name today, by name. */
export function placeZones(): readonly string[] {
  return [...zoneTable().places].filter((zone) => CURRENT_NAMES[zone] === undefined).sort();
}

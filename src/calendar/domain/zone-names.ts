import { UnknownZone } from './errors.js';
import { CURRENT_NAMES, LIKELY_PLACES } from './zone-aliases.js';
import { similarZones } from './zone-suggestions.js';
import { whenRulesChange, zoneTable } from './zone-table.js';

const OFFSET = /^(?:Z|(?:(?:Etc\/)?(?:UTC|GMT|UT))?\s*[+\u2212-]\s*\d{1,2}(?::?\d{2})?)$/i;
const GREENWICH = /^(?:Etc\/)?(?:GMT0?|Greenwich)$/i;
/** Names that the database still knows but that are no place: `EST`, `EST5EDT`, `CET`. */
const ABBREVIATION = /^(?:[A-Z]{2,3}T|[ECMP]ST\d[ECMP]DT)$/i;

let lowerCase: Map<string, string> | undefined;
whenRulesChange(() => (lowerCase = undefined));

/**
 * The current IANA name of a zone: `asia/calcutta` becomes `Asia/Kolkata`, `UTC` becomes `Etc/UTC`, `Europe/Amsterdam`
 * stays, whichever place its rules are filed under. Throws `UnknownZone` with a hint for anything else; abbreviations
 * and bare offsets are refused, because they name no place whose clocks could be followed.
 */
export function normalizeZone(name: string): string {
  const zone = findZone(name);
  if (zone === null) throw new UnknownZone(name, whyNot(name));
  return zone;
}

/** Zones of places as they are called today, to choose from. */
export function zonesOfPlaces(): string[] {
  return [...zoneTable().places].filter((name) => findZone(name) === name).sort();
}

/** As `normalizeZone`, but null for what it refuses. */
export function findZone(name: string): string | null {
  if (OFFSET.test(name) || GREENWICH.test(name)) return null;
  const spelled = spelling(name);
  if (spelled === undefined || isAbbreviation(spelled)) return null;
  const { names, places } = zoneTable();
  const current = CURRENT_NAMES[spelled] ?? (places.has(spelled) ? spelled : names.get(spelled));
  return current !== undefined && names.has(current) ? current : spelled;
}

function spelling(name: string): string | undefined {
  const { names } = zoneTable();
  if (names.has(name)) return name;
  lowerCase ??= new Map([...names.keys()].map((known) => [known.toLowerCase(), known]));
  return lowerCase.get(name.toLowerCase());
}

/** `PRC` and `ROK` are countries and `UCT` is UTC; what is left of that shape is an abbreviation. */
function isAbbreviation(name: string): boolean {
  return ABBREVIATION.test(name) && name !== 'UCT';
}

function whyNot(name: string): string {
  if (OFFSET.test(name)) {
    return `"${name}" is a bare offset, which knows no summer time. Name a place, like Europe/Amsterdam, or UTC.`;
  }
  if (GREENWICH.test(name) || ABBREVIATION.test(name)) {
    const places = LIKELY_PLACES[name.toUpperCase()] ?? 'Europe/Amsterdam';
    return `"${name}" is an abbreviation, which is no place and keeps no summer time. Name a place, like ${places}.`;
  }
  const similar = similarZones(name);
  const hint =
    similar.length > 0 ? `Did you mean ${similar.join(' or ')}?` : 'Name a place, like Europe/Amsterdam.';
  return `"${name}" is not a time zone of the IANA database (${zoneTable().version}). ${hint}`;
}

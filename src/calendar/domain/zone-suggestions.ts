import { CURRENT_NAMES } from './zone-aliases.js';
import { zoneTable } from './zone-table.js';

/** At most three zones that somebody who wrote `name` may have meant: by the city alone, or a slip of the keyboard. */
export function similarZones(name: string): string[] {
  const wanted = written(name);
  if (wanted.length < 3) return [];
  const places = [...zoneTable().places].filter((zone) => CURRENT_NAMES[zone] === undefined);
  const byCity = places.filter((zone) => cityOf(written(zone)) === cityOf(wanted));
  const near = byCity.length > 0 ? byCity : places.filter((zone) => isSlip(written(zone), wanted));
  return near.sort().slice(0, 3);
}

function written(name: string): string {
  return name.trim().toLowerCase().replaceAll(/\s+/g, '_');
}

function cityOf(name: string): string {
  return name.slice(name.lastIndexOf('/') + 1);
}

/** One letter added, missing or wrong, or two swapped. */
export function isSlip(right: string, wrong: string): boolean {
  if (Math.abs(right.length - wrong.length) > 1) return false;
  let start = 0;
  while (start < right.length && right[start] === wrong[start]) start += 1;
  const [a, b] = [right.slice(start), wrong.slice(start)];
  const swapped = a.length > 1 && b === `${a[1]}${a[0]}${a.slice(2)}`;
  return a.slice(1) === b || a === b.slice(1) || a.slice(1) === b.slice(1) || swapped;
}

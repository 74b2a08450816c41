import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import '@js-joda/timezone/dist/js-joda-timezone-empty.js';
import { z } from 'zod';
import { StartRefused } from '../platform/start-refused.js';
import { loadZoneRules, type PackedZoneRules } from './domain/zones.js';

/** The file `ZONE_RULES` names holds no rules that could be followed. */
export class ZoneRulesUnreadable extends StartRefused {
  constructor(file: string, why: string) {
    super(
      `ZONE_RULES: ${file} ${why}. Name a file in moment-timezone's packed format, such as its ` +
        'data/packed/latest.json, or leave ZONE_RULES empty to use the rules of this release.',
    );
  }
}

/** What moment-timezone writes: offsets, indices and transitions in base 60. */
const packedRules = z.object({
  version: z.string().regex(/^\d{4}[a-z]+$/),
  zones: z
    .array(z.string().regex(/^[^|]+\|[^|]+\|[-0-9a-zA-X. ]+\|[0-9a-zA-X]+\|[-0-9a-zA-X. ]*(?:\|[0-9.e]*)?$/))
    .min(1),
  links: z.array(z.string().regex(/^[^|]+\|[^|]+$/)),
  countries: z.array(z.string().regex(/^[^|]+\|[^|]+$/)),
});

/**
 * The time-zone rules that come with this release. Node's own lag behind, so they are never asked; this one file is
 * the source, replaced by updating the package `moment-timezone`, whose code is not used, or by `ZONE_RULES`.
 */
export function packagedZoneRules(): PackedZoneRules {
  const file = createRequire(import.meta.url).resolve('moment-timezone/data/packed/latest.json');
  return JSON.parse(readFileSync(file, 'utf8')) as PackedZoneRules;
}

/**
 * Makes the whole process follow the rules in a file instead of those of this release; nothing without one. Called
 * before anything else, for what was converted already stays as it is.
 * @throws {ZoneRulesUnreadable}
 */
export function useZoneRules(file: string | undefined): void {
  if (file !== undefined) loadZoneRules(zoneRulesIn(file));
}

function zoneRulesIn(file: string): PackedZoneRules {
  const { data, success } = packedRules.safeParse(jsonIn(file));
  if (!success) throw new ZoneRulesUnreadable(file, 'is no file of time-zone rules');
  const zones = new Set(data.zones.map((zone) => zone.slice(0, zone.indexOf('|'))));
  if (data.links.some((link) => !zones.has(link.slice(0, link.indexOf('|'))))) {
    throw new ZoneRulesUnreadable(file, 'is incomplete: it names zones whose rules it does not hold');
  }
  return data;
}

function jsonIn(file: string): unknown {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? 'unknown error';
    throw new ZoneRulesUnreadable(file, `cannot be read (${code})`);
  }
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

// Importing this module is what loads the rules, so that nothing that converts times can start without them.
loadZoneRules(packagedZoneRules());

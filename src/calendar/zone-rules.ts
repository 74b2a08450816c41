import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import '@js-joda/timezone/dist/js-joda-timezone-empty.js';
import { loadZoneRules, type PackedZoneRules } from './domain/zones.js';

/**
 * The time-zone rules that come with this release. Node's own lag behind, so they are never asked; this one file is
 * the source, replaced by updating the package `moment-timezone`, whose code is not used.
 */
export function packagedZoneRules(): PackedZoneRules {
  const file = createRequire(import.meta.url).resolve('moment-timezone/data/packed/latest.json');
  return JSON.parse(readFileSync(file, 'utf8')) as PackedZoneRules;
}

// Importing this module is what loads the rules, so that nothing that converts times can start without them.
loadZoneRules(packagedZoneRules());

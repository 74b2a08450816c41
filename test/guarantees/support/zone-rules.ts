import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { PackedZoneRules } from '../../../src/calendar/domain/zones.js';

/** The rules as they were in the middle of 2025: Vancouver still turned its clocks back each winter. */
export const rules2025 = createRequire(import.meta.url).resolve(
  'moment-timezone-2025b/data/packed/latest.json',
);

export function packedRules(file: string): PackedZoneRules {
  return JSON.parse(readFileSync(file, 'utf8')) as PackedZoneRules;
}

import type { RhythmRules } from './domain/rhythm.js';
import { rhythmSchema } from './rhythm.schemas.js';

/** Rules as they would be kept today: those of before lack what could not be said then. Files and the API name all of it. */
export function spelledOut(rules: RhythmRules): RhythmRules {
  const { success, data } = rhythmSchema.safeParse(rules);
  return JSON.parse(JSON.stringify(success ? data : rules)) as RhythmRules;
}

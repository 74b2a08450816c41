import type { Diagnosis } from '../platform/health/diagnosis.js';
import { say } from './run.js';

const MARKS = { ok: 'ok     ', warning: 'warning', problem: 'PROBLEM' } as const;

/** Shows what was found, and lets the command fail where something does not work. */
export function report(found: readonly Diagnosis[], json: boolean): void {
  if (json) say(JSON.stringify(found, ['about', 'level', 'says', 'remedy'], 2));
  else found.flatMap(lines).forEach(say);
  if (found.some(({ level }) => level === 'problem')) process.exitCode = 1;
}

function lines({ about, level, says, remedy }: Diagnosis): string[] {
  const line = `${MARKS[level]}  ${about}: ${says}`;
  return remedy === undefined ? [line] : [line, `         → ${remedy}`];
}

import { dateWords } from '../../cycles/domain/time-words.js';
import type { Phase } from './phase.js';

interface Lasting {
  /** The last day on which it holds. */
  readonly horizon: string;
  readonly phase: Phase;
}

/** Whether a goal holds no more by its own horizon; one that was retired was ended by people. */
export function isExpired({ horizon, phase }: Lasting, today: string): boolean {
  return phase !== 'retired' && horizon < today;
}

/** What stands beside the name of an expired goal wherever it is shown: `expired on 30 June 2028`. */
export function expiredWords({ horizon }: Pick<Lasting, 'horizon'>, language: 'en' | 'nl'): string {
  const day = dateWords(horizon, language);
  return language === 'en' ? `expired on ${day}` : `verlopen op ${day}`;
}

import type { Language } from '../../cycles/domain/session-words.js';
import type { Bounds, Side } from './guardrail.js';

interface Words {
  readonly between: (low: string, high: string) => string;
  readonly least: (low: string) => string;
  readonly most: (high: string) => string;
  readonly broke: Readonly<Record<Side, (value: string, bound: string) => string>>;
}

const words: Readonly<Record<Language, Words>> = {
  en: {
    between: (low, high) => `from ${low} to ${high}`,
    least: (low) => `at least ${low}`,
    most: (high) => `at most ${high}`,
    broke: {
      low: (value, bound) => `${value}, below the lower bound of ${bound}`,
      high: (value, bound) => `${value}, above the upper bound of ${bound}`,
    },
  },
  nl: {
    between: (low, high) => `van ${low} tot en met ${high}`,
    least: (low) => `minstens ${low}`,
    most: (high) => `hooguit ${high}`,
    broke: {
      low: (value, bound) => `${value}, onder de ondergrens van ${bound}`,
      high: (value, bound) => `${value}, boven de bovengrens van ${bound}`,
    },
  },
};

/** How a value is written, with its unit. */
type Shown = (value: number) => string;

/** `from 70% to 85%`, `at most 30 min` */
export function boundsWords({ low, high }: Bounds, shown: Shown, language: Language): string {
  const say = words[language];
  if (low !== null && high !== null) return say.between(shown(low), shown(high));
  return low !== null ? say.least(shown(low)) : say.most(shown(high ?? 0));
}

/** `33.4 min, above the upper bound of 30.0 min` */
export function breachWords(
  { side, bound, value }: { readonly side: Side; readonly bound: number; readonly value: number },
  shown: Shown,
  language: Language,
): string {
  return words[language].broke[side](shown(value), shown(bound));
}

import type { EvidenceFacts } from '../../kpis/domain/evidence.js';
import { formatNumber } from '../../platform/pages/format-number.js';
import type { Locale } from '../../platform/pages/locale.js';
import { evidenceTexts } from './evidence-texts.js';

/** Rank correlation and interval as seen from the claim: to the right of the middle is what it says. */
export interface Strength {
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

/** Null where nothing can be said. */
export function strengthOf({ rho, low, high }: EvidenceFacts, direction: 1 | -1): Strength | null {
  if (rho === null || low === null || high === null) return null;
  return direction === 1 ? { value: rho, low, high } : { value: -rho, low: -high, high: -low };
}

/** `0.73 to 0.99`. */
export function intervalWords({ low, high }: Strength, locale: Locale): string {
  return evidenceTexts[locale].interval(strengthWords(low, locale), strengthWords(high, locale));
}

export function strengthWords(value: number, locale: Locale): string {
  return formatNumber(value, locale, { decimals: 2 });
}

const share = (value: number) => `${Math.round((value + 1) * 5000) / 100}%`;

/** From −1 to 1, with the middle marked; the words beside it say the same. */
export function IntervalBar({ strength: { value, low, high } }: { readonly strength: Strength }) {
  const side = low > 0 ? 'fits' : high < 0 ? 'opposes' : 'spans';
  const width = `${Math.round((high - low) * 5000) / 100}%`;
  return (
    <svg class="interval" aria-hidden="true" focusable="false">
      <line class="axis" x1="0" x2="100%" y1="12" y2="12" />
      <line class="middle" x1="50%" x2="50%" y1="2" y2="22" />
      <rect class={side} x={share(low)} width={width} y="8" height="8" rx="4" />
      <circle class={side} cx={share(value)} cy="12" r="6" />
    </svg>
  );
}

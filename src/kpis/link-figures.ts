import { sampleRankCorrelation } from 'simple-statistics';
import { type EvidenceFacts, FEWEST_PAIRS, intervalOf, type Pair } from './domain/evidence.js';

/**
 * What pairs of months say: the rank correlation, ties given the mean of their ranks, and its interval.
 * @param sign -1 where less is better of just one of the two, so that above 0 both do better together
 */
export function figuresOf(pairs: readonly Pair[], sign: 1 | -1): EvidenceFacts {
  const nothing = { pairs: pairs.length, rho: null, low: null, high: null };
  if (pairs.length < FEWEST_PAIRS) return nothing;
  const rho = sign * sampleRankCorrelation(
    pairs.map(({ x }) => x),
    pairs.map(({ y }) => y),
  ); // prettier-ignore
  // What never changes has no order to compare.
  if (Number.isNaN(rho)) return nothing;
  const within = Math.max(-1, Math.min(1, rho));
  return { pairs: pairs.length, rho: within, ...intervalOf(within, pairs.length) };
}

import { z } from 'zod';

/** How many of something are asked for, in an address: a whole number up to `most`; without one as many as usual. */
export function howMany(most: number, usual: number) {
  const words = `Give a whole number from 1 to ${most}.`;
  return z.coerce.number(words).int(words).min(1, words).max(most, words).default(usual);
}

/** How far from what is known a value may lie before it is asked about: a factor of a hundred, give or take two. */
const HUNDRED = 100;
const SPREAD = 2;
/** Within this factor of what is known nothing is asked. */
const USUAL = 10;

/**
 * What a value was probably meant to be where it is a hundred times too large or too small for what is known of the
 * KPI: 7 where it is always about 0.07, or the other way round. Null where nothing speaks for that. It is a question and
 * never an answer: whoever gives the value says which of the two it is.
 * @param known values the KPI had or aims at; zeros say nothing about a scale
 */
export function meantInstead(value: number, known: readonly number[]): number | null {
  const sizes = known.filter((one) => one !== 0 && Number.isFinite(one)).map(Math.abs);
  const size = Math.abs(value);
  if (sizes.length === 0 || size === 0 || !Number.isFinite(size)) return null;
  const [low, high] = [Math.min(...sizes), Math.max(...sizes)];
  if (size >= low / USUAL && size <= high * USUAL) return null;
  const fits = (other: number) => other >= low / SPREAD && other <= high * SPREAD;
  if (fits(size / HUNDRED)) return rounded(value / HUNDRED);
  if (fits(size * HUNDRED)) return rounded(value * HUNDRED);
  return null;
}

/** Without what dividing in binary adds behind the last digit. */
const rounded = (value: number) => Number(value.toPrecision(12));

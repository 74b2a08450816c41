/** What a value is held against: the KPI's own figures. */
export interface Yardstick {
  readonly unit: string;
  /** Its values so far, in any order. */
  readonly history: readonly number[];
  /** Its target, or both ends of its band; empty without a plan. */
  readonly targets: readonly number[];
}

const FACTORS = [100, 1000] as const;
/** How far beyond what is known a value may lie before it is doubted, and how far the other reading may. */
const FAR = 10;
const NEAR = 3;

/**
 * The value that may have been meant instead, where one is out of all proportion to its KPI and a hundred or a thousand
 * times more or less of it is not: 7 where the KPI stands at 0.07, 0.07 where it stands at 7 %. Null where there is no
 * doubt. Nothing is guessed by it: whoever gave the value is asked.
 *
 * Doubted is what lies more than ten times beyond all that is known of the KPI (its values so far and its targets),
 * while the other reading lies within three times of it. A figure that varies as widely as that by itself is never
 * doubted, nor is zero. Of a KPI of which nothing is known only a share is: in `%`, from 0.01 up to 1.
 */
export function otherReading(value: number, { unit, history, targets }: Yardstick): number | null {
  const size = Math.abs(value);
  if (size === 0) return null;
  const known = sizesOf([...history, ...targets]);
  if (known.length === 0) return unit === '%' && size >= 0.01 && size < 1 ? scaled(value, 100) : null;
  if (isOrdinary(value, known)) return null;
  const [least, most] = [Math.min(...known), Math.max(...known)];
  const near = FACTORS.map((factor) => scaled(value, size > most ? 1 / factor : factor)).filter(
    (other) => Math.abs(other) >= least / NEAR && Math.abs(other) <= most * NEAR,
  );
  return near[0] ?? null;
}

/** Whether a value is in proportion to some of what is known of its KPI: whatever else is known, it is not doubted. */
export function isOrdinary(value: number, some: readonly number[]): boolean {
  const [size, known] = [Math.abs(value), sizesOf(some)];
  if (size === 0) return true;
  return known.length > 0 && size <= Math.max(...known) * FAR && size >= Math.min(...known) / FAR;
}

const sizesOf = (values: readonly number[]) => values.map(Math.abs).filter((one) => one > 0);

/** Without what floating-point arithmetic adds: 7 / 100 is 0.07. */
function scaled(value: number, factor: number): number {
  return Number((value * factor).toPrecision(12));
}

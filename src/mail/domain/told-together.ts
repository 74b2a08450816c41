/** What happens within a quarter of an hour is told in one mail: a server that fails refuses many addresses at once. */
const TOGETHER_MS = 15 * 60_000;
/** By then every unit of work that began within it has ended. */
const MARGIN_MS = 60_000;

/** A stretch of time whose events are told together, from inclusive, to exclusive. */
export interface Stretch {
  readonly number: number;
  readonly from: number;
  readonly to: number;
  /** When its mail is due. */
  readonly dueAt: number;
}

/** The stretch an instant lies in. */
export function stretchAt(instant: number): Stretch {
  return stretch(Math.floor(instant / TOGETHER_MS));
}

/** The stretch of that number, counted since 1970. */
export function stretch(number: number): Stretch {
  const from = number * TOGETHER_MS;
  const to = from + TOGETHER_MS;
  return { number, from, to, dueAt: to + MARGIN_MS };
}

interface Month {
  readonly startsOn: string;
  readonly endsOn: string;
}

/** What is known of an organization's months; days are `YYYY-MM-DD`. */
export interface Known {
  /** Last day of the latest month that has a reading, perhaps of another year; null where nothing was ever read. */
  readonly lastRead: string | null;
  /** The day since which there is something to look at; null where there is nothing yet. */
  readonly heldSince: string | null;
}

/**
 * The month that is looked at, unless another is asked for: the last one anything was read in, since what nobody has
 * answered yet says nothing; in a year without readings the last that ended, else its first. Who starts in the midst
 * of a year has nothing that holds in a month that ended, and looks at the one that goes on.
 *
 * @param months of a cycle, or of all, in order of time
 */
export function monthShown<M extends Month>(
  months: readonly M[],
  today: string,
  { lastRead, heldSince }: Known,
): M | null {
  const read = lastRead === null ? undefined : months.find(({ endsOn }) => endsOn === lastRead);
  const last = months.at(-1);
  // A goal may hold longer than its cycle; then its last month stays in sight.
  if (last && lastRead !== null && lastRead > last.endsOn) return last;
  if (read) return read;
  const over = months.findLast(({ endsOn }) => endsOn < today);
  if (!over) return months[0] ?? null;
  const isEmpty = heldSince !== null && heldSince > over.endsOn;
  const going = isEmpty ? monthOn(months, today) : null;
  return going && heldSince !== null && heldSince <= going.endsOn ? going : over;
}

/** The month that has a day in it; of a cycle that is over its last, of one that has not begun its first. */
export function monthOn<M extends Month>(months: readonly M[], today: string): M | null {
  return months.findLast(({ startsOn }) => startsOn <= today) ?? months[0] ?? null;
}

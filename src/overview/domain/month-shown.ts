interface Month {
  readonly startsOn: string;
  readonly endsOn: string;
}

/**
 * The month in which a goal is looked at, unless another is asked for: the last one anything was read in, since what
 * nobody has answered yet says nothing; in a year without readings the last that ended, else its first.
 *
 * @param months of the goal's cycle, in order of time
 * @param lastRead last day of the latest month that has a reading, perhaps of another year
 */
export function monthShown<M extends Month>(
  months: readonly M[],
  today: string,
  lastRead: string | null,
): M | null {
  const read = lastRead === null ? undefined : months.find(({ endsOn }) => endsOn === lastRead);
  const last = months.at(-1);
  // A goal may hold longer than its cycle; then its last month stays in sight.
  if (last && lastRead !== null && lastRead > last.endsOn) return last;
  return read ?? months.findLast(({ endsOn }) => endsOn < today) ?? months[0] ?? null;
}

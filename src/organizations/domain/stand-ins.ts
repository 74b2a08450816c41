/** Days on which somebody is away, both inclusive, and who stands in. People are told apart by any id. */
export interface AwayDays {
  readonly person: string;
  readonly from: string;
  readonly until: string;
  readonly standIn: string | null;
}

export interface StandInCircle {
  /** Each stands in for the one before, the first for the last. */
  readonly people: readonly string[];
  /** The days on which all of them are away, both inclusive. */
  readonly from: string;
  readonly until: string;
}

/**
 * Those of `starts` that are part of a circle of stand-ins who all are away on some day, each with the first such
 * circle. Nobody of them would be there to act, so such an absence is refused when it is entered (design decision 8).
 * `absences` hold the starts as well; no two of one person may overlap: `overlapsAmong` finds those.
 */
export function circlesThrough(
  starts: readonly AwayDays[],
  absences: readonly AwayDays[],
): { absence: AwayDays; circle: StandInCircle }[] {
  const away = byPerson(absences);
  return starts.flatMap((absence) => {
    const [circle] = search(absence, away);
    return circle === undefined ? [] : [{ absence, circle }];
  });
}

/** Absences that begin while another one of the same person lasts, each with that other one before it. */
export function overlapsAmong(absences: readonly AwayDays[]): [AwayDays, AwayDays][] {
  return [...byPerson(absences).values()].flatMap((own) => {
    const pairs: [AwayDays, AwayDays][] = [];
    let longest: AwayDays | undefined;
    for (const absence of [...own].sort((a, b) => (a.from < b.from ? -1 : 1))) {
      if (longest !== undefined && absence.from <= longest.until) pairs.push([longest, absence]);
      if (longest === undefined || absence.until > longest.until) longest = absence;
    }
    return pairs;
  });
}

/** Follows the stand-ins of one absence over the days that all on the way are away; those days only get fewer. */
function search(start: AwayDays, away: ReadonlyMap<string, readonly AwayDays[]>): StandInCircle[] {
  const circles: StandInCircle[] = [];
  const paths = [{ people: [start.person], from: start.from, until: start.until, next: start.standIn }];
  for (let path = paths.pop(); path !== undefined; path = paths.pop()) {
    const { people, from, until, next } = path;
    if (next === start.person) circles.push({ people, from, until });
    if (next === null || people.includes(next)) continue;
    for (const absence of away.get(next) ?? []) {
      const first = absence.from > from ? absence.from : from;
      const last = absence.until < until ? absence.until : until;
      if (first <= last) {
        paths.push({ people: [...people, next], from: first, until: last, next: absence.standIn });
      }
    }
  }
  return circles.sort((a, b) => (a.from < b.from ? -1 : 1));
}

function byPerson(absences: readonly AwayDays[]): Map<string, AwayDays[]> {
  const away = new Map<string, AwayDays[]>();
  for (const absence of absences) {
    const own = away.get(absence.person);
    if (own) own.push(absence);
    else away.set(absence.person, [absence]);
  }
  return away;
}

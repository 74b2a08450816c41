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
 * A circle of stand-ins that all are away on some day and that `start` is part of, or null. Nobody of them would be
 * there to act, so such an absence is refused when it is entered (design decision 8). No two absences of one person
 * may overlap: `overlapsAmong` finds those.
 */
export function circleThrough(start: AwayDays, absences: readonly AwayDays[]): StandInCircle | null {
  return search(start, byPerson(absences))[0] ?? null;
}

/** Every circle among the absences, each set of people and days once. */
export function standInCircles(absences: readonly AwayDays[]): StandInCircle[] {
  const away = byPerson(absences);
  const once = new Map<string, StandInCircle>();
  for (const circle of absences.flatMap((absence) => search(absence, away))) {
    const key = [[...circle.people].sort(), circle.from, circle.until].join();
    if (!once.has(key)) once.set(key, circle);
  }
  return [...once.values()];
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

import type { Position } from './stance.js';

/** What a department last said, as far as support goes. */
export interface Said {
  readonly departmentId: string;
  readonly position: Position | null;
  readonly contribution: string | null;
  /** Number of the goal's revision that it spoke of. */
  readonly revision: number;
}

/**
 * Where a department stands now. `reopened`: it took a position on an earlier wording and has not said whether that
 * still goes; `speaking`: it has said something, but not where it stands; `silent`: nothing at all.
 */
export type Standing = Position | 'reopened' | 'speaking' | 'silent';

export interface Support {
  /** In the order of the departments given. */
  readonly standings: ReadonlyMap<string, Standing>;
  readonly count: Readonly<Record<Standing, number>>;
  /** Departments that object, if to earlier words. */
  readonly objecting: readonly string[];
  /** How many have said what they will contribute. */
  readonly contributing: number;
  /** Whether every department there is endorses the goal as it reads now, if with a reservation. */
  readonly isComplete: boolean;
}

/**
 * The support for a goal, at a glance.
 * @param departments ids of those there are now; what others said once counts no more
 * @param said what each said last
 * @param worded number of the revision since which the goal reads as it does
 */
export function supportOf(departments: readonly string[], said: readonly Said[], worded: number): Support {
  const lastOf = new Map(said.map((one) => [one.departmentId, one]));
  const standings = new Map(departments.map((id) => [id, standingOf(lastOf.get(id), worded)]));
  const count = { endorses: 0, reserves: 0, objects: 0, reopened: 0, speaking: 0, silent: 0 };
  for (const standing of standings.values()) count[standing] += 1;
  return {
    standings,
    count,
    objecting: departments.filter((id) => standings.get(id) === 'objects'),
    contributing: departments.filter((id) => (lastOf.get(id)?.contribution ?? null) !== null).length,
    isComplete: departments.length > 0 && count.endorses + count.reserves === departments.length,
  };
}

function standingOf(said: Said | undefined, worded: number): Standing {
  if (said === undefined) return 'silent';
  if (said.position === null) return 'speaking';
  // Other words answer no objection: it stands until the department says otherwise.
  return said.revision < worded && said.position !== 'objects' ? 'reopened' : said.position;
}

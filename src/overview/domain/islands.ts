/** What departments can share: a KPI of one that drives the other's, a moment of the journey, a project, a measure. */
export const TIE_KINDS = ['kpi', 'touchpoint', 'project', 'measure'] as const;
export type TieKind = (typeof TIE_KINDS)[number];

/** Something that several departments have to do with; in one department's hands it ties nobody. */
export interface SharedThing {
  readonly kind: TieKind;
  readonly name: string;
  readonly departmentIds: readonly string[];
}

/** Two departments, and what they share. */
export interface Tie {
  /** In the order in which the departments were given. */
  readonly between: readonly [string, string];
  readonly shared: readonly { readonly kind: TieKind; readonly name: string }[];
}

export interface IslandReport {
  /** Ids of departments that share nothing with anyone, in the order given. */
  readonly islands: readonly string[];
  /** Who shares anything, the most first. */
  readonly ties: readonly Tie[];
}

/**
 * Which departments work as if the others were not there, and who works with whom. What departments share that are not
 * among those given, because they ended, counts for nobody.
 */
export function islandsOf(departmentIds: readonly string[], things: readonly SharedThing[]): IslandReport {
  const place = new Map(departmentIds.map((id, i) => [id, i]));
  const ties = new Map<string, { between: [string, string]; shared: Map<string, SharedThing> }>();
  for (const thing of things) {
    const own = [...new Set(thing.departmentIds)]
      .filter((id) => place.has(id))
      .sort((a, b) => (place.get(a) ?? 0) - (place.get(b) ?? 0));
    for (const [i, a] of own.entries()) {
      for (const b of own.slice(i + 1)) {
        const tie = ties.get(`${a} ${b}`) ?? { between: [a, b], shared: new Map() };
        // Ten links between the same two KPIs are one thing that is shared.
        tie.shared.set(`${thing.kind} ${thing.name}`, thing);
        ties.set(`${a} ${b}`, tie);
      }
    }
  }
  const tied = new Set([...ties.values()].flatMap(({ between }) => between));
  return {
    islands: departmentIds.filter((id) => !tied.has(id)),
    ties: [...ties.values()]
      .map(({ between, shared }): Tie => ({
        between,
        shared: [...shared.values()]
          .map(({ kind, name }) => ({ kind, name }))
          .sort((a, b) => TIE_KINDS.indexOf(a.kind) - TIE_KINDS.indexOf(b.kind)),
      }))
      .sort((a, b) => b.shared.length - a.shared.length),
  };
}

/** The departments that a matrix has room for: those with the strongest ties, in the order given. */
export function strongest(
  departmentIds: readonly string[],
  { ties, islands }: IslandReport,
  most: number,
): string[] {
  if (departmentIds.length <= most) return [...departmentIds];
  const strength = new Map<string, number>();
  for (const { between, shared } of ties) {
    for (const id of between) strength.set(id, (strength.get(id) ?? 0) + shared.length);
  }
  const alone = new Set(islands);
  const chosen = departmentIds
    .filter((id) => !alone.has(id))
    .sort((a, b) => (strength.get(b) ?? 0) - (strength.get(a) ?? 0))
    .slice(0, most);
  const kept = new Set(chosen);
  return departmentIds.filter((id) => kept.has(id));
}

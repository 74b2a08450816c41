/** A link as the graph of drivers sees it: from a KPI to a goal or to another KPI; exactly one of the two is set. */
export interface DriverLink {
  readonly kpiId: string;
  readonly goalId: string | null;
  readonly towardKpiId: string | null;
}

/**
 * The circle of KPIs that a link from `from` to `to` would close: `from` first, then `to`, and so on to the one that is
 * linked to `from` already; the shortest there is. Null where it closes none.
 */
export function circleClosedBy(from: string, to: string, others: readonly DriverLink[]): string[] | null {
  const next = stepsOf(others);
  const cameFrom = new Map<string, string | null>([[to, null]]);
  for (const [kpiId] of cameFrom) {
    if (kpiId === from) return [from, ...wayBack(kpiId, cameFrom).slice(0, -1)];
    for (const step of next.get(kpiId) ?? []) if (!cameFrom.has(step)) cameFrom.set(step, kpiId);
  }
  return null;
}

/** A KPI that reaches a goal in more than one way, so that what it moves counts for the goal more than once. */
export interface DoublePath {
  readonly kpiId: string;
  readonly goalId: string;
  /** The KPIs on each way, in order: one way for each first step, the shortest; none on the direct one. */
  readonly routes: readonly (readonly string[])[];
}

/** Every KPI at which ways to one goal part: allowed, and to be warned of. Links that hold no more are to be left out. */
export function doublePaths(links: readonly DriverLink[]): DoublePath[] {
  const next = stepsOf(links);
  const goals = [...new Set(links.flatMap(({ goalId }) => goalId ?? []))];
  return goals.flatMap((goalId) => {
    const onward = shortestTo(goalId, links);
    const direct = new Set(links.flatMap((link) => (link.goalId === goalId ? [link.kpiId] : [])));
    return [...onward.keys()].flatMap((kpiId) => {
      const routes = [
        ...(direct.has(kpiId) ? [[]] : []),
        ...[...(next.get(kpiId) ?? [])].flatMap((step) => (onward.has(step) ? [wayFrom(step, onward)] : [])),
      ];
      return routes.length > 1 ? [{ kpiId, goalId, routes }] : [];
    });
  });
}

/** Of every KPI that reaches the goal, the next one on a shortest way; null where the goal itself is next. */
function shortestTo(goalId: string, links: readonly DriverLink[]): Map<string, string | null> {
  const sources = new Map<string, string[]>();
  for (const { kpiId, towardKpiId } of links) {
    if (towardKpiId !== null) sources.set(towardKpiId, [...(sources.get(towardKpiId) ?? []), kpiId]);
  }
  const onward = new Map<string, string | null>();
  for (const link of links) if (link.goalId === goalId) onward.set(link.kpiId, null);
  // A map is walked in the order of its entries, those added on the way too.
  for (const [kpiId] of onward) {
    for (const source of sources.get(kpiId) ?? []) if (!onward.has(source)) onward.set(source, kpiId);
  }
  return onward;
}

/** The KPIs that each KPI is linked to, each once. */
function stepsOf(links: readonly DriverLink[]): Map<string, Set<string>> {
  const steps = new Map<string, Set<string>>();
  for (const { kpiId, towardKpiId } of links) {
    if (towardKpiId !== null) steps.set(kpiId, (steps.get(kpiId) ?? new Set()).add(towardKpiId));
  }
  return steps;
}

function wayFrom(kpiId: string, onward: ReadonlyMap<string, string | null>): string[] {
  const way = [];
  for (let at: string | null = kpiId; at !== null; at = onward.get(at) ?? null) way.push(at);
  return way;
}

/** From where a search began to where it ended. */
function wayBack(end: string, cameFrom: ReadonlyMap<string, string | null>): string[] {
  return wayFrom(end, cameFrom).toReversed();
}

import { type DoublePath, type DriverLink, doublePaths } from './driver-graph.js';

/** What is allowed and yet to be warned of, at the KPI that it concerns. */
export type LinkWarning =
  | ({ readonly kind: 'double-path' } & DoublePath)
  /** All links to the goal weigh nothing, so its progress is unknown: as when the only one that weighed has ended. */
  | { readonly kind: 'weightless'; readonly kpiId: string; readonly goalId: string };

type WeighedLink = DriverLink & { readonly weight: number };

/**
 * Whether a KPI with these links, all of its own that go on, could be warned of at all: ways part only where there is
 * more than one, and only a link without weight can leave its goal without any. It spares looking at everybody's.
 */
export function mayBeWarnedOf(own: readonly WeighedLink[]): boolean {
  const parts = own.length > 1 && own.some(({ towardKpiId }) => towardKpiId !== null);
  return parts || own.some(({ goalId, weight }) => goalId !== null && weight === 0);
}

/** @param links all that go on, from KPIs that go on */
export function warningsOf(links: readonly WeighedLink[]): LinkWarning[] {
  const weighed = new Set(
    links.flatMap(({ goalId, weight }) => (goalId !== null && weight > 0 ? goalId : [])),
  );
  return [
    ...doublePaths(links).map((path): LinkWarning => ({ kind: 'double-path', ...path })),
    ...links.flatMap(({ kpiId, goalId }): LinkWarning[] =>
      goalId === null || weighed.has(goalId) ? [] : [{ kind: 'weightless', kpiId, goalId }],
    ),
  ];
}

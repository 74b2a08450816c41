/** A KPI as a block in the picture of a goal. */
export interface GoalBlock {
  readonly kpiId: string;
  /** Where it begins and how wide it is: shares of all weight, 0 to 1. */
  readonly from: number;
  readonly width: number;
  /** How far it got, 0 to 1; null where that is not known. */
  readonly filled: number | null;
  /** Whether another department begins here. */
  readonly begins: boolean;
}

interface WeighedKpi {
  readonly kpiId: string;
  readonly fresh: boolean;
  readonly weight: number;
  readonly attainment: number | null;
}

/**
 * KPIs side by side, wide as they weigh and filled as far as they got: the filled part of what is known is the goal's
 * progress, and the known part of the width its coverage. KPIs of no weight have no width and are left out.
 */
export function goalBlocks(departments: readonly { readonly kpis: readonly WeighedKpi[] }[]): GoalBlock[] {
  const blocks: GoalBlock[] = [];
  let from = 0;
  for (const { kpis } of departments) {
    const weighed = kpis.filter(({ weight }) => weight > 0);
    for (const [index, { kpiId, fresh, weight, attainment }] of weighed.entries()) {
      blocks.push({ kpiId, from, width: weight, filled: fresh ? attainment : null, begins: index === 0 });
      from += weight;
    }
  }
  return blocks;
}

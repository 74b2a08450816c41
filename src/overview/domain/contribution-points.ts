import { roundTogether } from './adding-up.js';

/** What KPIs and departments contribute to a goal's progress, in points of a hundred. */
export interface ContributionPoints {
  readonly total: number;
  /** By place of the department; these add up to the total as they are written. */
  readonly departments: readonly number[];
  /** By place of the department and of the KPI in it; these add up to what their department contributes. */
  readonly kpis: readonly (readonly number[])[];
}

interface Contributing {
  readonly contribution: number;
  readonly kpis: readonly { readonly contribution: { readonly contribution: number } }[];
}

/** @param progress 0 to 1 */
export function contributionPoints(
  departments: readonly Contributing[],
  progress: number,
  decimals = 1,
): ContributionPoints {
  const unit = 10 ** decimals;
  const total = Math.round(progress * 100 * unit) / unit;
  const points = roundTogether(
    departments.map(({ contribution }) => contribution * 100),
    total,
    decimals,
  );
  return {
    total,
    departments: points,
    kpis: departments.map(({ kpis }, i) =>
      roundTogether(
        kpis.map(({ contribution }) => contribution.contribution * 100),
        points[i] ?? 0,
        decimals,
      ),
    ),
  };
}

/** How a KPI gets from its baseline to its target. */
export const TRAJECTORIES = ['line'] as const;
export type Trajectory = (typeof TRAJECTORIES)[number];

/** From a baseline to a target, over the cycle. */
export interface LinePlan {
  readonly direction: 'higher' | 'lower';
  readonly baseline: number;
  /** What is to be reached by the end of the cycle; never the baseline itself. */
  readonly target: number;
}

/** To stay within bounds, the same ones all through the cycle. */
export interface BandPlan {
  readonly direction: 'band';
  readonly low: number;
  readonly high: number;
  /** How far outside the band attainment has fallen to 0; above 0. */
  readonly tolerance: number;
}

/** What a KPI starts from and aims at in one cycle, in the KPI's own unit. */
export type Plan = LinePlan | BandPlan;

export function samePlan(a: Plan, b: Plan): boolean {
  if (a.direction === 'band' || b.direction === 'band') {
    return (
      a.direction === 'band' &&
      b.direction === 'band' &&
      a.low === b.low &&
      a.high === b.high &&
      a.tolerance === b.tolerance
    );
  }
  return a.direction === b.direction && a.baseline === b.baseline && a.target === b.target;
}

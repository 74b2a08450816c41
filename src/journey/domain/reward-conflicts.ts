/** A KPI, as far as pay goes. */
export interface PaidKpi {
  readonly id: string;
  /** Null: a measure of the goal, which pays no department. */
  readonly departmentId: string | null;
  /** Somebody's pay or bonus depends on it. */
  readonly rewarded: boolean;
  readonly direction: 'higher' | 'lower' | 'band';
}

/** A touchpoint, as far as it can be hurt. */
export interface HurtTouchpoint {
  readonly id: string;
  /** Of the departments that own it. */
  readonly departmentIds: readonly string[];
  /** KPIs that tell how it goes there. */
  readonly kpiIds: readonly string[];
  /** KPIs whose pursuit hurts there, as somebody wrote down. */
  readonly harms: readonly { readonly kpiId: string; readonly how: string }[];
}

/** A claim that one KPI moves another: along (1) or against (-1). */
export interface Claim {
  readonly kpiId: string;
  readonly towardKpiId: string;
  readonly direction: 1 | -1;
  readonly claim: string;
}

/** One department is paid for what hurts customers at a moment that another owns. */
export interface RewardConflict {
  readonly touchpointId: string;
  /** The KPI that pays. */
  readonly kpiId: string;
  /** Whom it pays. */
  readonly departmentId: string;
  /** The KPI of the touchpoint that it works against; null where the harm itself was written down. */
  readonly againstKpiId: string | null;
  /** How it hurts, as somebody wrote it. */
  readonly how: string;
}

const SIGN = { higher: 1, lower: -1, band: 0 } as const;

/**
 * Every KPI that pays a department for what hurts a touchpoint of another one. Harm is what somebody wrote down: that
 * pursuing the KPI hurts there, or a link by which getting better at it makes a KPI of the touchpoint worse. A touchpoint
 * that the paid department owns alone is its own to weigh.
 */
export function rewardConflicts(
  touchpoints: readonly HurtTouchpoint[],
  kpis: readonly PaidKpi[],
  claims: readonly Claim[],
): RewardConflict[] {
  const kpiOf = new Map(kpis.map((kpi) => [kpi.id, kpi]));
  return touchpoints.flatMap((touchpoint) => {
    const hurts = (kpiId: string, againstKpiId: string | null, how: string): RewardConflict[] => {
      const kpi = kpiOf.get(kpiId);
      if (!kpi?.rewarded || kpi.departmentId === null) return [];
      const { departmentId } = kpi;
      if (!touchpoint.departmentIds.some((owner) => owner !== departmentId)) return [];
      return [{ touchpointId: touchpoint.id, kpiId, departmentId, againstKpiId, how }];
    };
    const written = touchpoint.harms.flatMap(({ kpiId, how }) => hurts(kpiId, null, how));
    const told = new Set(written.map(({ kpiId }) => kpiId));
    const claimed = claims
      .filter(({ kpiId, towardKpiId }) => touchpoint.kpiIds.includes(towardKpiId) && !told.has(kpiId))
      .filter((claim) => worsens(claim, kpiOf))
      .flatMap(({ kpiId, towardKpiId, claim }) => hurts(kpiId, towardKpiId, claim));
    return [...written, ...claimed];
  });
}

/** Whether getting better at the one makes the other worse; a band is not got better at by more or less. */
function worsens({ kpiId, towardKpiId, direction }: Claim, kpiOf: ReadonlyMap<string, PaidKpi>): boolean {
  const [from, toward] = [kpiOf.get(kpiId), kpiOf.get(towardKpiId)];
  return (
    from !== undefined &&
    toward !== undefined &&
    SIGN[from.direction] * direction * SIGN[toward.direction] < 0
  );
}

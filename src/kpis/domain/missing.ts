/** What a KPI still lacks, in the order in which it is best mended. */
export const MISSING = ['owner', 'customer', 'plan', 'link', 'reading'] as const;
export type Missing = (typeof MISSING)[number];

/** What is known of a KPI, or of a measure of the goal itself. */
export interface KnownOfKpi {
  readonly isMeasure: boolean;
  readonly owner: string | null;
  /** What it says about the customer. */
  readonly customer: string | null;
  /** In the year looked at. */
  readonly isPlanned: boolean;
  readonly links: number;
  readonly isRead: boolean;
}

/** A measure is the goal's own: it is linked to nothing, and what it says about the customer the goal says. */
export function missingOf({ isMeasure, owner, customer, isPlanned, links, isRead }: KnownOfKpi): Missing[] {
  const lacks: Record<Missing, boolean> = {
    owner: owner === null,
    customer: !isMeasure && customer === null,
    plan: !isPlanned,
    link: !isMeasure && links === 0,
    reading: !isRead,
  };
  return MISSING.filter((one) => lacks[one]);
}

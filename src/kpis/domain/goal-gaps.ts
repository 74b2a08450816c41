/** What is missing between the common goal and the KPIs, at one of its customer or contact goals. */
export const GAPS = ['no-kpi', 'no-contact', 'no-owner'] as const;
export type Gap = (typeof GAPS)[number];

/**
 * What is missing at a customer goal. `no-kpi`: nothing that is read serves it, neither by itself nor by a channel;
 * `no-contact`: no channel works on it; `no-owner`: nobody answers for it.
 */
export function gapsOfCustomerGoal(goal: {
  readonly ownerId: string | null;
  /** Its own KPIs, its measure, and those of its contact goals. */
  readonly kpis: number;
  readonly contacts: number;
}): Gap[] {
  const isFound: Readonly<Record<Gap, boolean>> = {
    'no-kpi': goal.kpis === 0,
    'no-contact': goal.contacts === 0,
    'no-owner': goal.ownerId === null,
  };
  return GAPS.filter((gap) => isFound[gap]);
}

/** What is missing at a contact goal: a KPI that tells whether it is reached. */
export function gapsOfContactGoal(goal: { readonly kpis: number }): Gap[] {
  return goal.kpis === 0 ? ['no-kpi'] : [];
}

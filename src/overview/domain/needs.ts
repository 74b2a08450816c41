import type { Debtor, RoundStanding } from './who-owes.js';

interface JudgedKpi {
  readonly kpi: { readonly id: string };
  readonly status: string | null;
}

/** The late departments of all open rounds, each once. */
export function lateOf(rounds: readonly RoundStanding[]): Debtor[] {
  const late = rounds.flatMap(({ debtors }) => debtors.filter((debtor) => debtor.late));
  return [...new Map(late.map((debtor) => [debtor.departmentId, debtor])).values()];
}

/** Those that are off track and on which nothing was decided. */
export function undecidedOf<T extends JudgedKpi>(kpis: readonly T[], decidedOn: ReadonlySet<string>): T[] {
  return kpis.filter(({ kpi, status }) => status === 'off-track' && !decidedOn.has(kpi.id));
}

/** The first names of a list, and how many follow: what a page shows of what may be hundreds. */
export function firstOf<T>(
  all: readonly T[],
  most: number,
): { readonly shown: readonly T[]; readonly more: number } {
  return { shown: all.slice(0, most), more: Math.max(0, all.length - most) };
}

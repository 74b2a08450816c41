import type { Term } from '../../organizations/domain/term.js';
import { type Bounds, type Side, sideOutside } from './guardrail.js';
import { inForceOn } from './guardrail-history.js';

/** A value of a KPI in a month. */
export interface JudgedReading {
  readonly kpiId: string;
  readonly month: { readonly endsOn: string };
  readonly value: number;
}

/** A reading outside of the guardrail that held in its month: there the department no longer decides alone. */
export interface Breach<R extends JudgedReading = JudgedReading> {
  readonly reading: R;
  readonly side: Side;
  /** The bound that was crossed, in the KPI's unit. */
  readonly bound: number;
}

/** Of these readings those outside of the guardrails that held in their months, in the order given. */
export function breachesOf<R extends JudgedReading>(
  readings: readonly R[],
  guardrails: readonly (Bounds & Term & { readonly kpiId: string })[],
): Breach<R>[] {
  const historyOf = new Map<string, (Bounds & Term)[]>();
  for (const guardrail of guardrails)
    historyOf.set(guardrail.kpiId, [...(historyOf.get(guardrail.kpiId) ?? []), guardrail]);
  return readings.flatMap((reading) => {
    const held = inForceOn(historyOf.get(reading.kpiId) ?? [], reading.month.endsOn);
    const side = held && sideOutside(held, reading.value);
    const bound = side && held[side];
    return side && bound !== null ? [{ reading, side, bound }] : [];
  });
}

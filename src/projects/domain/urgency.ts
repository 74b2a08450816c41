/** How a KPI stands to the goal. */
export interface LinkedStanding {
  /** Share of all the weight that is linked to the goal, 0 to 1. */
  readonly share: number;
  /** Attainment of its last reading, 0 to 1; null where nothing was ever read. */
  readonly attainment: number | null;
}

export interface UrgentEffect {
  readonly kpiId: string;
  readonly movement: number;
  readonly direction: 'higher' | 'lower' | 'band';
}

/** What one KPI adds to the urgency of a project that moves it. */
export interface UrgencyPart {
  readonly kpiId: string;
  readonly share: number;
  /** What is still to be reached, 0 to 1; all of it where nothing was ever read. */
  readonly gap: number;
  /** `share · gap`; these add up to the urgency. */
  readonly urgency: number;
}

/** Whether a movement brings a KPI nearer to its target; a band is approached from either side. */
export function isTowardTarget({ movement, direction }: Omit<UrgentEffect, 'kpiId'>): boolean {
  if (direction === 'band') return true;
  return direction === 'higher' ? movement > 0 : movement < 0;
}

/**
 * What makes a project urgent: of each KPI that it means to move toward its target, the share in the goal times what is
 * still missing there. Added up, it is the part of the whole goal that lies open where the project works (0 to 1).
 * Hours, size and who asks do not enter.
 */
export function urgencyOf(
  effects: readonly UrgentEffect[],
  standings: ReadonlyMap<string, LinkedStanding>,
): { readonly urgency: number; readonly parts: readonly UrgencyPart[] } {
  const parts = effects.filter(isTowardTarget).flatMap(({ kpiId }): UrgencyPart[] => {
    const standing = standings.get(kpiId);
    if (!standing) return [];
    const gap = 1 - Math.min(1, Math.max(0, standing.attainment ?? 0));
    return [{ kpiId, share: standing.share, gap, urgency: standing.share * gap }];
  });
  return { urgency: parts.reduce((sum, part) => sum + part.urgency, 0), parts };
}

/** What the order of a quarter follows from. */
export interface Rankable {
  readonly id: string;
  readonly name: string;
  readonly urgency: number;
  /** For how many days it has been waiting. */
  readonly waitingDays: number | null;
  /** Its place by hand, from 1; null where leadership left it to the figure. */
  readonly rank: number | null;
}

/** More than a handful has no focus; leadership may choose another number. */
export const USUAL_FOCUS = 5;

/** Two urgencies that are shown alike, in tenths of a percent, are alike. */
const STEP = 0.001;

/**
 * The order of a quarter: the most urgent first, of equals whoever has waited longest, then by name. What leadership
 * ranked by hand stands at that place, the others close up around it; of two at one place the more urgent comes first.
 */
export function inOrder<T extends Rankable>(projects: readonly T[]): T[] {
  const byUrgency = [...projects].sort(
    (a, b) =>
      stepOf(b.urgency) - stepOf(a.urgency) ||
      (b.waitingDays ?? 0) - (a.waitingDays ?? 0) ||
      a.name.localeCompare(b.name) ||
      (a.id < b.id ? -1 : 1),
  );
  const placed = byUrgency.filter(({ rank }) => rank !== null).sort((a, b) => a.rank! - b.rank!);
  const others = byUrgency.filter(({ rank }) => rank === null);
  const order: T[] = [];
  while (placed.length + others.length > 0) {
    const isNext = placed[0] !== undefined && (others.length === 0 || placed[0].rank! <= order.length + 1);
    order.push((isNext ? placed : others).shift()!);
  }
  return order;
}

const stepOf = (urgency: number) => Math.round(urgency / STEP);

import { type Known, monthShown } from '../kpis/domain/month-shown.js';
import { standAt } from '../kpis/goal-standing.js';
import type { KpiLink } from '../kpis/kpi-link.entity.js';
import type { MonthStandings } from '../kpis/month-standings.js';
import type { MonthPeriod, Months } from '../kpis/months.service.js';
import { daysWaiting } from './domain/flags.js';
import { inOrder, type LinkedStanding, type Rankable, urgencyOf, USUAL_FOCUS } from './domain/urgency.js';
import type { ProjectEffect } from './project-effect.entity.js';
import type { ProjectQuarter } from './project-quarter.entity.js';
import type { Project } from './project.entity.js';

/** A project of a focus list. */
export interface FocusProject extends Rankable {
  readonly project: Project;
  /** From 1. */
  readonly place: number;
  /** Why leadership gave it that place by hand; null where its urgency did. */
  readonly byHand: string | null;
}

/** What the order of a quarter follows from. */
export interface FocusFacts {
  /** That are not over, by name. */
  readonly projects: readonly Project[];
  readonly places: readonly ProjectQuarter[];
  readonly effects: readonly ProjectEffect[];
  /** How many are on the list; null: as usual. */
  readonly size: number | null;
  /** How KPIs stand in the month that counts, and which of them are linked to the goal; null without a goal. */
  readonly standings: MonthStandings | null;
  readonly links: readonly KpiLink[];
  /** `YYYY-MM-DD` */
  readonly today: string;
}

/** The focus list of a quarter, without the pictures that pages draw beside it; as `PrioritiesService` ranks it. */
export function focusList({
  projects,
  places,
  effects,
  size,
  standings,
  links,
  today,
}: FocusFacts): FocusProject[] {
  const linked = standings ? linkedStandings(standings, links) : new Map<string, LinkedStanding>();
  const directionOf = new Map(standings?.kpis.map(({ id, direction }) => [id, direction]));
  const placeOf = new Map(places.map((place) => [place.projectId, place]));
  const ranked = inOrder(
    projects.map((project) => {
      const { id, name } = project;
      const moved = effects.flatMap(({ projectId, kpiId, movement }) => {
        const direction = directionOf.get(kpiId);
        return projectId === id && direction ? [{ kpiId, movement, direction }] : [];
      });
      const { rank = null, rankReason = null } = placeOf.get(id) ?? {};
      return {
        ...{ project, id, name, rank, byHand: rank === null ? null : rankReason },
        ...{ urgency: urgencyOf(moved, linked).urgency, waitingDays: daysWaiting(project, today) },
      };
    }),
  );
  return ranked.slice(0, size ?? USUAL_FOCUS).map((one, index) => ({ ...one, place: index + 1 }));
}

/** The month whose figures count: the one of the goal's year that its page shows. */
export function countingMonth(
  { all }: Months,
  cycleId: string,
  today: string,
  known: Known,
): MonthPeriod | null {
  return monthShown(
    all.filter((month) => month.cycleId === cycleId),
    today,
    known,
  );
}

function linkedStandings(
  { month, kpis, facts }: MonthStandings,
  links: readonly KpiLink[],
): Map<string, LinkedStanding> {
  const { rolled, kpis: held } = standAt(month, links, kpis, facts);
  return new Map(
    rolled.kpis.flatMap(({ kpiId, weight: share }) => {
      const kpi = held.get(kpiId);
      return kpi
        ? [[kpiId, { share, attainment: facts.standing(kpi, month).attainment?.clamped ?? null }] as const]
        : [];
    }),
  );
}

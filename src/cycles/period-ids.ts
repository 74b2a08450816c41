import { type EntityManager, In } from 'typeorm';
import type { Period as CalendarPeriod } from '../calendar/domain/period.js';
import { placeOf } from './domain/planned-session.js';
import { Period } from './period.entity.js';
import { PlanningCycle } from './planning-cycle.entity.js';

/** Ids of kept periods, asked for by the calendar's. */
export interface PeriodIds {
  /** Throws for a period of a year that is not among those loaded. */
  get(period: CalendarPeriod): string;
  /** Null where that year is not kept. */
  find(period: CalendarPeriod): string | null;
}

export async function periodIdsOf(
  manager: EntityManager,
  organizationId: string,
  years: readonly number[],
): Promise<PeriodIds> {
  const cycles = await manager.findBy(PlanningCycle, { organizationId, year: In([...years]) });
  const yearOfCycle = new Map(cycles.map(({ id, year }) => [id, year]));
  const periods = await manager.findBy(Period, { organizationId, cycleId: In([...yearOfCycle.keys()]) });
  const ids = new Map(
    periods.map(({ id, cycleId, kind, number }) => [`${yearOfCycle.get(cycleId)} ${kind} ${number}`, id]),
  );
  const find = (period: CalendarPeriod) =>
    ids.get(`${period.year} ${period.kind} ${placeOf(period)}`) ?? null;
  return {
    find,
    get(period) {
      const id = find(period);
      if (id === null) throw new Error(`The period ${period.name} is not kept.`);
      return id;
    },
  };
}

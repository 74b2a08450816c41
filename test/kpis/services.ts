import { GoalAskings } from '../../src/goals/goal-askings.service.js';
import { GoalsService } from '../../src/goals/goals.service.js';
import { TodayService } from '../../src/goals/today.service.js';
import { GoalProgressService } from '../../src/kpis/goal-progress.service.js';
import { ClosedMonths } from '../../src/kpis/closed-months.js';
import { KpiStatesService } from '../../src/kpis/kpi-states.service.js';
import { KpisService } from '../../src/kpis/kpis.service.js';
import { ReadingsService } from '../../src/kpis/readings.service.js';
import { OccasionsService } from '../../src/mail/occasions.service.js';
import { CalendarsService } from '../../src/organizations/calendars.service.js';
import { OrganizationChanges } from '../../src/organizations/organization-changes.js';
import type { Clock } from '../../src/platform/clock.js';
import type { Database } from '../../src/platform/database/database.js';
import { Happenings } from '../../src/webhooks/happenings.service.js';
import type { World } from '../goals/world.js';

export function servicesOn(database: Database, clock: Clock) {
  const today = new TodayService(database, clock);
  const occasions = new OccasionsService(clock, new OrganizationChanges());
  const askings = new GoalAskings(clock, new CalendarsService(database), occasions);
  return {
    goals: new GoalsService(database, clock, today, askings),
    kpis: new KpisService(database, today, clock),
    readings: new ReadingsService(database, today, new ClosedMonths(), new Happenings(clock)),
    states: new KpiStatesService(database),
    progress: new GoalProgressService(database),
  };
}

export type Services = ReturnType<typeof servicesOn>;

/** The goal of 2027, or of 2026; its id. */
export async function aGoal(
  { goals }: Services,
  { organizationId }: World,
  key = 'delight',
  year = 2027,
): Promise<string> {
  await goals.put(organizationId, {
    key,
    year,
    statement: 'Every customer is helped well the first time.',
    why: '',
    customer: null,
    horizon: `${year}-12-31`,
    owner: null,
    mandate: 'matrix',
  });
  return (await goals.get(organizationId, key)).id;
}

/** Readings as `conversion 2027-01-15 45`. */
export async function read(
  { readings }: Services,
  { organizationId }: World,
  clock: Clock,
  ...lines: string[]
): Promise<number> {
  const named = lines.map((entry) => {
    const [kpi = '', period = '', value = ''] = entry.split(' ');
    return { kpi, period, value: Number(value) };
  });
  return readings.recordNamed(organizationId, named, { by: null, source: 'api', at: clock.now() });
}

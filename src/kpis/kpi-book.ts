import { type EntityManager, In } from 'typeorm';
import '../calendar/zone-rules.js';
import { instantOf } from '../calendar/domain/zones.js';
import { PlanningCycle } from '../cycles/planning-cycle.entity.js';
import { Goal } from '../goals/goal.entity.js';
import { peopleByAddress } from '../organizations/by-key.js';
import { Department } from '../organizations/department.entity.js';
import { Organization } from '../organizations/organization.entity.js';
import type { Person } from '../organizations/person.entity.js';
import type { KpiCommand } from './domain/kpi.js';
import type { CyclePlan } from './domain/plan-history.js';
import { KpiLink } from './kpi-link.entity.js';
import { KpiOwner } from './kpi-owner.entity.js';
import { type LinkBook, loadLinkBook } from './link-book.js';
import { KpiPlan } from './kpi-plan.entity.js';
import { KpiTarget } from './kpi-target.entity.js';
import { Kpi } from './kpi.entity.js';
import { Measure } from './measure.entity.js';
import { Months } from './months.service.js';
import { plansOf } from './plan-rows.js';
import { Reading } from './reading.entity.js';
import { type LastYear, loadLastYears } from './seasons.js';

/** All that changing KPIs must know, loaded in the same number of queries however many they are. */
export interface KpiBook {
  readonly organizationId: string;
  readonly today: string;
  /** The first day that is not closed: of the month that has today in it. */
  readonly openFrom: string;
  /** The instant at which that day begins. */
  readonly openAt: number;
  /** The day from which a new KPI holds that names none. */
  readonly newFrom: string;
  readonly months: Months;
  readonly cycles: ReadonlyMap<number, PlanningCycle>;
  readonly departments: ReadonlyMap<string, Department>;
  readonly goals: ReadonlyMap<string, Goal & { readonly year: number }>;
  readonly kpis: ReadonlyMap<string, Kpi>;
  /** Ids of owners, by KPI. */
  readonly owners: ReadonlyMap<string, string>;
  /** Who is named as an owner, by address. */
  readonly people: ReadonlyMap<string, Person>;
  /** Formulas by the keys of all KPIs as the commands would leave them; empty where none has to do with a formula. */
  readonly formulas: ReadonlyMap<string, string | null>;
  /** Plans by KPI and year. */
  readonly plans: ReadonlyMap<string, ReadonlyMap<number, CyclePlan>>;
  /** How the year before a planned one went, for plans that follow it. */
  readonly lastYear: LastYear;
  readonly links: ReadonlyMap<string, readonly KpiLink[]>;
  readonly linked: LinkBook;
  readonly measures: ReadonlyMap<string, ReadonlySet<string>>;
  /** KPIs with readings. */
  readonly read: ReadonlySet<string>;
}

/** What commands speak of. */
interface BookedNames {
  readonly keys: readonly string[];
  /** What the KPIs of these keys are to be linked to. */
  readonly commands?: readonly Pick<KpiCommand, 'key' | 'links'>[];
  /** Addresses. */
  readonly owners?: readonly string[];
  /** Years with a plan that is to go as the year before went. */
  readonly seasonal?: readonly number[];
  /** Formulas by key, null where it is entered. */
  readonly formulas?: ReadonlyMap<string, string | null>;
}

export async function loadBook(
  manager: EntityManager,
  organizationId: string,
  named: BookedNames,
  today: string,
  newFrom?: string,
): Promise<KpiBook> {
  const months = await Months.load(manager, organizationId);
  const cycles = await manager.findBy(PlanningCycle, { organizationId });
  const yearOf = new Map(cycles.map(({ id, year }) => [id, year]));
  const departments = await manager.findBy(Department, { organizationId });
  const goals = await manager.findBy(Goal, { organizationId });
  const kpis = await manager.findBy(Kpi, { organizationId, key: In([...named.keys]) });
  const ids = kpis.map(({ id }) => id);
  const kpiId = In(ids);
  const owners = await manager.findBy(KpiOwner, { organizationId, kpiId });
  const people = await peopleByAddress(manager, organizationId, named.owners ?? []);
  const plans = await manager.findBy(KpiPlan, { organizationId, kpiId });
  const targets = await manager.findBy(KpiTarget, { organizationId, kpiId });
  const lastYear = await loadLastYears(manager, organizationId, months, ids, named.seasonal ?? []);
  const formulas = await formulasAfter(manager, organizationId, named.formulas ?? new Map());
  const links = await manager.findBy(KpiLink, { organizationId, kpiId });
  const measures = await manager.findBy(Measure, { organizationId, kpiId });
  const read = await manager
    .createQueryBuilder(Reading, 'reading')
    .select('DISTINCT reading.kpiId', 'kpiId')
    .where({ organizationId, kpiId })
    .getRawMany<{ kpiId: string }>();
  const { zone } = await manager.findOneByOrFail(Organization, { organizationId });
  const openFrom = months.on(today)?.startsOn ?? today;
  const goalIds = new Map(goals.map(({ key, id }) => [key, id]));
  const commands = named.commands ?? named.keys.map((key) => ({ key, links: [] }));
  const linked = await loadLinkBook(
    manager,
    organizationId,
    commands,
    kpis,
    (key) => goalIds.get(key),
    today,
  );
  return {
    organizationId,
    today,
    openFrom,
    openAt: instantOf(openFrom, '00:00', zone),
    newFrom: newFrom ?? openFrom,
    months,
    cycles: new Map(cycles.map((cycle) => [cycle.year, cycle])),
    departments: new Map(departments.map((department) => [department.key, department])),
    goals: new Map(goals.map((goal) => [goal.key, { ...goal, year: yearOf.get(goal.cycleId) ?? 0 }])),
    kpis: new Map(kpis.map((kpi) => [kpi.key, kpi])),
    owners: new Map(owners.map((owner) => [owner.kpiId, owner.personId])),
    people,
    plans: plansOf(kpis, plans, targets, months),
    lastYear,
    formulas,
    links: grouped(links, (link) => link),
    linked,
    measures: new Map(
      [...grouped(measures, ({ goalId }) => goalId)].map(([kpi, goalIds]) => [kpi, new Set(goalIds)]),
    ),
    read: new Set(read.map((row) => row.kpiId)),
  };
}

function grouped<Row extends { kpiId: string }, T>(
  rows: readonly Row[],
  pick: (row: Row) => T,
): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const row of rows) {
    const group = groups.get(row.kpiId);
    if (group) group.push(pick(row));
    else groups.set(row.kpiId, [pick(row)]);
  }
  return groups;
}

async function formulasAfter(
  manager: EntityManager,
  organizationId: string,
  wanted: ReadonlyMap<string, string | null>,
): Promise<Map<string, string | null>> {
  if (![...wanted.values()].some((formula) => formula !== null)) return new Map();
  const kept = await manager.find(Kpi, {
    select: { organizationId: true, id: true, key: true, formula: true },
    where: { organizationId },
  });
  return new Map([...kept.map(({ key, formula }): [string, string | null] => [key, formula]), ...wanted]);
}

import type { INestApplicationContext } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { CyclesService } from '../src/cycles/cycles.service.js';
import { Period } from '../src/cycles/period.entity.js';
import { PlanningCycle } from '../src/cycles/planning-cycle.entity.js';
import { RhythmService } from '../src/cycles/rhythm.service.js';
import { Goal } from '../src/goals/goal.entity.js';
import { GoalMoves } from '../src/goals/goal-moves.service.js';
import { GoalsService } from '../src/goals/goals.service.js';
import { Touchpoint } from '../src/journey/touchpoint.entity.js';
import { TouchpointOwner } from '../src/journey/touchpoint-owner.entity.js';
import { PERSPECTIVES } from '../src/kpis/domain/kpi.js';
import { Kpi } from '../src/kpis/kpi.entity.js';
import { KpiLink } from '../src/kpis/kpi-link.entity.js';
import { KpiOwner } from '../src/kpis/kpi-owner.entity.js';
import { KpiPlan } from '../src/kpis/kpi-plan.entity.js';
import { Measure } from '../src/kpis/measure.entity.js';
import { Reading } from '../src/kpis/reading.entity.js';
import { Department } from '../src/organizations/department.entity.js';
import { Headship } from '../src/organizations/headship.entity.js';
import { OrganizationsService } from '../src/organizations/organizations.service.js';
import { PeopleService } from '../src/organizations/people.service.js';
import { Database } from '../src/platform/database/database.js';
import { newId } from '../src/platform/ids.js';
import { analyze } from './service.js';

export interface WorldSize {
  readonly departments: number;
  /** Of each department. */
  readonly kpis: number;
  /** With a reading of every KPI, up to and with November 2027. */
  readonly months: number;
}

/** The day it is there; the year that is looked at. */
export const WORLD_NOW = '2027-12-09T10:00:00Z';
const YEAR = 2027;
const DIVISIONS = [
  'Webshop',
  'Klantenservice',
  'Logistiek',
  'Winkels',
  'Marketing',
  'Product',
  'Inkoop',
  'IT',
];
const PLACES = ['Noord', 'Oost', 'Zuid', 'West', 'België', 'Duitsland', 'Zakelijk', 'Particulier', 'Nieuw'];
const THINGS = [
  ...['In één keer opgelost', 'Op tijd geleverd', 'Wachttijd', 'Retouren', 'Rapportcijfer na contact'],
  ...['Herhaalaankopen', 'Doorlooptijd', 'Beloften nagekomen', 'Medewerkers die ons aanbevelen', 'Uitval'],
];
const FROM = '2020-01-01';
/** Rows a statement: what SQLite takes as parameters. */
const CHUNK = 1500;

/**
 * An organization of so many departments (in divisions), each with so many KPIs, all linked to one goal and every fifth
 * to another department's KPI; nothing is left to chance, so two of them are alike. Its id, and its leader's address.
 */
export async function strategyWorld(
  app: INestApplicationContext,
  size: WorldSize,
  key = 'many',
): Promise<{ readonly organizationId: string; readonly leader: string }> {
  const organizationId = await app.get(OrganizationsService).create({
    ...{ key, name: 'Veelland', locale: 'nl', zone: 'Europe/Amsterdam', country: 'NL', region: null },
    ...{ workingDays: [1, 2, 3, 4, 5], thresholds: { onTrack: 0.9, atRisk: 0.7 } },
    fiscalYear: { type: 'months', startMonth: 1, namedBy: 'last' },
  });
  const leader = `leader@${key}.example`;
  const person = { locale: 'nl', zone: 'Europe/Amsterdam', from: FROM, until: null } as const;
  await app.get(PeopleService).putAll(organizationId, [
    { ...person, name: 'Lotte de Leider', address: leader, roles: ['leader', 'planner'] },
    ...Array.from({ length: Math.ceil(size.departments / 2) }, (_, i) => ({
      ...{ ...person, name: `Hoofd ${i + 1}`, address: `hoofd${i + 1}@${key}.example` },
      roles: ['member' as const],
    })),
  ]);
  await app.get(RhythmService).put(organizationId, {
    ...{ annual: null, quarterly: null },
    monthly: {
      on: { type: 'nth-weekday', nth: 2, weekday: 3, month: 2, dayOff: 'next' },
      ...{ at: '09:30', minutes: 90, participants: ['leaders'], place: 'Noord', zone: null },
      ...{ agenda: null, reminders: [], mergeIntoQuarterly: false, updates: null },
    },
  });
  for (let year = YEAR - Math.floor((size.months - 1) / 12); year <= YEAR; year += 1) {
    await app.get(CyclesService).keep(organizationId, year);
  }
  await app.get(GoalsService).put(organizationId, {
    ...{ key: 'terug', year: YEAR, statement: 'Klanten komen graag bij ons terug en nemen iemand mee' },
    ...{
      why: 'Wie terugkomt, kost minder en brengt anderen mee.',
      customer: 'Ik hoef het maar één keer te vragen.',
    },
    ...{ horizon: '2028-12-31', owner: leader, mandate: 'matrix' },
  });
  await app.get(GoalMoves).move(organizationId, 'terug', 'adopt');
  const database = app.get(Database);
  await database.write((tx) => fill(tx, organizationId, size));
  await analyze(database);
  return { organizationId, leader };
}

async function fill(tx: EntityManager, organizationId: string, size: WorldSize): Promise<void> {
  const goal = await tx.findOneByOrFail(Goal, { organizationId });
  const cycles = await tx.findBy(PlanningCycle, { organizationId });
  const months = await tx.find(Period, {
    where: { organizationId, kind: 'month' },
    order: { startsOn: 'ASC' },
  });
  const read = months.filter(({ endsOn }) => endsOn < WORLD_NOW.slice(0, 10)).slice(-size.months);
  const people: { id: string }[] = await tx.query(
    `SELECT id FROM person WHERE organization_id = '${organizationId}' ORDER BY address`,
  );
  const personOf = (i: number) => people[i % people.length]?.id ?? '';
  const departments = departmentsOf(organizationId, size.departments);
  await inserted(tx, Department, departments);
  await inserted(
    tx,
    Headship,
    departments.map(({ id: departmentId }, i) => ({
      ...{ organizationId, id: newId(), departmentId, personId: personOf(i), kind: 'head' as const },
      ...{ fromDate: FROM, untilDate: null },
    })),
  );
  const kpis = departments.flatMap((department, d) =>
    Array.from({ length: size.kpis }, (_, k) => kpiOf(department, d, k)),
  );
  const measures = ['NPS', 'Klantverlies'].map((name, i) => ({
    ...kpiOf(null, 0, i),
    ...{ organizationId, key: `measure-${i}`, name, perspective: null },
  }));
  const all = [...kpis, ...measures];
  await inserted(tx, Kpi, all);
  const owned = kpis.map(({ id: kpiId }, i) => ({ organizationId, kpiId, personId: personOf(i) }));
  await inserted(tx, KpiOwner, owned);
  const ofGoal = measures.map(({ id: kpiId }) => ({ organizationId, goalId: goal.id, kpiId }));
  await inserted(tx, Measure, ofGoal);
  await inserted(tx, KpiLink, linksOf(kpis, goal));
  const plan = { low: null, high: null, tolerance: null, fromMonth: 1 };
  await inserted(
    tx,
    KpiPlan,
    all.flatMap(({ id: kpiId }) =>
      cycles.map(({ id: cycleId }) => ({
        organizationId,
        kpiId,
        cycleId,
        ...plan,
        baseline: 60,
        target: 84,
      })),
    ),
  );
  await inserted(
    tx,
    Reading,
    all.flatMap(({ id: kpiId }, i) =>
      // Every thirtieth fell silent two months ago.
      read.slice(0, i % 30 === 29 ? -2 : undefined).map(({ id: periodId }, m) => ({
        ...{
          organizationId,
          kpiId,
          periodId,
          value: 64 + ((Math.floor(i / size.kpis) * 7) % 21) + ((i + m) % 3),
        },
        ...{ note: null, recordedAt: 0, recordedBy: null, source: 'api' as const },
      })),
    ),
  );
  const touchpoints = departments.slice(0, Math.ceil(size.departments / 4)).map((_, i) => ({
    ...{ organizationId, id: newId(), key: `moment-${i}`, name: `Moment ${i + 1}`, place: i + 1 },
    ...{ channel: 'online' as const, expectation: null, expectedOn: null, source: null, promise: null },
    ...{ loop: 'outside' as const, version: 1 },
  }));
  await inserted(tx, Touchpoint, touchpoints);
  await inserted(
    tx,
    TouchpointOwner,
    touchpoints.flatMap(({ id: touchpointId }, i) =>
      [i * 2, i * 2 + 1].flatMap((at) => {
        const departmentId = departments[at]?.id;
        return departmentId === undefined ? [] : [{ organizationId, touchpointId, departmentId }];
      }),
    ),
  );
}

function departmentsOf(organizationId: string, count: number): Department[] {
  const divisions: Department[] = [];
  return Array.from({ length: count }, (_, i) => {
    const division = DIVISIONS[i % DIVISIONS.length] ?? '';
    const round = Math.floor(i / DIVISIONS.length);
    const place = round === 0 ? '' : ` ${PLACES[(round - 1) % PLACES.length]}`;
    const again = round > PLACES.length ? ` ${Math.ceil(round / PLACES.length)}` : '';
    const department = {
      ...{ organizationId, id: newId(), key: `department-${i}`, name: `${division}${place}${again}` },
      ...{ parentId: divisions[i % DIVISIONS.length]?.id ?? null, calendar: null },
      ...{ fromDate: FROM, untilDate: null },
    };
    if (round === 0) divisions.push(department);
    return department;
  });
}

function kpiOf(department: Department | null, d: number, k: number): Kpi {
  const thing = THINGS[k % THINGS.length] ?? '';
  return {
    ...{ organizationId: department?.organizationId ?? '', id: newId(), key: `kpi-${d}-${k}` },
    ...{ name: `${thing}${department ? ` ${department.name}` : ''}`, departmentId: department?.id ?? null },
    ...{ nature: 'implicit', timing: 'leading', customer: 'Of de klant krijgt wat is beloofd.', unit: '%' },
    ...{ decimals: 0, direction: 'higher', freshFor: 1, every: 'month', source: null, formula: null },
    ...{ perspective: PERSPECTIVES[k % PERSPECTIVES.length] ?? null, rewarded: false },
    ...{ fromDate: FROM, untilDate: null, version: 1 },
  };
}

function linksOf(kpis: readonly Kpi[], goal: Goal): KpiLink[] {
  return kpis.flatMap(({ organizationId, id: kpiId }, i): KpiLink[] => {
    const link = { organizationId, kpiId, direction: 1 as const, lag: 1, evidence: 'assumed' as const };
    const holds = { fromDate: FROM, untilDate: null };
    const claim = 'Wie krijgt wat is beloofd, komt terug.';
    const toGoal = { ...link, ...holds, claim, id: newId(), goalId: goal.id, towardKpiId: null };
    const target = kpis[i + 11];
    const driver = { ...link, ...holds, claim, id: newId(), goalId: null, towardKpiId: target?.id ?? null };
    return [
      { ...toGoal, weight: 1 + (i % 5) },
      ...(i % 5 === 0 && target ? [{ ...driver, weight: 1 + (i % 3) }] : []),
    ];
  });
}

/** Puts in rows, as many a statement as SQLite takes. */
export async function inserted<T extends object>(
  tx: EntityManager,
  entity: new () => T,
  rows: readonly object[],
): Promise<void> {
  for (let from = 0; from < rows.length; from += CHUNK) {
    const values = rows.slice(from, from + CHUNK) as never;
    // What is put in is not read back: the question would name every row.
    await tx.createQueryBuilder().insert().into(entity).values(values).updateEntity(false).execute();
  }
}

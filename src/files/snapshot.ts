import type { EntityManager, FindOptionsWhere } from 'typeorm';
import { Period } from '../cycles/period.entity.js';
import { PlanningCycle } from '../cycles/planning-cycle.entity.js';
import { Rhythm } from '../cycles/rhythm.entity.js';
import { Session } from '../cycles/session.entity.js';
import { Goal } from '../goals/goal.entity.js';
import { TouchpointKpi } from '../journey/touchpoint-kpi.entity.js';
import { TouchpointNeed } from '../journey/touchpoint-need.entity.js';
import { TouchpointOwner } from '../journey/touchpoint-owner.entity.js';
import { Touchpoint } from '../journey/touchpoint.entity.js';
import { KpiLink } from '../kpis/kpi-link.entity.js';
import { KpiOwner } from '../kpis/kpi-owner.entity.js';
import { KpiPlan } from '../kpis/kpi-plan.entity.js';
import { KpiTarget } from '../kpis/kpi-target.entity.js';
import { Kpi } from '../kpis/kpi.entity.js';
import { Measure } from '../kpis/measure.entity.js';
import { Reading } from '../kpis/reading.entity.js';
import { Absence } from '../organizations/absence.entity.js';
import { Closure } from '../organizations/closure.entity.js';
import { Department } from '../organizations/department.entity.js';
import { Headship } from '../organizations/headship.entity.js';
import { Organization } from '../organizations/organization.entity.js';
import { Person } from '../organizations/person.entity.js';
import type { Snapshot } from './domain/difference.js';

type Row = Record<string, unknown>;

/** Keys that are ours alone, and counters: what a person would not call a difference. */
const HIDDEN = new Set([
  'organizationId',
  'id',
  'version',
  'keptAt',
  'startsAt',
  'recordedAt',
  'recordedBy',
  'accountId',
  'plannedDate',
  // Of a goal: what follows from its being adopted or not.
  'phase',
  'confirmedAt',
  'revision',
  'worded',
]);

/** Everything an organization file can say about an organization, as it is kept. Names stand for ids throughout. */
export async function snapshotOf(manager: EntityManager, organizationId: string): Promise<Snapshot> {
  const all = <T extends { organizationId: string }>(entity: new () => T): Promise<T[]> =>
    manager.findBy<T>(entity, { organizationId } as FindOptionsWhere<T>);
  const names = new Map<string, string>();
  const snapshot = new Map<string, Row>();
  const put = (what: string, row: object) => {
    const shown = Object.entries(row as Row).filter(([field]) => !HIDDEN.has(field));
    const named = shown.map(([field, value]) => [
      field.replace(/Id$/, ''),
      field.endsWith('Id') && typeof value === 'string' ? (names.get(value) ?? value) : value,
    ]);
    snapshot.set(what, Object.fromEntries(named) as Row);
  };
  const named = <T extends { id: string }>(rows: T[], nameOf: (row: T) => string) => {
    rows.forEach((row) => names.set(row.id, nameOf(row)));
    return rows;
  };
  const of = (id: string | null) => (id === null ? 'the organization' : (names.get(id) ?? id));

  for (const row of await all(Organization)) put('organization', row);
  for (const row of await all(Rhythm)) put('rhythm', row.rules);
  const departments = named(await all(Department), ({ key }) => key);
  for (const row of departments) put(`department ${row.key}`, row);
  const people = named(await all(Person), ({ address }) => address);
  for (const row of people) put(`person ${row.address}`, row);
  for (const row of await all(Headship)) {
    put(
      `headship of ${of(row.departmentId)} by ${of(row.personId)} as ${row.kind} from ${row.fromDate}`,
      row,
    );
  }
  for (const row of await all(Absence)) put(`absence of ${of(row.personId)} from ${row.fromDate}`, row);
  for (const row of await all(Closure)) put(`closure of ${of(row.departmentId)} from ${row.fromDate}`, row);
  const cycles = named(await all(PlanningCycle), ({ name }) => name);
  for (const row of cycles) put(`cycle ${row.name}`, row);
  named(await all(Period), ({ name }) => name);
  for (const row of await all(Session)) {
    const title = row.title === null ? '' : ` "${row.title}"`;
    put(`session ${row.kind} ${of(row.periodId)}${title}`, { ...row, cancelledAt: row.cancelledAt !== null });
  }
  const goals = named(await all(Goal), ({ key }) => key);
  for (const row of goals) put(`goal ${row.key}`, { ...row, adoptedAt: row.adoptedAt !== null });
  const kpis = named(await all(Kpi), ({ key }) => key);
  for (const row of kpis) put(`kpi ${row.key}`, row);
  for (const row of await all(KpiOwner)) put(`owner of ${of(row.kpiId)}`, row);
  for (const row of await all(Measure)) put(`measure ${of(row.kpiId)} of ${of(row.goalId)}`, row);
  for (const row of await all(KpiPlan)) {
    put(`plan of ${of(row.kpiId)} for ${of(row.cycleId)} from month ${row.fromMonth}`, row);
  }
  for (const row of await all(KpiTarget)) put(`target of ${of(row.kpiId)} for ${of(row.periodId)}`, row);
  for (const row of await all(KpiLink)) {
    put(`link of ${of(row.kpiId)} to ${of(row.goalId ?? row.towardKpiId)} from ${row.fromDate}`, row);
  }
  const touchpoints = named(await all(Touchpoint), ({ key }) => key);
  for (const row of touchpoints) put(`touchpoint ${row.key}`, row);
  for (const row of await all(TouchpointOwner))
    put(`owner of touchpoint ${of(row.touchpointId)}: ${of(row.departmentId)}`, row);
  for (const row of await all(TouchpointKpi))
    put(`KPI of touchpoint ${of(row.touchpointId)}: ${of(row.kpiId)}`, row);
  for (const row of await all(TouchpointNeed))
    put(`need ${row.number} of touchpoint ${of(row.touchpointId)}`, row);
  for (const row of await all(Reading)) put(`reading of ${of(row.kpiId)} for ${of(row.periodId)}`, row);
  return snapshot;
}

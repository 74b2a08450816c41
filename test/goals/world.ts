import { periodsOf } from '../../src/calendar/domain/fiscal-year.js';
import { Period } from '../../src/cycles/period.entity.js';
import { PlanningCycle } from '../../src/cycles/planning-cycle.entity.js';
import { Account } from '../../src/organizations/account.entity.js';
import { Department } from '../../src/organizations/department.entity.js';
import type { Role } from '../../src/organizations/domain/roles.js';
import { Organization } from '../../src/organizations/organization.entity.js';
import { Person } from '../../src/organizations/person.entity.js';
import type { Database } from '../../src/platform/database/database.js';
import { newId } from '../../src/platform/ids.js';

/** An organization with its years 2026 and 2027 by calendar month, two departments and a leader. */
export interface World {
  readonly organizationId: string;
  readonly cycles: Readonly<Record<2026 | 2027, string>>;
  /** Ids of the months, as `2027-03`. */
  readonly months: ReadonlyMap<string, string>;
  readonly yearOf2027: string;
  readonly departments: Readonly<Record<'sales' | 'care', string>>;
  readonly leader: string;
}

export async function aWorld(database: Database, name: string): Promise<World> {
  const organizationId = newId();
  const departments = { sales: newId(), care: newId() };
  const cycles = { 2026: newId(), 2027: newId() };
  const months = new Map<string, string>();
  const fiscalYear = { type: 'months', startMonth: 1, namedBy: 'last' } as const;
  let yearOf2027 = '';
  await database.write(async (tx) => {
    await tx.insert(Organization, {
      organizationId,
      key: `${name}-${organizationId}`,
      name,
      locale: 'nl',
      zone: 'Europe/Amsterdam',
      country: 'NL',
      region: null,
      workingDays: [1, 2, 3, 4, 5],
      fiscalYear,
      thresholds: { onTrack: 0.9, atRisk: 0.7 },
      version: 1,
    });
    for (const [key, id] of Object.entries(departments)) {
      await tx.insert(Department, {
        organizationId,
        id,
        key,
        name: key === 'sales' ? 'Sales' : 'Customer care',
        parentId: null,
        calendar: null,
        fromDate: '2020-01-01',
        untilDate: null,
      });
    }
    for (const year of [2026, 2027] as const) {
      const planned = periodsOf(fiscalYear, year);
      const { startsOn, endsOn } = planned;
      const cycleId = cycles[year];
      await tx.insert(PlanningCycle, {
        organizationId,
        id: cycleId,
        year,
        name: planned.name,
        startsOn,
        endsOn,
        keptAt: 0,
      });
      for (const period of [planned, ...planned.quarters, ...planned.months]) {
        const id = newId();
        if (period.kind === 'month') months.set(period.startsOn.slice(0, 7), id);
        if (period.kind === 'year' && year === 2027) yearOf2027 = id;
        await tx.insert(Period, {
          organizationId,
          id,
          cycleId,
          kind: period.kind,
          number: period.kind === 'year' ? 1 : period.number,
          name: period.name,
          startsOn: period.startsOn,
          endsOn: period.endsOn,
        });
      }
    }
  });
  const world = { organizationId, cycles, months, yearOf2027, departments };
  return { ...world, leader: await aPerson(database, organizationId, 'Noor Bakker', { roles: ['leader'] }) };
}

/** Somebody of the organization; the address follows from the name: `noor.bakker@<organization>.example`. */
export async function aPerson(
  database: Database,
  organizationId: string,
  name: string,
  facts: { roles?: Role[]; locale?: 'en' | 'nl'; zone?: string; untilDate?: string } = {},
): Promise<string> {
  const id = newId();
  const accountId = newId();
  const address = addressOf(name, organizationId);
  const { roles = ['member'], locale = 'nl', zone = 'Europe/Amsterdam', untilDate = null } = facts;
  await database.write(async (tx) => {
    await tx.insert(Account, { id: accountId, address });
    const known = { organizationId, id, accountId, name, address, locale, zone, roles };
    await tx.insert(Person, { ...known, fromDate: '2020-01-01', untilDate });
  });
  return id;
}

export function addressOf(name: string, organizationId: string): string {
  return `${name.toLowerCase().replaceAll(' ', '.')}@${organizationId}.example`;
}

import { type EntityManager, In } from 'typeorm';
import { Period } from '../cycles/period.entity.js';
import { Kpi } from '../kpis/kpi.entity.js';
import { departmentsByKey, peopleByAddress } from '../organizations/by-key.js';
import { accountAddress } from '../organizations/domain/address.js';
import { problem, type Problem, type Wrong } from '../organizations/domain/problem.js';
import { isStaffOn } from '../organizations/domain/staff.js';
import type { ProjectCommand } from './domain/project.js';
import type { Project } from './project.entity.js';

/** Ids of what a project refers to by name, and what of that there is not. */
export interface NamedByProject {
  readonly problems: readonly Problem[];
  readonly ownerId: string;
  readonly departmentIds: readonly string[];
  readonly effects: readonly { readonly kpiId: string; readonly movement: number }[];
  readonly periodIds: readonly string[];
}

/** @param before who owns it already keeps it after leaving, but nobody who has left is given one */
export async function namedByProject(
  manager: EntityManager,
  organizationId: string,
  { owner, departments, effects, quarters }: ProjectCommand,
  { today, before }: { readonly today: string; readonly before: Project | null },
): Promise<NamedByProject> {
  const departmentOf = await departmentsByKey(manager, organizationId, departments);
  const kpis = await manager.findBy(Kpi, { organizationId, key: In(effects.map(({ kpi }) => kpi)) });
  const kpiOf = new Map(kpis.map((kpi) => [kpi.key, kpi]));
  const periods = await manager.findBy(Period, {
    ...{ organizationId, kind: 'quarter' as const, name: In([...quarters]) },
  });
  const periodOf = new Map(periods.map((period) => [period.name, period]));
  const person = (await peopleByAddress(manager, organizationId, [owner])).get(accountAddress(owner));
  const mayOwn = person !== undefined && (isStaffOn(person, today) || person.id === before?.ownerId);
  const missing = (field: string, isThere: boolean, wrong: Wrong) => problem(field, isThere ? null : wrong);
  return {
    problems: [
      ...missing('owner', mayOwn, noOwner(owner)),
      ...departments.flatMap((key, index) =>
        missing(`departments[${index}]`, departmentOf.has(key), noSuch('department', 'afdeling', key)),
      ),
      ...effects.flatMap(({ kpi }, index) =>
        missing(`effects[${index}].kpi`, kpiOf.has(kpi), noSuch('KPI', 'KPI', kpi)),
      ),
      ...quarters.flatMap((name, index) =>
        missing(`quarters[${index}]`, periodOf.has(name), noSuch('quarter', 'kwartaal', name)),
      ),
    ],
    ownerId: person?.id ?? '',
    departmentIds: departments.flatMap((key) => departmentOf.get(key)?.id ?? []),
    effects: effects.flatMap(({ kpi, movement }) => {
      const kpiId = kpiOf.get(kpi)?.id;
      return kpiId === undefined ? [] : [{ kpiId, movement }];
    }),
    periodIds: quarters.flatMap((name) => periodOf.get(name)?.id ?? []),
  };
}

function noOwner(address: string): Wrong {
  if (address.trim() === '')
    return { en: 'Name the person who answers for it.', nl: 'Noem de persoon die ervoor instaat.' };
  return {
    en: `Nobody of the organization has the address ${address} now. Name somebody who is here.`,
    nl: `Niemand van de organisatie heeft nu het adres ${address}. Noem iemand die er is.`,
  };
}

function noSuch(en: string, nl: string, name: string): Wrong {
  const shown = name.slice(0, 80);
  return {
    en: `There is no ${en} "${shown}". Name one that there is.`,
    nl: `Er is geen ${nl} “${shown}”. Noem er een die er is.`,
  };
}

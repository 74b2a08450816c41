import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { Goal } from '../goals/goal.entity.js';
import { Department } from '../organizations/department.entity.js';
import { Person } from '../organizations/person.entity.js';
import { Database } from '../platform/database/database.js';
import { type LinkWarning, warningsOf } from './domain/link-warnings.js';
import type { CyclePlan } from './domain/plan-history.js';
import { KpiLink } from './kpi-link.entity.js';
import { KpiOwner } from './kpi-owner.entity.js';
import { KpiPlan } from './kpi-plan.entity.js';
import { KpiTarget } from './kpi-target.entity.js';
import { Kpi } from './kpi.entity.js';
import { Measure } from './measure.entity.js';
import { Months } from './months.service.js';
import { openLinks } from './open-links.js';
import { plansOf } from './plan-rows.js';

/** A KPI with all that was said about it, and the keys of what it refers to. */
export interface KpiDetail {
  readonly kpi: Kpi;
  /** Key of its department; null for a measure. */
  readonly department: string | null;
  /** Address of who owns it. */
  readonly owner: string | null;
  /** Keys of the goals it is a measure of. */
  readonly measures: readonly string[];
  /** By the year of the planning cycle. */
  readonly plans: ReadonlyMap<number, CyclePlan>;
  /** Links that have not ended, by the key of the goal or the KPI they point to. */
  readonly links: readonly DetailedLink[];
  /** What is to be warned of, where that was asked; ids are those of `keys`. */
  readonly warnings: readonly LinkWarning[];
  /** Keys of goals and KPIs by their ids, of all that is named here. */
  readonly keys: ReadonlyMap<string, string>;
}

export interface DetailedLink {
  /** Exactly one of the two is set. */
  readonly goal: string | null;
  readonly kpi: string | null;
  readonly link: KpiLink;
}

@Injectable()
export class KpiDetailsService {
  constructor(private readonly database: Database) {}

  /**
   * All about some KPIs, in the order given; the same number of queries however many.
   * @param warned whether it is asked what is to be warned of, which follows from all links there are
   */
  async of(
    organizationId: string,
    kpis: readonly Kpi[],
    { warned = true }: { readonly warned?: boolean } = {},
  ): Promise<KpiDetail[]> {
    const manager = this.database.read();
    const kpiId = In(kpis.map(({ id }) => id));
    const months = await Months.load(manager, organizationId);
    const plans = await manager.findBy(KpiPlan, { organizationId, kpiId });
    const targets = await manager.findBy(KpiTarget, { organizationId, kpiId });
    const links = await manager.find(KpiLink, {
      where: { organizationId, kpiId },
      order: { fromDate: 'ASC' },
    });
    const measures = await manager.findBy(Measure, { organizationId, kpiId });
    const owners = await manager.findBy(KpiOwner, { organizationId, kpiId });
    const people = await manager.findBy(Person, {
      organizationId,
      id: In(owners.map(({ personId }) => personId)),
    });
    const goals = await manager.findBy(Goal, { organizationId });
    const departments = await manager.findBy(Department, { organizationId });
    const looked = links.some(({ towardKpiId, weight }) => towardKpiId !== null || weight === 0);
    const open = looked && warned ? await openLinks(manager, organizationId) : [];
    const warnings = warningsOf(open);
    const others = open.flatMap(({ kpiId: from, towardKpiId }) => [from, towardKpiId ?? from]);
    const named = looked
      ? await manager.find(Kpi, {
          select: { id: true, key: true },
          where: {
            organizationId,
            id: In([...new Set([...others, ...links.flatMap((one) => one.towardKpiId ?? [])])]),
          },
        })
      : [];
    const keys = new Map([...goals, ...kpis, ...named].map(({ id, key }) => [id, key]));
    const goalKeys = new Map(goals.map(({ id, key }) => [id, key]));
    const departmentKeys = new Map(departments.map(({ id, key }) => [id, key]));
    const addressOf = new Map(people.map(({ id, address }) => [id, address]));
    const ownerOf = new Map(owners.map((one) => [one.kpiId, addressOf.get(one.personId) ?? null]));
    const planOf = plansOf(kpis, plans, targets, months);
    const [measuresOf, linksOf, warningsOn] = [byKpi(measures), byKpi(links), byKpi(warnings)];
    return kpis.map((kpi) => ({
      kpi,
      department: departmentKeys.get(kpi.departmentId ?? '') ?? null,
      owner: ownerOf.get(kpi.id) ?? null,
      measures: (measuresOf.get(kpi.id) ?? []).flatMap(({ goalId }) => goalKeys.get(goalId) ?? []),
      plans: planOf.get(kpi.id) ?? new Map<number, CyclePlan>(),
      links: (linksOf.get(kpi.id) ?? [])
        .filter(({ untilDate }) => untilDate === null)
        .flatMap((link) => {
          const goal = goalKeys.get(link.goalId ?? '') ?? null;
          const toward = keys.get(link.towardKpiId ?? '') ?? null;
          return goal === null && toward === null ? [] : [{ goal, kpi: toward, link }];
        }),
      warnings: warningsOn.get(kpi.id) ?? [],
      keys,
    }));
  }
}

function byKpi<Row extends { readonly kpiId: string }>(rows: readonly Row[]): ReadonlyMap<string, Row[]> {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const group = groups.get(row.kpiId);
    if (group) group.push(row);
    else groups.set(row.kpiId, [row]);
  }
  return groups;
}

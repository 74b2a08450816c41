import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { TodayService } from '../goals/today.service.js';
import { KpiLink } from '../kpis/kpi-link.entity.js';
import { Kpi } from '../kpis/kpi.entity.js';
import { Department } from '../organizations/department.entity.js';
import { holdsOn } from '../organizations/domain/term.js';
import { Person } from '../organizations/person.entity.js';
import { Database } from '../platform/database/database.js';
import { NotFound } from '../platform/errors.js';
import { type Flag, flagsOf } from './domain/flags.js';
import { type RewardConflict, rewardConflicts } from './domain/reward-conflicts.js';
import { type JourneyRows, loadJourney } from './journey-rows.js';
import type { TouchpointNeed } from './touchpoint-need.entity.js';
import { Touchpoint } from './touchpoint.entity.js';

/** A touchpoint with all that it names, and what is to be seen to there. */
export interface TouchpointPicture {
  readonly touchpoint: Touchpoint;
  /** By name; also those that are there no more, which count for no flag. */
  readonly departments: readonly Department[];
  readonly kpis: readonly Kpi[];
  readonly needs: readonly { readonly need: TouchpointNeed; readonly owner: Person | null }[];
  /** KPIs whose pursuit hurts customers there, as somebody wrote down. */
  readonly harms: readonly { readonly kpi: Kpi; readonly how: string }[];
  /** From outside, who work on it; by name. */
  readonly partners: readonly Person[];
  /** Those that pay another department for it. */
  readonly conflicts: readonly Conflict[];
  readonly flags: readonly Flag[];
}

/** One department is paid for what hurts customers at a moment that another owns. */
export interface Conflict {
  readonly kpi: Kpi;
  /** Whom it pays. */
  readonly department: Department;
  readonly how: string;
}

@Injectable()
export class JourneyPictureService {
  constructor(
    private readonly database: Database,
    private readonly today: TodayService,
  ) {}

  /** The whole journey in its order: as many queries, however many touchpoints. */
  async all(organizationId: string): Promise<TouchpointPicture[]> {
    const rows = await loadJourney(this.database.read(), organizationId);
    return this.#pictures(organizationId, rows);
  }

  /** One touchpoint. Throws `NotFound`. */
  async one(organizationId: string, key: string): Promise<TouchpointPicture> {
    const manager = this.database.read();
    const touchpoint = await manager.findOneBy(Touchpoint, { organizationId, key });
    const found = touchpoint && (await loadJourney(manager, organizationId, [touchpoint]));
    const [picture] = found ? await this.#pictures(organizationId, found) : [];
    if (!picture) throw new NotFound('touchpoint', 'contactmoment');
    return picture;
  }

  async #pictures(organizationId: string, rows: JourneyRows): Promise<TouchpointPicture[]> {
    const manager = this.database.read();
    const today = await this.today.of(organizationId);
    const departments = await manager.find(Department, {
      where: { organizationId, id: In(rows.owners.map(({ departmentId }) => departmentId)) },
      order: { name: 'ASC' },
    });
    const kpis = await manager.find(Kpi, {
      where: { organizationId, id: In([...rows.kpis, ...rows.harms].map(({ kpiId }) => kpiId)) },
      order: { name: 'ASC' },
    });
    const people = await manager.findBy(Person, {
      organizationId,
      id: In([
        ...rows.needs.flatMap(({ ownerId }) => ownerId ?? []),
        ...rows.partners.map(({ personId }) => personId),
      ]),
    });
    const here = new Set(departments.filter((one) => holdsOn(one, today)).map(({ id }) => id));
    const { conflictsOf, paid } = await this.#conflicts(organizationId, rows, here, today);
    const personOf = new Map(people.map((person) => [person.id, person]));
    const ownersOf = idsBy(rows.owners, ({ departmentId }) => departmentId);
    const kpisOf = idsBy(rows.kpis, ({ kpiId }) => kpiId);
    return rows.touchpoints.map((touchpoint) => {
      const own = departments.filter(({ id }) => ownersOf.get(touchpoint.id)?.has(id));
      const needs = rows.needs.filter(({ touchpointId }) => touchpointId === touchpoint.id);
      const departmentIds = own.filter(({ id }) => here.has(id)).map(({ id }) => id);
      const conflicts = (conflictsOf.get(touchpoint.id) ?? []).flatMap((one): Conflict[] => {
        const [kpi, department] = [paid.kpiOf.get(one.kpiId), paid.departmentOf.get(one.departmentId)];
        return kpi && department ? [{ kpi, department, how: one.how }] : [];
      });
      return {
        touchpoint,
        departments: own,
        kpis: kpis.filter(({ id }) => kpisOf.get(touchpoint.id)?.has(id)),
        needs: needs.map((need) => ({ need, owner: personOf.get(need.ownerId ?? '') ?? null })),
        harms: rows.harms.flatMap(({ touchpointId, kpiId, how }) => {
          const kpi = touchpointId === touchpoint.id ? kpis.find(({ id }) => id === kpiId) : undefined;
          return kpi ? [{ kpi, how }] : [];
        }),
        partners: rows.partners
          .flatMap(({ touchpointId, personId }) =>
            touchpointId === touchpoint.id ? (personOf.get(personId) ?? []) : [],
          )
          .sort((a, b) => a.name.localeCompare(b.name)),
        conflicts,
        flags: flagsOf({ ...touchpoint, departmentIds, needs, conflicts: conflicts.length }, today),
      };
    });
  }

  /**
   * Who is paid for what hurts where: as many queries, however many touchpoints.
   * @param here ids of the owning departments that are still there: what nobody owns is nobody else's
   */
  async #conflicts(organizationId: string, rows: JourneyRows, here: ReadonlySet<string>, today: string) {
    const manager = this.database.read();
    const rewarded = (await manager.findBy(Kpi, { organizationId, rewarded: true })).filter((kpi) =>
      holdsOn(kpi, today),
    );
    const telling = await manager.findBy(Kpi, {
      organizationId,
      id: In(rows.kpis.map(({ kpiId }) => kpiId)),
    });
    const links = await manager.findBy(KpiLink, {
      organizationId,
      kpiId: In(rewarded.map(({ id }) => id)),
      towardKpiId: In(telling.map(({ id }) => id)),
    });
    const departments = await manager.findBy(Department, {
      organizationId,
      id: In(rewarded.flatMap(({ departmentId }) => departmentId ?? [])),
    });
    const own = <Row extends { readonly touchpointId: string }>(list: readonly Row[], id: string) =>
      list.filter(({ touchpointId }) => touchpointId === id);
    const conflicts = rewardConflicts(
      rows.touchpoints.map(({ id }) => ({
        id,
        departmentIds: own(rows.owners, id).flatMap(({ departmentId }) =>
          here.has(departmentId) ? departmentId : [],
        ),
        kpiIds: own(rows.kpis, id).map(({ kpiId }) => kpiId),
        harms: own(rows.harms, id),
      })),
      [...rewarded, ...telling],
      links.flatMap(({ towardKpiId, ...link }) =>
        towardKpiId !== null && holdsOn(link, today) ? [{ ...link, towardKpiId }] : [],
      ),
    );
    return {
      conflictsOf: byTouchpoint(conflicts),
      paid: {
        kpiOf: new Map(rewarded.map((kpi) => [kpi.id, kpi])),
        departmentOf: new Map(departments.map((department) => [department.id, department])),
      },
    };
  }
}

function byTouchpoint(conflicts: readonly RewardConflict[]): Map<string, RewardConflict[]> {
  const found = new Map<string, RewardConflict[]>();
  for (const one of conflicts) found.set(one.touchpointId, [...(found.get(one.touchpointId) ?? []), one]);
  return found;
}

function idsBy<Row extends { readonly touchpointId: string }>(
  rows: readonly Row[],
  idOf: (row: Row) => string,
): Map<string, Set<string>> {
  const ids = new Map<string, Set<string>>();
  for (const row of rows) ids.set(row.touchpointId, (ids.get(row.touchpointId) ?? new Set()).add(idOf(row)));
  return ids;
}

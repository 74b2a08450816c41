import { Injectable } from '@nestjs/common';
import { MoreThan } from 'typeorm';
import { dateAt } from '../calendar/domain/zones.js';
import { PeriodsChanged, RhythmMissing } from '../cycles/cycles.errors.js';
import { CyclesService, type CycleWithPeriods } from '../cycles/cycles.service.js';
import type { PlanDifferences } from '../cycles/domain/compare-plan.js';
import { isEmpty } from '../cycles/domain/compare-plan.js';
import { RecomputeService } from '../cycles/recompute.service.js';
import { Department } from '../organizations/department.entity.js';
import { OrganizationsService } from '../organizations/organizations.service.js';
import { Clock } from '../platform/clock.js';
import { Database } from '../platform/database/database.js';
import { UpdateRequest } from '../updates/update-request.entity.js';

/** A kept year whose sessions would be arranged otherwise today. */
export interface YearBehind {
  readonly cycle: CycleWithPeriods;
  readonly differences: PlanDifferences;
}

/** An update that is due on another day. */
export interface DueOtherwise {
  readonly department: string;
  readonly before: string;
  readonly after: string;
}

/** What a change of the organization's days leads to. */
export interface Consequences {
  /** Kept sessions do not follow by themselves. */
  readonly years: readonly YearBehind[];
  /** Kept years with other periods than the fiscal year would have now: they stay as they are. */
  readonly staying: readonly CycleWithPeriods[];
  /** These follow at once. */
  readonly updates: readonly DueOtherwise[];
}

interface Standing {
  readonly years: ReadonlyMap<string, YearBehind & { readonly fingerprint: string }>;
  readonly staying: ReadonlyMap<string, CycleWithPeriods>;
  /** By request. */
  readonly due: ReadonlyMap<string, { readonly departmentId: string; readonly dueOn: string }>;
}

/** Carries what would be out of the unit of work, which is then undone. */
class Rehearsed extends Error {
  constructor(readonly standing: Standing) {
    super('Only looked.');
  }
}

@Injectable()
export class ConsequencesService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly organizations: OrganizationsService,
    private readonly cycles: CyclesService,
    private readonly recomputing: RecomputeService,
  ) {}

  /**
   * What a change would lead to, found by making it and undoing it again; null where nothing would. Throws what the
   * change throws, and what the calendar throws where no working day is left.
   */
  async of(organizationId: string, change: () => Promise<unknown>): Promise<Consequences | null> {
    const before = await this.#look(organizationId);
    const after = await this.#rehearse(organizationId, change);
    const years = [...after.years.values()].filter(
      ({ cycle, fingerprint }) => before.years.get(cycle.id)?.fingerprint !== fingerprint,
    );
    const staying = [...after.staying.values()].filter(({ id }) => !before.staying.has(id));
    const moved = [...after.due].flatMap(([id, { departmentId, dueOn }]) => {
      const was = before.due.get(id)?.dueOn ?? dueOn;
      return was === dueOn ? [] : [{ departmentId, before: was, after: dueOn }];
    });
    if (years.length + staying.length + moved.length === 0) return null;
    return { years, staying, updates: await this.#named(organizationId, moved) };
  }

  /** Kept years that are not over and whose sessions stand otherwise than rhythm and calendar say today. */
  async behind(organizationId: string): Promise<YearBehind[]> {
    return [...(await this.#look(organizationId)).years.values()];
  }

  async #rehearse(organizationId: string, change: () => Promise<unknown>): Promise<Standing> {
    try {
      return await this.database.write(async () => {
        await change();
        throw new Rehearsed(await this.#look(organizationId));
      });
    } catch (error) {
      if (error instanceof Rehearsed) return error.standing;
      throw error;
    }
  }

  async #look(organizationId: string): Promise<Standing> {
    const [now, { zone }] = [this.clock.now(), await this.organizations.get(organizationId)];
    const today = dateAt(now, zone);
    const years: [string, YearBehind & { fingerprint: string }][] = [];
    const staying: [string, CycleWithPeriods][] = [];
    for (const cycle of await this.cycles.list(organizationId)) {
      if (cycle.endsOn < today) continue;
      try {
        const { differences, fingerprint } = await this.recomputing.recompute(organizationId, cycle.year, {
          dryRun: true,
        });
        if (!isEmpty(differences)) years.push([cycle.id, { cycle, differences, fingerprint }]);
      } catch (error) {
        if (error instanceof PeriodsChanged) staying.push([cycle.id, cycle]);
        else if (!(error instanceof RhythmMissing)) throw error;
      }
    }
    const requests = await this.database.read().find(UpdateRequest, {
      select: { id: true, departmentId: true, dueOn: true },
      where: { organizationId, closesAt: MoreThan(now) },
    });
    return {
      years: new Map(years),
      staying: new Map(staying),
      due: new Map(requests.map(({ id, departmentId, dueOn }) => [id, { departmentId, dueOn }])),
    };
  }

  async #named(
    organizationId: string,
    moved: readonly { readonly departmentId: string; readonly before: string; readonly after: string }[],
  ): Promise<DueOtherwise[]> {
    if (moved.length === 0) return [];
    const departments = await this.database.read().findBy(Department, { organizationId });
    const names = new Map(departments.map(({ id, name }) => [id, name]));
    return moved
      .map(({ departmentId, before, after }) => ({
        department: names.get(departmentId) ?? '',
        before,
        after,
      }))
      .sort((a, b) =>
        a.before === b.before ? a.department.localeCompare(b.department) : a.before < b.before ? -1 : 1,
      );
  }
}

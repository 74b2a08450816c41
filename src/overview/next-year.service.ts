import { Injectable } from '@nestjs/common';
import { In, Not } from 'typeorm';
import { dateAt } from '../calendar/domain/zones.js';
import { CyclesService, type CycleWithPeriods } from '../cycles/cycles.service.js';
import { RhythmService } from '../cycles/rhythm.service.js';
import type { RhythmRules } from '../cycles/domain/rhythm.js';
import type { NamedResolution } from '../decisions/resolutions/resolutions.service.js';
import { ResolutionsService } from '../decisions/resolutions/resolutions.service.js';
import type { Goal } from '../goals/goal.entity.js';
import { GoalsService } from '../goals/goals.service.js';
import type { Plan } from '../kpis/domain/plan.js';
import { KpiDetailsService } from '../kpis/kpi-details.service.js';
import type { Kpi } from '../kpis/kpi.entity.js';
import type { Roster } from '../organizations/domain/roster.js';
import { holdsOn } from '../organizations/domain/term.js';
import { OrganizationsService } from '../organizations/organizations.service.js';
import { RosterService } from '../organizations/roster.service.js';
import { Project } from '../projects/project.entity.js';
import { Clock } from '../platform/clock.js';
import { Database } from '../platform/database/database.js';
import { NotFound } from '../platform/errors.js';
import { firstYears } from './domain/first-years.js';
import { type RhythmPreview, RhythmPreviewService } from './rhythm-preview.service.js';

/** A KPI that goes on, with what it aims at. */
export interface CarriedKpi {
  readonly kpi: Kpi;
  /** The last one before; null where it had none. */
  readonly before: { readonly year: number; readonly plan: Plan } | null;
  /** Whether the new year says where it is to come. */
  readonly isPlanned: boolean;
}

/** What a new year begins with. */
export interface NextYear {
  readonly year: number;
  /** The year as it is kept; null as long as it is not. */
  readonly kept: CycleWithPeriods | null;
  /** Null: nobody said yet when sessions are held. */
  readonly rules: RhythmRules | null;
  readonly preview: RhythmPreview | null;
  /** Whether there is none before it: then nothing carries on. */
  readonly isFirst: boolean;
  /** Whether it has begun: then those who lead today count, not those of its first day. */
  readonly hasBegun: boolean;
  /** Departments there are on its first day, by name, with the names of their heads then. */
  readonly departments: readonly { readonly name: string; readonly heads: readonly string[] }[];
  /** Names of those that end before. */
  readonly ending: readonly string[];
  /** Names by key, of all departments. */
  readonly names: ReadonlyMap<string, string>;
  readonly kpis: readonly CarriedKpi[];
  /** The goal that holds now. */
  readonly goal: Goal | null;
  /** Whether it still holds on the year's first day, if no other is set. */
  readonly goalGoesOn: boolean;
  /** The year's own goal, where one is written already. */
  readonly ownGoal: Goal | null;
  readonly actions: readonly NamedResolution[];
  /** That are not over. */
  readonly projects: readonly Pick<Project, 'id' | 'key' | 'name' | 'untilDate'>[];
}

/** Rolls an organization over into its next planning cycle. */
@Injectable()
export class NextYearService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly organizations: OrganizationsService,
    private readonly cycles: CyclesService,
    private readonly rhythms: RhythmService,
    private readonly previews: RhythmPreviewService,
    private readonly rosters: RosterService,
    private readonly goals: GoalsService,
    private readonly details: KpiDetailsService,
    private readonly resolutions: ResolutionsService,
  ) {}

  /** The years that can be planned next: the one after the last that is kept, else those to begin with. */
  async next(organizationId: string): Promise<readonly number[]> {
    const last = (await this.cycles.list(organizationId)).at(-1);
    if (last) return [last.year + 1];
    const { fiscalYear, zone } = await this.organizations.get(organizationId);
    return firstYears(fiscalYear, dateAt(this.clock.now(), zone));
  }

  /** What carries on into a year and what does not; changes nothing. Throws `NotFound` for a year beyond the next. */
  async of(organizationId: string, year: number): Promise<NextYear> {
    const kept = await this.cycles.find(organizationId, year);
    if (kept === null && !(await this.next(organizationId)).includes(year)) throw noSuchYear();
    const rules = (await this.rhythms.find(organizationId))?.rules ?? null;
    const preview = kept || !rules ? null : await this.previews.of(organizationId, rules, year);
    const { zone } = await this.organizations.get(organizationId);
    const today = dateAt(this.clock.now(), zone);
    const firstDay = (kept ?? preview?.year.cycle)?.startsOn ?? today;
    const roster = await this.rosters.load(organizationId);
    const goal = await this.goals.current(organizationId);
    const ownGoal = kept && (await this.#goalOf(organizationId, kept.id));
    const hasBegun = firstDay < today;
    const departments = departmentsOn(roster, hasBegun ? today : firstDay);
    const isFirst = (await this.cycles.list(organizationId)).every((cycle) => cycle.year >= year);
    const names = new Set(departments.map(({ name }) => name));
    return {
      ...{ year, kept, rules, preview, isFirst, hasBegun, departments, goal, ownGoal },
      ending: roster.departmentsOn(today).flatMap(({ name }) => (names.has(name) ? [] : [name])),
      names: new Map([...roster.departments.values()].map(({ key, name }) => [key, name])),
      goalGoesOn: goal !== null && goal.horizon >= firstDay,
      kpis: await this.#kpis(organizationId, year, firstDay),
      actions: await this.resolutions.open(organizationId, { notOf: '' }),
      projects: await this.#projects(organizationId),
    };
  }

  /** Keeps the year that `of` shows; one that is kept stays as it is. Throws `NotFound`, `RhythmMissing`. */
  keep(organizationId: string, year: number): Promise<'created' | 'unchanged'> {
    return this.database.write(async () => {
      const isKept = (await this.cycles.find(organizationId, year)) !== null;
      if (!isKept && !(await this.next(organizationId)).includes(year)) throw noSuchYear();
      return (await this.cycles.keep(organizationId, year)).outcome;
    });
  }

  async #goalOf(organizationId: string, cycleId: string): Promise<Goal | null> {
    const goals = await this.goals.list(organizationId);
    return goals.find((goal) => goal.cycleId === cycleId) ?? null;
  }

  /** Of departments: the measures of a goal go with it. */
  async #kpis(organizationId: string, year: number, firstDay: string): Promise<CarriedKpi[]> {
    const all = await this.details.all(organizationId, { warned: false });
    const carried = all.filter(({ kpi }) => kpi.departmentId !== null && holdsOn(kpi, firstDay));
    return carried.map(({ kpi, plans }): CarriedKpi => {
      const last = Math.max(...[...plans.keys()].filter((one) => one < year));
      const plan = plans.get(last)?.versions.at(-1)?.plan;
      return { kpi, before: plan ? { year: last, plan } : null, isPlanned: plans.has(year) };
    });
  }

  #projects(organizationId: string): Promise<Pick<Project, 'id' | 'key' | 'name' | 'untilDate'>[]> {
    return this.database.read().find(Project, {
      select: { id: true, key: true, name: true, untilDate: true },
      where: { organizationId, state: Not(In(['done', 'stopped'])) },
      order: { name: 'ASC' },
    });
  }
}

function departmentsOn(roster: Roster, day: string): NextYear['departments'] {
  return roster
    .departmentsOn(day)
    .map(({ id, name }) => ({
      name,
      heads: roster.leadersOf(id, 'head', day).map((person) => roster.people.get(person)?.name ?? ''),
    }))
    .sort((a, b) => a.name.localeCompare(b.name));
}

function noSuchYear(): NotFound {
  return new NotFound('planning cycle', 'planningscyclus');
}

import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { addDays } from '../calendar/domain/time.js';
import { Goal } from '../goals/goal.entity.js';
import { TodayService } from '../goals/today.service.js';
import type { DepartmentChange } from '../kpis/department-change.entity.js';
import { DepartmentChangesService } from '../kpis/department-changes.service.js';
import { KpiLink } from '../kpis/kpi-link.entity.js';
import type { KpiRebasing } from '../kpis/kpi-rebasing.entity.js';
import { KpiRebasings } from '../kpis/kpi-rebasings.service.js';
import { Kpi } from '../kpis/kpi.entity.js';
import { Months } from '../kpis/months.service.js';
import { RosterService } from '../organizations/roster.service.js';
import { Database } from '../platform/database/database.js';

/** Something that follows from the days on which things begin and end. */
export interface PlainEvent {
  readonly what: 'department-begins' | 'department-ends' | 'head' | 'kpi-ends' | 'link-begins' | 'link-ends';
  readonly name: string;
  /** Whom it leads, or what it is linked to. */
  readonly other: string;
}

/** One thing that changed, on the day from which it holds. */
export type StoryEntry =
  | { readonly on: string; readonly change: DepartmentChange; readonly by: string | null }
  | { readonly on: string; readonly rebasing: KpiRebasing; readonly kpi: Kpi; readonly by: string | null }
  | { readonly on: string; readonly event: PlainEvent };

export interface StructureStory {
  readonly entries: readonly StoryEntry[];
  /** Names of departments by key, of all there are or were. */
  readonly names: ReadonlyMap<string, string>;
  readonly today: string;
}

/** How departments, their heads, KPIs and links changed since the first planning year that is kept. */
@Injectable()
export class StructureStoryService {
  constructor(
    private readonly database: Database,
    private readonly today: TodayService,
    private readonly rosters: RosterService,
    private readonly changes: DepartmentChangesService,
    private readonly rebasings: KpiRebasings,
  ) {}

  /** The latest first; the same number of queries however much changed. */
  async load(organizationId: string): Promise<StructureStory> {
    const manager = this.database.read();
    const today = await this.today.of(organizationId);
    const { all: months } = await Months.load(manager, organizationId);
    const [first] = months;
    const since = first?.startsOn ?? today;
    // With a year its goal begins, and so do the links to it: that is no change within it.
    const turns = new Set(months.filter(({ number }) => number === 1).map(({ startsOn }) => startsOn));
    const roster = await this.rosters.load(organizationId);
    const changes = await this.changes.list(organizationId);
    const rebasings = await this.rebasings.list(organizationId);
    const kpis = await manager.findBy(Kpi, { organizationId });
    const kpiOf = new Map(kpis.map((kpi) => [kpi.id, kpi]));
    const links = await manager.findBy(KpiLink, { organizationId });
    const goals = await manager.findBy(Goal, {
      organizationId,
      id: In(links.flatMap(({ goalId }) => goalId ?? [])),
    });
    const goalOf = new Map(goals.map((goal) => [goal.id, goal.statement]));
    const nameOf = (personId: string | null) => roster.people.get(personId ?? '')?.name ?? null;
    const told = new Set(
      changes.flatMap(({ fromDate, departments, into }) =>
        [...departments, ...into].map((key) => `${key} ${fromDate}`),
      ),
    );
    const changed = new Set(changes.map(({ fromDate }) => fromDate));
    const events: { readonly on: string; readonly event: PlainEvent }[] = [];
    const tell = (on: string, what: PlainEvent['what'], name: string, other = '') => {
      if (on > since) events.push({ on, event: { what, name, other } });
    };
    for (const { key, name, fromDate, untilDate } of roster.departments.values()) {
      if (!told.has(`${key} ${fromDate}`)) tell(fromDate, 'department-begins', name);
      const ended = untilDate && addDays(untilDate, 1);
      if (ended && !told.has(`${key} ${ended}`)) tell(ended, 'department-ends', name);
    }
    for (const { departmentId, personId, kind, fromDate } of roster.headships) {
      const department = roster.departments.get(departmentId);
      if (kind === 'head' && department) tell(fromDate, 'head', nameOf(personId) ?? '', department.name);
    }
    const endedOn = (kpi: Kpi | undefined) => (kpi?.untilDate ? addDays(kpi.untilDate, 1) : null);
    for (const kpi of kpis) {
      const on = endedOn(kpi);
      if (on && !changed.has(on)) tell(on, 'kpi-ends', kpi.name);
    }
    for (const { kpiId, goalId, towardKpiId, fromDate, untilDate } of links) {
      const kpi = kpiOf.get(kpiId);
      const toward = goalOf.get(goalId ?? '') ?? kpiOf.get(towardKpiId ?? '')?.name;
      if (!kpi || toward === undefined) continue;
      // A KPI begins with its links: that is one thing.
      if (fromDate > kpi.fromDate && !turns.has(fromDate)) tell(fromDate, 'link-begins', kpi.name, toward);
      const ended = untilDate && addDays(untilDate, 1);
      if (ended && !turns.has(ended)) tell(ended, 'link-ends', kpi.name, toward);
    }
    const entries: StoryEntry[] = [
      ...changes.map((change) => ({ on: change.fromDate, change, by: nameOf(change.personId) })),
      ...rebasings.flatMap((rebasing) => {
        const kpi = kpiOf.get(rebasing.kpiId);
        return kpi ? [{ on: rebasing.fromDate, rebasing, kpi, by: nameOf(rebasing.personId) }] : [];
      }),
      ...events,
    ];
    return {
      entries: entries.sort((a, b) => b.on.localeCompare(a.on)),
      names: new Map([...roster.departments.values()].map(({ key, name }) => [key, name])),
      today,
    };
  }
}

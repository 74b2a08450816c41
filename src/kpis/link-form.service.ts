import { Injectable } from '@nestjs/common';
import { In, IsNull, MoreThanOrEqual } from 'typeorm';
import { PlanningCycle } from '../cycles/planning-cycle.entity.js';
import { actorOn, type Author } from '../goals/author.js';
import { Goal } from '../goals/goal.entity.js';
import { TodayService } from '../goals/today.service.js';
import { Department } from '../organizations/department.entity.js';
import { RosterService } from '../organizations/roster.service.js';
import { Database } from '../platform/database/database.js';
import { InvalidInput, NotFound } from '../platform/errors.js';
import { commandOf } from './command-of.js';
import type { LinkCommand } from './domain/link.js';
import { type DetailedLink, type KpiDetail, KpiDetailsService } from './kpi-details.service.js';
import { Kpi } from './kpi.entity.js';
import { LinkOutOfReach } from './kpis.errors.js';
import { KpisService } from './kpis.service.js';

/** What the form of a link offers. */
export interface LinkForm {
  readonly detail: KpiDetail;
  /** Null for one that is still to be made. */
  readonly kept: DetailedLink | null;
  /** What that one points to, in words. */
  readonly aimName: string | null;
  /** What it may point to: goals of years that are not over, and KPIs that go on; none it points to already. */
  readonly goals: readonly Goal[];
  readonly kpis: readonly Kpi[];
}

/** What a link points to, as a form says it. */
export function aimTyped({ goal, kpi }: DetailedLink): string {
  return goal === null ? `kpi:${kpi}` : `goal:${goal}`;
}

/** Links of one KPI, made, changed and ended one by one; the KPI stays as it is otherwise. */
@Injectable()
export class LinkFormService {
  constructor(
    private readonly database: Database,
    private readonly kpis: KpisService,
    private readonly details: KpiDetailsService,
    private readonly rosters: RosterService,
    private readonly today: TodayService,
  ) {}

  /** Leadership and planners, and those who lead the department whose KPI it is. */
  async mayLink(organizationId: string, { departmentId }: Kpi, author: Author): Promise<boolean> {
    if (actorOn({ ownerId: null }, author).leads) return true;
    if (departmentId === null || author.personId === null) return false;
    const roster = await this.rosters.load(organizationId);
    const today = await this.today.of(organizationId);
    const leaders = (['head', 'deputy'] as const).flatMap((kind) =>
      roster.leadersOf(departmentId, kind, today),
    );
    return leaders.includes(author.personId);
  }

  /** For a new link, or for one there is (its id). Throws `NotFound` and `LinkOutOfReach`. */
  async open(organizationId: string, key: string, linkId: string | null, author: Author): Promise<LinkForm> {
    const form = await this.typedOn(organizationId, key, linkId);
    await this.#refuseOthers(form.detail.kpi, author);
    return form;
  }

  /**
   * What a link was typed on, whatever happened since; keeping it asks who may. Throws `NotFound`.
   * @param aim what it points to, as the form says it: whoever changed it meanwhile gave it another id, or ended it
   */
  async typedOn(organizationId: string, key: string, linkId: string | null, aim = ''): Promise<LinkForm> {
    const detail = await this.details.one(organizationId, key, { warned: false });
    const { links } = detail;
    const found = links.find(({ link }) => link.id === linkId) ?? links.find((one) => aimTyped(one) === aim);
    const kept = linkId === null ? null : (found ?? null);
    if (linkId !== null && kept === null && aim === '') throw new NotFound('link', 'koppeling');
    const aimName = kept && (await this.#nameOf(kept));
    return { detail, kept, aimName, ...(await this.#aims(organizationId, detail)) };
  }

  /**
   * Keeps a link as it was typed. Throws `LinkOutOfReach`, `InvalidInput` with the fields of a link, `goal` and `kpi`
   * among them, and `VersionConflict` where the KPI was changed since `seenVersion`.
   */
  async keep(form: LinkForm, typed: LinkCommand, seenVersion: number, author: Author): Promise<void> {
    const { detail, kept } = form;
    const { organizationId } = detail.kpi;
    await this.#refuseOthers(detail.kpi, author);
    const command = commandOf(detail);
    const place = kept === null ? command.links.length : detail.links.indexOf(kept);
    const links = [...command.links.slice(0, place), typed, ...command.links.slice(place + 1)];
    try {
      await this.kpis.put(organizationId, { ...command, links }, seenVersion);
    } catch (error) {
      if (!(error instanceof InvalidInput)) throw error;
      const own = `links[${place}].`;
      throw new InvalidInput(
        error.fields.map((problem) => ({ ...problem, field: problem.field.replace(own, '') })),
      );
    }
  }

  /** Ends it with the last closed month, which keeps it. Throws `VersionConflict`. */
  async end(organizationId: string, { detail, kept }: LinkForm, seenVersion: number): Promise<void> {
    const command = commandOf(detail);
    const links = command.links.filter((_, i) => detail.links[i] !== kept);
    await this.kpis.put(organizationId, { ...command, links }, seenVersion);
  }

  async #refuseOthers(kpi: Kpi, author: Author): Promise<void> {
    const { organizationId, departmentId } = kpi;
    if (await this.mayLink(organizationId, kpi, author)) return;
    const department = await this.database
      .read()
      .findOneBy(Department, { organizationId, id: departmentId ?? '' });
    throw new LinkOutOfReach(department?.name ?? null);
  }

  async #nameOf({ link: { organizationId, goalId, towardKpiId } }: DetailedLink): Promise<string | null> {
    const manager = this.database.read();
    if (goalId === null)
      return (await manager.findOneBy(Kpi, { organizationId, id: towardKpiId ?? '' }))?.name ?? null;
    return (await manager.findOneBy(Goal, { organizationId, id: goalId }))?.statement ?? null;
  }

  async #aims(
    organizationId: string,
    { kpi, links, measures }: KpiDetail,
  ): Promise<Pick<LinkForm, 'goals' | 'kpis'>> {
    const manager = this.database.read();
    const cycles = await manager.findBy(PlanningCycle, {
      organizationId,
      endsOn: MoreThanOrEqual(await this.today.of(organizationId)),
    });
    const goals = await manager.find(Goal, {
      where: { organizationId, cycleId: In(cycles.map(({ id }) => id)) },
      order: { key: 'ASC' },
    });
    const kpis = await manager.find(Kpi, {
      where: { organizationId, untilDate: IsNull() },
      order: { name: 'ASC', key: 'ASC' },
    });
    const taken = new Set(links.flatMap(({ link }) => [link.goalId, link.towardKpiId]));
    return {
      goals: goals.filter(({ id, key }) => !taken.has(id) && !measures.includes(key)),
      kpis: kpis.filter(({ id }) => !taken.has(id) && id !== kpi.id),
    };
  }
}

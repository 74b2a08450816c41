import { Injectable } from '@nestjs/common';
import type { Author } from '../goals/author.js';
import { GoalStances } from '../goals/goal-stances.service.js';
import { keyForName } from '../goals/domain/key-for-name.js';
import { TodayService } from '../goals/today.service.js';
import { Kpi } from '../kpis/kpi.entity.js';
import { has } from '../organizations/domain/rights.js';
import type { RosterDepartment, RosterPerson } from '../organizations/domain/roster.js';
import { holdsOn } from '../organizations/domain/term.js';
import { RosterService } from '../organizations/roster.service.js';
import { Database } from '../platform/database/database.js';
import { RESERVED_KEY } from './domain/touchpoint.js';
import { JourneyPictureService, type TouchpointPicture } from './journey-picture.service.js';
import { JourneyOutOfReach } from './journey.errors.js';
import { Touchpoint } from './touchpoint.entity.js';

/** What the form of a touchpoint offers. */
export interface TouchpointForm {
  /** Null for one that is still to be added. */
  readonly picture: TouchpointPicture | null;
  readonly departments: readonly Pick<RosterDepartment, 'key' | 'name'>[];
  /** By department, then by name. */
  readonly kpis: readonly Pick<Kpi, 'key' | 'name'>[];
  readonly people: readonly Pick<RosterPerson, 'address' | 'name'>[];
  /** From outside. */
  readonly partners: readonly Pick<RosterPerson, 'address' | 'name'>[];
  /** Where another one would come: behind all there are. */
  readonly nextPlace: number;
  /** Whether whoever asks may take it off the journey. */
  readonly mayRemove: boolean;
}

/** Who may write what on the journey, and what there is to choose from. */
@Injectable()
export class TouchpointFormService {
  constructor(
    private readonly database: Database,
    private readonly pictures: JourneyPictureService,
    private readonly stances: GoalStances,
    private readonly rosters: RosterService,
    private readonly today: TodayService,
  ) {}

  /** Whether somebody may add touchpoints, and change any. */
  mayDraw(author: Author): boolean {
    return has('draw-journey', author);
  }

  /** Whether somebody may change this one: also whoever speaks for a department that owns it. */
  async mayChange(
    organizationId: string,
    { departments }: TouchpointPicture,
    author: Author,
  ): Promise<boolean> {
    if (this.mayDraw(author)) return true;
    const own = await this.stances.spokenForBy(organizationId, author);
    return own.some(({ id }) => departments.some((department) => department.id === id));
  }

  /** For one that is there, or (null) one still to be added. Throws `NotFound` and `JourneyOutOfReach`. */
  async open(organizationId: string, key: string | null, author: Author): Promise<TouchpointForm> {
    const form = await this.typedOn(organizationId, key, author);
    await this.refuseOthers(organizationId, form, author);
    return form;
  }

  /** What it was typed on, whatever happened since; `refuseOthers` asks who may. Throws `NotFound`. */
  async typedOn(organizationId: string, key: string | null, author: Author): Promise<TouchpointForm> {
    const picture = key === null ? null : await this.pictures.one(organizationId, key);
    return this.#form(organizationId, picture, author);
  }

  /** Throws `JourneyOutOfReach` where it is not theirs to keep. */
  async refuseOthers(organizationId: string, { picture }: TouchpointForm, author: Author): Promise<void> {
    const may = picture ? await this.mayChange(organizationId, picture, author) : this.mayDraw(author);
    if (!may) throw new JourneyOutOfReach();
  }

  /** A key for a new one of that name. */
  async keyFor(organizationId: string, name: string): Promise<string> {
    const all = await this.database
      .read()
      .find(Touchpoint, { select: { key: true }, where: { organizationId } });
    return keyForName(name, new Set([RESERVED_KEY, ...all.map(({ key }) => key)]), 'moment');
  }

  async #form(
    organizationId: string,
    picture: TouchpointPicture | null,
    author: Author,
  ): Promise<TouchpointForm> {
    const manager = this.database.read();
    const today = await this.today.of(organizationId);
    const roster = await this.rosters.load(organizationId);
    const kpis = await manager.find(Kpi, { where: { organizationId }, order: { name: 'ASC', key: 'ASC' } });
    const last = await manager.maximum(Touchpoint, 'place', { organizationId });
    const owners = picture?.needs.flatMap(({ owner }) => owner ?? []) ?? [];
    return {
      picture,
      // What it names already stays to be chosen, whether it is there any more or not.
      departments: withThose(roster.departmentsOn(today), picture?.departments ?? []),
      kpis: withThose(
        kpis.filter((kpi) => holdsOn(kpi, today)),
        picture?.kpis ?? [],
      ),
      people: withThose(roster.staffOn(today), owners),
      partners: withThose(roster.withRole('partner', today), picture?.partners ?? []),
      nextPlace: (last ?? 0) + 1,
      mayRemove: picture !== null && this.mayDraw(author),
    };
  }
}

/** Those there are, and those that are named besides, by name. */
function withThose<T extends { readonly id: string; readonly name: string }>(
  present: readonly T[],
  named: readonly T[],
): T[] {
  const all = new Map([...present, ...named].map((one) => [one.id, one]));
  return [...all.values()].sort((a, b) => a.name.localeCompare(b.name));
}

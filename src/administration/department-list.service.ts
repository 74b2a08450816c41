import { Injectable } from '@nestjs/common';
import { dateAt } from '../calendar/domain/zones.js';
import type { RosterDepartment } from '../organizations/domain/roster.js';
import { OrganizationsService } from '../organizations/organizations.service.js';
import { RosterService } from '../organizations/roster.service.js';
import { Clock } from '../platform/clock.js';
import { type Branch, treeOf } from './domain/department-tree.js';

/** A department of the list, with the names of who leads it today. */
export interface KeptDepartment extends RosterDepartment {
  readonly heads: readonly string[];
  readonly deputies: readonly string[];
}

export interface DepartmentList {
  /** Those there are, and those that are still to come. */
  readonly tree: readonly Branch<KeptDepartment>[];
  /** Those there were, by name. */
  readonly ended: readonly RosterDepartment[];
  readonly count: number;
  readonly today: string;
}

@Injectable()
export class DepartmentListService {
  constructor(
    private readonly clock: Clock,
    private readonly organizations: OrganizationsService,
    private readonly rosters: RosterService,
  ) {}

  async load(organizationId: string): Promise<DepartmentList> {
    const { zone } = await this.organizations.get(organizationId);
    const today = dateAt(this.clock.now(), zone);
    const roster = await this.rosters.load(organizationId);
    const all = [...roster.departments.values()];
    const isOver = ({ untilDate }: RosterDepartment) => untilDate !== null && untilDate < today;
    const namesOf = (id: string, kind: 'head' | 'deputy', day: string) =>
      roster.leadersOf(id, kind, day).map((person) => roster.people.get(person)?.name ?? '');
    const kept = all
      .filter((one) => !isOver(one))
      .map((one) => {
        const day = one.fromDate > today ? one.fromDate : today;
        return { ...one, heads: namesOf(one.id, 'head', day), deputies: namesOf(one.id, 'deputy', day) };
      });
    return { tree: treeOf(kept), ended: all.filter(isOver), count: kept.length, today };
  }
}

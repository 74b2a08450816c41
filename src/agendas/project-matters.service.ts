import { Injectable } from '@nestjs/common';
import type { Period } from '../cycles/period.entity.js';
import type { Session } from '../cycles/session.entity.js';
import { daysWaiting, flagsOf } from '../projects/domain/flags.js';
import { isOver } from '../projects/domain/moves.js';
import { PrioritiesService } from '../projects/priorities.service.js';
import { type ProjectPicture, ProjectPicturesService } from '../projects/project-pictures.service.js';
import type { ProjectMatter } from './domain/project-items.js';

/** What sessions have to say about projects. */
@Injectable()
export class ProjectMattersService {
  constructor(
    private readonly priorities: PrioritiesService,
    private readonly pictures: ProjectPicturesService,
  ) {}

  /**
   * At a quarterly session the focus list of the quarter it plans, in its order; at a monthly one experiments that are
   * past their stop date on that day, and what has waited for too long by then.
   */
  async of({ organizationId, kind, merged, date }: Session, period: Period): Promise<ProjectMatter[]> {
    const kinds = [kind, ...merged];
    return [
      ...(kinds.includes('quarterly') && period.kind === 'quarter'
        ? await this.#urgent(organizationId, period)
        : []),
      ...(kinds.includes('monthly') ? await this.#late(organizationId, date) : []),
    ];
  }

  async #urgent(organizationId: string, { name }: Period): Promise<ProjectMatter[]> {
    const priorities = await this.priorities.of(organizationId, name);
    const focus = priorities?.ranked.filter(({ inFocus }) => inFocus) ?? [];
    return focus.map((one) => ({
      ...{ ...about(one), about: 'urgent', place: one.place, urgency: one.urgency },
      byHand: one.planned.rank === null ? null : one.planned.rankReason,
    }));
  }

  async #late(organizationId: string, date: string): Promise<ProjectMatter[]> {
    const { pictures } = await this.pictures.all(organizationId);
    const open = pictures
      .filter(({ project }) => !isOver(project.state))
      .map((picture) => ({ picture, flags: flagsOf(picture.project, date) }));
    const stopped = open.flatMap(({ picture, flags }): ProjectMatter[] => {
      const { stopOn } = picture.project;
      const isPast = flags.includes('past-stop') && stopOn !== null;
      return isPast ? [{ ...about(picture), about: 'past-stop', stopOn }] : [];
    });
    const waiting = open
      .filter(({ flags }) => flags.includes('long-wait'))
      .map(({ picture }) => ({
        ...{ ...about(picture), about: 'waits' as const },
        ...{ days: daysWaiting(picture.project, date) ?? 0, waitingFor: picture.project.waitingFor ?? '' },
      }))
      .sort((a, b) => b.days - a.days);
    return [...stopped, ...waiting];
  }
}

function about({ project, departments }: ProjectPicture) {
  return {
    ...{ id: project.id, name: project.name, customer: project.customer },
    departments: departments.map((department) => department.name),
  };
}

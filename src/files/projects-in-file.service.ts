import { Injectable } from '@nestjs/common';
import { THE_HOUSE } from '../goals/author.js';
import { GoalWorthService } from '../projects/goal-worth.service.js';
import { PrioritiesService } from '../projects/priorities.service.js';
import { ProjectMovesService } from '../projects/project-moves.service.js';
import { ProjectsService } from '../projects/projects.service.js';
import type { PlacedFile } from './organization-file.js';

/** Hands a file's projects, their order and what a point is worth to the room that keeps them. */
@Injectable()
export class ProjectsInFileService {
  constructor(
    private readonly projects: ProjectsService,
    private readonly moving: ProjectMovesService,
    private readonly priorities: PrioritiesService,
    private readonly worths: GoalWorthService,
  ) {}

  /** What a room refuses is told at its place in the file. */
  async apply(id: string, { file, placing }: PlacedFile): Promise<void> {
    for (const [index, { goal, ...worth }] of file.worths.entries())
      await placing(['worths', index], () => this.worths.set(id, goal, worth));
    for (const [index, { ranks, moves, proposedOn, ...project }] of file.projects.entries()) {
      const place = ['projects', index];
      const within = (steps: readonly (string | number)[]) => [...place, ...steps];
      await placing(within, () => this.projects.put(id, project, { proposedOn }));
      await placing(within, () => this.moving.record(id, project.key, moves));
      for (const [at, { quarter, rank, reason }] of ranks.entries()) {
        const where = { quarter, project: project.key };
        await placing([...place, 'ranks', at], () =>
          this.priorities.rank(id, where, { rank, reason }, THE_HOUSE),
        );
      }
    }
    for (const [quarter, size] of Object.entries(file.focus))
      await placing(() => ['focus', quarter], () => this.priorities.focusOn(id, quarter, size, THE_HOUSE)); // prettier-ignore
  }
}

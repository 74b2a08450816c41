import { Injectable } from '@nestjs/common';
import { Period } from '../../cycles/period.entity.js';
import type { Session } from '../../cycles/session.entity.js';
import { Goal } from '../../goals/goal.entity.js';
import { Database } from '../../platform/database/database.js';
import { PrioritiesService } from '../../projects/priorities.service.js';
import type { Outcome, RankedInMinutes } from './domain/outcome.js';

/** What a session leaves behind besides its minutes. */
@Injectable()
export class OutcomesService {
  constructor(
    private readonly database: Database,
    private readonly priorities: PrioritiesService,
  ) {}

  /** As it stands now: a quarterly session ranks projects, an annual one adopts the goal. */
  async of({ organizationId, kind, merged, periodId, cycleId }: Session): Promise<Outcome> {
    const kinds = [kind, ...merged];
    const manager = this.database.read();
    const period = await manager.findOneByOrFail(Period, { organizationId, id: periodId });
    const ranks = kinds.includes('quarterly') && period.kind === 'quarter';
    const projects = ranks ? await this.#ranked(organizationId, period.name) : null;
    if (!kinds.includes('annual')) return projects ? { projects } : {};
    const goal = await manager.findOneBy(Goal, { organizationId, cycleId });
    const adopted = goal && goal.phase === 'adopted' ? { statement: goal.statement } : null;
    return { ...(projects && { projects }), goal: adopted };
  }

  async #ranked(organizationId: string, quarter: string): Promise<RankedInMinutes[]> {
    const priorities = await this.priorities.of(organizationId, quarter);
    return (priorities?.ranked ?? []).map(({ project: { key, name }, place, inFocus, departments }) => ({
      ...{ key, name, place, inFocus },
      departments: departments.map((department) => department.name),
    }));
  }
}

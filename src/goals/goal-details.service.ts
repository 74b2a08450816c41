import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { PlanningCycle } from '../cycles/planning-cycle.entity.js';
import { Person } from '../organizations/person.entity.js';
import { Database } from '../platform/database/database.js';
import type { Goal } from './goal.entity.js';

/** A goal with what it refers to. */
export interface GoalDetail {
  readonly goal: Goal;
  readonly cycle: PlanningCycle;
  readonly owner: Person | null;
}

@Injectable()
export class GoalDetailsService {
  constructor(private readonly database: Database) {}

  /** Goals with their cycles and owners, in the order given. */
  async of(organizationId: string, goals: readonly Goal[]): Promise<GoalDetail[]> {
    const manager = this.database.read();
    const cycles = await manager.findBy(PlanningCycle, {
      organizationId,
      id: In(goals.map(({ cycleId }) => cycleId)),
    });
    const owners = await manager.findBy(Person, {
      organizationId,
      id: In(goals.flatMap(({ ownerId }) => ownerId ?? [])),
    });
    const cycleOf = new Map(cycles.map((cycle) => [cycle.id, cycle]));
    const personOf = new Map(owners.map((person) => [person.id, person]));
    return goals.flatMap((goal) => {
      const cycle = cycleOf.get(goal.cycleId);
      return cycle ? [{ goal, cycle, owner: personOf.get(goal.ownerId ?? '') ?? null }] : [];
    });
  }
}

import { DomainError } from '../platform/errors.js';

/** An organization has one common goal a cycle: two would compete for everybody's work. */
export class CycleHasGoal extends DomainError {
  readonly code = 'goals.cycle-has-one';
  readonly kind = 'conflict';

  constructor(cycle: string, key: string) {
    super(`${cycle} has its common goal already: "${key}". Change that one instead of adding another.`);
  }
}

/** What departments linked to a goal was meant for its year. */
export class GoalStaysInCycle extends DomainError {
  readonly code = 'goals.stays-in-cycle';
  readonly kind = 'conflict';

  constructor(key: string, cycle: string) {
    super(
      `The goal "${key}" belongs to ${cycle} and stays there. Give the goal of another year a key of its own.`,
    );
  }
}

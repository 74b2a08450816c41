import { DomainError } from '../platform/errors.js';

/** An organization has one common goal a cycle: two would compete for everybody's work. */
export class CycleHasGoal extends DomainError {
  readonly code = 'goals.cycle-has-one';
  readonly kind = 'conflict';

  constructor(cycle: string, key: string) {
    super({
      en: `${cycle} has its common goal already: "${key}". Change that one instead of adding another.`,
      nl: `${cycle} heeft zijn gezamenlijke doel al: “${key}”. Wijzig dat in plaats van er een toe te voegen.`,
    });
  }
}

/** What departments linked to a goal was meant for its year. */
export class GoalStaysInCycle extends DomainError {
  readonly code = 'goals.stays-in-cycle';
  readonly kind = 'conflict';

  constructor(key: string, cycle: string) {
    super({
      en: `The goal "${key}" belongs to ${cycle} and stays there. Give the goal of another year a key of its own.`,
      nl: `Het doel “${key}” hoort bij ${cycle} en blijft daar. Geef het doel van een ander jaar een eigen sleutel.`,
    });
  }
}

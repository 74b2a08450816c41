import { DomainError, Refused } from '../platform/errors.js';
import type { Barrier } from './domain/mandate.js';
import type { GoalMove, Phase } from './domain/phase.js';

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

const BARRIERS: Readonly<Record<Barrier, Readonly<Record<'en' | 'nl', string>>>> = {
  stranger: {
    en: 'Only leadership and the owner of the goal can do this. Ask one of them.',
    nl: 'Alleen de leiding en de eigenaar van het doel kunnen dit. Vraag het een van hen.',
  },
  mandate: {
    en: 'The mandate of the goal’s owner does not reach this far: leadership decides. Ask leadership, or have the mandate widened.',
    nl: 'Zo ver reikt het mandaat van de eigenaar van het doel niet: de leiding beslist. Vraag het de leiding, of laat het mandaat verruimen.',
  },
  everybody: {
    en: 'The owner of this goal decides together with the departments, and not all of them endorse it yet. Ask the others first, or ask leadership.',
    nl: 'De eigenaar van dit doel beslist samen met de afdelingen, en die steunen het nog niet allemaal. Vraag eerst de andere, of vraag het de leiding.',
  },
};

/** Whoever asks may see the goal, and not do that to it. */
export class GoalOutOfReach extends Refused {
  constructor(readonly barrier: Barrier) {
    super({ en: BARRIERS[barrier].en, nl: BARRIERS[barrier].nl });
  }
}

/** A department is spoken for by those who lead it. */
export class SpeaksForNobody extends Refused {
  constructor(department: string) {
    super({
      en: `Only the head of ${department}, a deputy or whoever stands in can speak for it.`,
      nl: `Alleen het hoofd van ${department}, een plaatsvervanger of wie waarneemt kan namens die afdeling spreken.`,
    });
  }
}

/** What is over is not changed any more. */
export class GoalIsRetired extends DomainError {
  readonly code = 'goals.retired';
  readonly kind = 'conflict';

  constructor() {
    super({
      en: 'This goal is retired and stays as it was. Write down the goal of another planning year instead.',
      nl: 'Dit doel is afgesloten en blijft zoals het was. Schrijf het doel van een ander planningsjaar op.',
    });
  }
}

const PHASES_IN_WORDS: Readonly<Record<Phase, Readonly<Record<'en' | 'nl', string>>>> = {
  draft: { en: 'a draft', nl: 'een concept' },
  discussion: { en: 'under discussion', nl: 'in bespreking' },
  endorsement: { en: 'before the departments', nl: 'voorgelegd aan de afdelingen' },
  adopted: { en: 'adopted', nl: 'vastgesteld' },
  revalidation: { en: 'being revalidated', nl: 'in herijking' },
  retired: { en: 'retired', nl: 'afgesloten' },
};

/** A goal passes through its phases in order. */
export class MoveNotPossible extends DomainError {
  readonly code = 'goals.move-not-possible';
  readonly kind = 'conflict';

  constructor(
    readonly move: GoalMove,
    phase: Phase,
  ) {
    super({
      en: `The goal is ${PHASES_IN_WORDS[phase].en}: that cannot be done to it now. Look again at where it stands.`,
      nl: `Het doel is ${PHASES_IN_WORDS[phase].nl}: dat kan er nu niet mee. Kijk opnieuw waar het staat.`,
    });
  }
}

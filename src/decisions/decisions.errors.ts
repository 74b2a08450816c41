import { DomainError, Refused } from '../platform/errors.js';

/** A measure of the goal has no department that could decide within bounds. */
export class NobodyDecides extends DomainError {
  readonly code = 'decisions.nobody-decides';
  readonly kind = 'conflict';

  constructor(kpi: string) {
    super({
      en: `“${kpi}” is a measure of the goal itself, and no department decides about it. Set a guardrail on a KPI of a department.`,
      nl: `“${kpi}” is een maatstaf van het doel zelf, en daar beslist geen afdeling over. Zet een vangrail op een KPI van een afdeling.`,
    });
  }
}

/** What came of a decision is written down once. */
export class DecisionIsClosed extends DomainError {
  readonly code = 'decisions.closed';
  readonly kind = 'conflict';

  constructor() {
    super({
      en: 'What came of this decision was written down already. Read it, and write down a new decision if you decide anew.',
      nl: 'Wat er van dit besluit kwam is al opgeschreven. Lees het, en schrijf een nieuw besluit op als je opnieuw beslist.',
    });
  }
}

/** Permission is given or refused once. */
export class PermissionIsAnswered extends DomainError {
  readonly code = 'decisions.permission-answered';
  readonly kind = 'conflict';
  override readonly isOvertaken = true;

  constructor() {
    super({
      en: 'This question was answered already. Look at it again.',
      nl: 'Deze vraag is al beantwoord. Kijk er opnieuw naar.',
    });
  }
}

/** Leadership and planners write down what a session resolves; whoever does an action says when it is done. */
export class NotTheirResolution extends Refused {
  constructor() {
    super({
      en: 'Leadership and planners write down what a session resolves, and whoever does an action says when it is done. Ask one of them.',
      nl: 'Leiding en planners schrijven op wat een sessie besluit, en wie een actie doet zegt wanneer die klaar is. Vraag het een van hen.',
    });
  }
}

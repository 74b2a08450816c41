import { Refused } from '../platform/errors.js';

/** Whoever asks may see the project, and not change it. */
export class ProjectOutOfReach extends Refused {
  constructor() {
    super({
      en: 'Only leadership, planners, and who leads a department that works on it can change this project. Ask one of them.',
      nl: 'Alleen de leiding, planners en wie een afdeling leidt die eraan werkt, kunnen dit project wijzigen. Vraag het een van hen.',
    });
  }
}

/** What comes first, and what it is worth, is leadership’s to say. */
export class PrioritiesOutOfReach extends Refused {
  constructor() {
    super({
      en: 'Only leadership and planners can set this. Ask one of them.',
      nl: 'Alleen de leiding en planners kunnen dit vaststellen. Vraag het een van hen.',
    });
  }
}

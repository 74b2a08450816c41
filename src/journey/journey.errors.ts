import { Refused } from '../platform/errors.js';

/** Whoever asks may see the journey, and not change it there. */
export class JourneyOutOfReach extends Refused {
  constructor() {
    super({
      en: 'Only leadership, planners and those who lead a department that owns this moment can change it. Ask one of them.',
      nl: 'Alleen de leiding, planners en wie een afdeling leidt die eigenaar is van dit moment kunnen dit wijzigen. Vraag het een van hen.',
    });
  }
}

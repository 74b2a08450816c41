import { DomainError, Refused } from '../platform/errors.js';

/** What was aimed at in a year that is over is what it was judged by. */
export class PlanClosed extends DomainError {
  readonly code = 'kpis.plan-closed';
  readonly kind = 'conflict';

  constructor(
    /** Its key. */
    readonly kpi: string,
    cycle: string,
  ) {
    super({
      en: `${cycle} is over, so the plan of "${kpi}" for it stays as it is. Leave it as it was, or plan a later year.`,
      nl: `${cycle} is voorbij, dus het plan van “${kpi}” daarvoor blijft zoals het is. Laat het staan, of plan een later jaar.`,
    });
  }
}

/** What another KPI is worked out from cannot be taken away. */
export class KpiInFormula extends DomainError {
  readonly code = 'kpis.in-formula';
  readonly kind = 'conflict';

  constructor(name: string) {
    super({
      en: `“${name}” is worked out from this KPI. Change that formula first.`,
      nl: `“${name}” wordt uit deze KPI berekend. Verander eerst die formule.`,
    });
  }
}

/** A month of another kind of calendar, or of nobody's. */
export class UnknownMonth extends DomainError {
  readonly code = 'kpis.unknown-month';
  readonly kind = 'not-found';

  constructor(month: string) {
    super({
      en: `No month of a kept planning year is "${month}". Name one like "FY2027 M01", or give a day in it.`,
      nl: `“${month}” is geen maand van een vastgelegd planningsjaar. Noem er een als “FY2027 M01”, of een dag erin.`,
    });
  }
}

/** A claim about a KPI is made by those who answer for it. */
export class LinkOutOfReach extends Refused {
  /** @param department whose KPI it is; null for a measure */
  constructor(department: string | null) {
    super(
      department === null
        ? {
            en: 'Only leadership and planners link measures. Ask one of them.',
            nl: 'Alleen de leiding en planners koppelen maatstaven. Vraag het een van hen.',
          }
        : {
            en: `Only leadership, planners and the head of ${department} or a deputy link its KPIs. Ask one of them.`,
            nl: `Alleen de leiding, planners en het hoofd van ${department} of een plaatsvervanger koppelen de KPI’s ervan. Vraag het een van hen.`,
          },
    );
  }
}

/** One key for two batches: which of them was meant to be kept cannot be known. */
export class BatchKeyReused extends DomainError {
  readonly code = 'kpis.batch-key-reused';
  readonly kind = 'invalid';
  override readonly fields = [
    { field: 'Idempotency-Key', message: 'Other readings came with this key. Give each batch its own.' },
  ];

  constructor() {
    super('This Idempotency-Key came with other readings before. Give each batch a key of its own.');
  }
}

import { DomainError } from '../platform/errors.js';

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

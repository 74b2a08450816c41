import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { dateAt } from '../calendar/domain/zones.js';
import { SessionDecisions, type SessionDecisionsAbout } from '../cycles/session-decisions.js';
import { type MonthValue, BreachesService } from '../decisions/breaches.service.js';
import { DecisionsService, type LoggedDecision } from '../decisions/decisions.service.js';
import type { Breach } from '../decisions/domain/breach.js';
import { inForceOn } from '../decisions/domain/guardrail-history.js';
import type { Guardrail } from '../decisions/guardrail.entity.js';
import { GuardrailsService } from '../decisions/guardrails.service.js';
import type { Author } from '../goals/author.js';
import { CorrectionsService, type ToldCorrection } from '../kpis/corrections.service.js';
import { type CyclePlan, lacksSeason } from '../kpis/domain/plan-history.js';
import { type FormulaStory, formulaStory } from '../kpis/formula-gaps.js';
import { KpiOwner } from '../kpis/kpi-owner.entity.js';
import { KpiPlaces } from '../kpis/kpi-places.js';
import { KpiPlan } from '../kpis/kpi-plan.entity.js';
import type { KpiRebasing } from '../kpis/kpi-rebasing.entity.js';
import { KpiRebasings } from '../kpis/kpi-rebasings.service.js';
import { type KpiState, KpiStatesService } from '../kpis/kpi-states.service.js';
import { KpiTarget } from '../kpis/kpi-target.entity.js';
import { Kpi } from '../kpis/kpi.entity.js';
import { LinkFormService } from '../kpis/link-form.service.js';
import { type MonthPeriod, Months } from '../kpis/months.service.js';
import { plansOf } from '../kpis/plan-rows.js';
import { Reading } from '../kpis/reading.entity.js';
import { Department } from '../organizations/department.entity.js';
import { Organization } from '../organizations/organization.entity.js';
import { Person } from '../organizations/person.entity.js';
import { Clock } from '../platform/clock.js';
import { Database } from '../platform/database/database.js';
import { NotFound } from '../platform/errors.js';
import { type KpiMeaning, type KpiSurroundings, linksAround, meaningOf } from './kpi-meaning.js';
import { monthAsked } from './domain/month-asked.js';
import { monthsUpTo, trendMonths, type TrendMonth } from './domain/trend-months.js';

export interface KpiReading {
  readonly reading: Reading;
  readonly by: string | null;
}

export interface KpiPicture extends KpiMeaning, KpiSurroundings {
  readonly kpi: Kpi;
  readonly department: Department | null;
  /** Who answers for it. */
  readonly owner: Person | null;
  readonly today: string;
  /** Null where it does not hold in the month any more, or no month is kept. */
  readonly state: KpiState | null;
  /** The month that was asked for, where that is not the last one. */
  readonly asOf: MonthPeriod | null;
  /** When and why its plan was changed within a year. */
  readonly rebasings: readonly KpiRebasing[];
  readonly months: readonly TrendMonth<MonthPeriod>[];
  /** What it is worked out from; null for one that is entered. */
  readonly formula: FormulaStory | null;
  /** The last of these months was to go as last year went, and a month of that is missing. */
  readonly lacksSeason: boolean;
  /** By id of the month. */
  readonly readings: ReadonlyMap<string, KpiReading>;
  /** Values of months that had closed, the latest first. */
  readonly corrections: readonly ToldCorrection[];
  /** The bounds that hold today, within which its department decides without asking. */
  readonly guardrail: Guardrail | null;
  /** Readings outside of the bounds that held then, the latest first. */
  readonly breaches: readonly Breach<MonthValue>[];
  /** Decisions whose effect is looked for here, the last decided first. */
  readonly decisions: readonly LoggedDecision[];
  /** What sessions decided about it. */
  readonly decided: SessionDecisionsAbout;
  /** Whether the reader may link it. */
  readonly mayLink: boolean;
}

/** Two years: this one, and the one it is compared with. */
const MONTHS_SHOWN = 24;

@Injectable()
export class KpiPageService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly states: KpiStatesService,
    private readonly rebasings: KpiRebasings,
    private readonly forms: LinkFormService,
    private readonly guardrails: GuardrailsService,
    private readonly breaches: BreachesService,
    private readonly decisions: DecisionsService,
    private readonly corrections: CorrectionsService,
    private readonly sessions: SessionDecisions,
  ) {}

  /** In the month asked for (`FY2027 M01`, `2027-01`), else the last one with a reading. Throws `NotFound`. */
  async load(organizationId: string, key: string, reader: Author, asked?: string): Promise<KpiPicture> {
    const manager = this.database.read();
    const kpi = await manager.findOneBy(Kpi, { organizationId, key });
    if (!kpi) throw new NotFound('KPI');
    const { zone } = await manager.findOneByOrFail(Organization, { organizationId });
    const today = dateAt(this.clock.now(), zone);
    const months = await Months.load(manager, organizationId);
    const all = await manager.findBy(Reading, { organizationId, kpiId: kpi.id });
    const last = months.all.findLast(
      ({ id, startsOn }) => startsOn <= today && all.some((one) => one.periodId === id),
    );
    const now = last ?? months.all.findLast(({ startsOn }) => startsOn <= today) ?? months.all[0];
    const until = asked === undefined ? now : monthAsked(months.all, asked);
    if (asked !== undefined && until === null) throw new NotFound('month', 'maand');
    const places = await KpiPlaces.load(manager, organizationId);
    const plans = await manager.findBy(KpiPlan, { organizationId, kpiId: kpi.id });
    const targets = await manager.findBy(KpiTarget, { organizationId, kpiId: kpi.id });
    const read = all.flatMap(({ periodId, value }) => {
      const month = months.byId(periodId);
      return month ? [{ month, value }] : [];
    });
    const byYear = plansOf([kpi], plans, targets, months).get(kpi.id) ?? new Map<number, CyclePlan>();
    const cycle = until && byYear.get(until.year);
    const shown = until ? monthsUpTo(months.all, until, MONTHS_SHOWN) : [];
    const { history } = await this.guardrails.history(organizationId, key);
    return {
      ...{ kpi, today },
      corrections: await this.corrections.of(organizationId, key),
      guardrail: inForceOn(history, today),
      breaches: history.length === 0 ? [] : await this.breaches.of(kpi),
      decisions: await this.decisions.latest(organizationId, kpi.id),
      decided: await this.sessions.about(organizationId, { kind: 'kpi', id: kpi.id }),
      department: await this.#department(asked && until ? places.on(kpi, until.endsOn) : kpi),
      owner: await this.#owner(kpi),
      asOf: until && until.id !== now?.id ? until : null,
      rebasings: (await this.rebasings.list(organizationId, kpi.id)).filter(
        ({ fromDate }) => asked === undefined || !until || fromDate <= until.endsOn,
      ),
      state: until ? await this.#state(kpi, until) : null,
      months: trendMonths(shown, read, byYear),
      formula: await formulaStory(
        manager,
        kpi,
        shown.map(({ id }) => id),
      ),
      lacksSeason: cycle ? lacksSeason(cycle) : false,
      readings: await this.#readings(organizationId, all),
      ...(await meaningOf(manager, kpi, today, asked === undefined ? null : (until ?? null))),
      ...(await linksAround(manager, kpi, today)),
      mayLink: await this.forms.mayLink(organizationId, kpi, reader),
    };
  }

  async #state({ organizationId, id }: Kpi, month: MonthPeriod): Promise<KpiState | null> {
    const [state] = await this.states.statesFor(organizationId, { kpiIds: [id], month: month.id });
    return state ?? null;
  }

  async #department({ organizationId, departmentId }: Kpi): Promise<Department | null> {
    return this.database.read().findOneBy(Department, { organizationId, id: departmentId ?? '' });
  }

  async #owner({ organizationId, id: kpiId }: Kpi): Promise<Person | null> {
    const manager = this.database.read();
    const owner = await manager.findOneBy(KpiOwner, { organizationId, kpiId });
    return owner && manager.findOneBy(Person, { organizationId, id: owner.personId });
  }

  async #readings(organizationId: string, all: readonly Reading[]): Promise<Map<string, KpiReading>> {
    const ids = [...new Set(all.flatMap(({ recordedBy }) => recordedBy ?? []))];
    const people = await this.database.read().findBy(Person, { organizationId, id: In(ids) });
    const nameOf = new Map(people.map(({ id, name }) => [id, name]));
    return new Map(
      all.map((reading) => [reading.periodId, { reading, by: nameOf.get(reading.recordedBy ?? '') ?? null }]),
    );
  }
}

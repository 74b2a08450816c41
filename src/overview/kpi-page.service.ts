import { Injectable } from '@nestjs/common';
import { In, IsNull } from 'typeorm';
import { dateAt } from '../calendar/domain/zones.js';
import { PlanningCycle } from '../cycles/planning-cycle.entity.js';
import { type MonthValue, BreachesService } from '../decisions/breaches.service.js';
import { DecisionsService, type LoggedDecision } from '../decisions/decisions.service.js';
import type { Breach } from '../decisions/domain/breach.js';
import { inForceOn } from '../decisions/domain/guardrail-history.js';
import type { Guardrail } from '../decisions/guardrail.entity.js';
import { GuardrailsService } from '../decisions/guardrails.service.js';
import { Goal } from '../goals/goal.entity.js';
import type { Author } from '../goals/author.js';
import { type Finding, findingOf } from '../kpis/domain/evidence.js';
import { type LinkWarning, warningsOf } from '../kpis/domain/link-warnings.js';
import { type CyclePlan, lacksSeason } from '../kpis/domain/plan-history.js';
import { type FormulaStory, formulaStory } from '../kpis/formula-gaps.js';
import { holdsIn } from '../kpis/goal-standing.js';
import { KpiLink } from '../kpis/kpi-link.entity.js';
import { KpiOwner } from '../kpis/kpi-owner.entity.js';
import { KpiPlaces } from '../kpis/kpi-places.js';
import { KpiPlan } from '../kpis/kpi-plan.entity.js';
import type { KpiRebasing } from '../kpis/kpi-rebasing.entity.js';
import { KpiRebasings } from '../kpis/kpi-rebasings.service.js';
import { type KpiState, KpiStatesService } from '../kpis/kpi-states.service.js';
import { KpiTarget } from '../kpis/kpi-target.entity.js';
import { Kpi } from '../kpis/kpi.entity.js';
import { LinkEvidence } from '../kpis/link-evidence.entity.js';
import { LinkFormService } from '../kpis/link-form.service.js';
import { Measure } from '../kpis/measure.entity.js';
import { type MonthPeriod, Months } from '../kpis/months.service.js';
import { plansOf } from '../kpis/plan-rows.js';
import { openLinks } from '../kpis/open-links.js';
import { Reading } from '../kpis/reading.entity.js';
import { Department } from '../organizations/department.entity.js';
import { Organization } from '../organizations/organization.entity.js';
import { Person } from '../organizations/person.entity.js';
import { Clock } from '../platform/clock.js';
import { Database } from '../platform/database/database.js';
import { NotFound } from '../platform/errors.js';
import { monthAsked } from './domain/month-asked.js';
import { groupBy } from './domain/lists.js';
import { monthsUpTo, trendMonths, type TrendMonth } from './domain/trend-months.js';

/** What a KPI moves, why, and how much of it. */
export interface KpiClaim {
  readonly link: KpiLink;
  readonly goal: Goal | null;
  readonly toward: Kpi | null;
  /** Null: not worked out yet. */
  readonly finding: Finding | null;
}

/** Another KPI that is said to move this one. */
export interface KpiDriver {
  readonly link: KpiLink;
  readonly kpi: Kpi;
}

/** A way in which it reaches a goal more than once, or a goal whose links weigh nothing, in names. */
export interface NamedWarning {
  readonly kind: LinkWarning['kind'];
  /** The goals of which the same is to be said. */
  readonly goals: readonly string[];
  /** Names of the KPIs on each way; none on the direct one. */
  readonly routes: readonly (readonly string[])[];
}

export interface KpiReading {
  readonly reading: Reading;
  readonly by: string | null;
}

export interface KpiPicture {
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
  /** The bounds that hold today, within which its department decides without asking. */
  readonly guardrail: Guardrail | null;
  /** Readings outside of the bounds that held then, the latest first. */
  readonly breaches: readonly Breach<MonthValue>[];
  /** Decisions whose effect is looked for here, the last decided first. */
  readonly decisions: readonly LoggedDecision[];
  /** Links that go on: to the goals that still hold, or, where it has none of these, to those that did; and to KPIs. */
  readonly claims: readonly KpiClaim[];
  readonly drivers: readonly KpiDriver[];
  readonly warnings: readonly NamedWarning[];
  /** Whether the reader may link it. */
  readonly mayLink: boolean;
  /** The goals it is a measure of, the latest year first. */
  readonly measureOf: readonly { readonly goal: Goal; readonly year: number }[];
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
    const meaning = await this.#meaning(kpi, today);
    const { history } = await this.guardrails.history(organizationId, key);
    return {
      ...{ kpi, today },
      guardrail: inForceOn(history, today),
      breaches: history.length === 0 ? [] : await this.breaches.of(kpi),
      decisions: await this.decisions.latest(organizationId, kpi.id),
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
      ...meaning,
      claims: meaning.claims.filter(({ link }) => asked === undefined || !until || holdsIn(link, until)),
      ...(await this.#links(kpi, today)),
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

  /** What moves it, and what is to be warned of. */
  async #links(
    { organizationId, id }: Kpi,
    today: string,
  ): Promise<Pick<KpiPicture, 'drivers' | 'warnings'>> {
    const manager = this.database.read();
    const all = await openLinks(manager, organizationId);
    const own = warningsOf(all).filter(({ kpiId }) => kpiId === id);
    const toward = all.filter(({ towardKpiId }) => towardKpiId === id);
    const onRoutes = own.flatMap((warning) => (warning.kind === 'double-path' ? warning.routes.flat() : []));
    const kpis = await manager.findBy(Kpi, {
      organizationId,
      id: In([...toward.map(({ kpiId }) => kpiId), ...onRoutes]),
    });
    const goals = await manager.findBy(Goal, { organizationId, id: In(own.map(({ goalId }) => goalId)) });
    const kpiOf = new Map(kpis.map((kpi) => [kpi.id, kpi]));
    const nameOf = new Map<string, string>([
      ...kpis.map((kpi): [string, string] => [kpi.id, kpi.name]),
      ...goals.map((goal): [string, string] => [goal.id, goal.statement]),
    ]);
    return {
      drivers: toward.flatMap((link) => {
        const kpi = kpiOf.get(link.kpiId);
        return kpi ? [{ link, kpi }] : [];
      }),
      warnings: namedWarnings(
        own.filter(({ goalId }) => goals.some((goal) => goal.id === goalId && goal.horizon >= today)),
        nameOf,
      ),
    };
  }

  async #meaning(
    { organizationId, id: kpiId }: Kpi,
    today: string,
  ): Promise<Pick<KpiPicture, 'claims' | 'measureOf'>> {
    const manager = this.database.read();
    const links = await manager.find(KpiLink, {
      where: { organizationId, kpiId, untilDate: IsNull() },
      order: { id: 'ASC' },
    });
    const evidence = await manager.findBy(LinkEvidence, {
      organizationId,
      linkId: In(links.map(({ id }) => id)),
    });
    const measures = await manager.findBy(Measure, { organizationId, kpiId });
    const goals = await manager.findBy(Goal, {
      organizationId,
      id: In([...links.flatMap(({ goalId }) => goalId ?? []), ...measures.map(({ goalId }) => goalId)]),
    });
    const toward = await manager.findBy(Kpi, {
      organizationId,
      id: In(links.flatMap(({ towardKpiId }) => towardKpiId ?? [])),
    });
    const cycles = await manager.findBy(PlanningCycle, {
      organizationId,
      id: In(goals.map(({ cycleId }) => cycleId)),
    });
    const yearOf = new Map(cycles.map(({ id, year }) => [id, year]));
    const goalOf = new Map(goals.map((goal) => [goal.id, goal]));
    const kpiOf = new Map(toward.map((kpi) => [kpi.id, kpi]));
    const factsOf = new Map(evidence.map((row) => [row.linkId, row]));
    const claims = links.map((link): KpiClaim => {
      const facts = factsOf.get(link.id);
      return {
        link,
        goal: goalOf.get(link.goalId ?? '') ?? null,
        toward: kpiOf.get(link.towardKpiId ?? '') ?? null,
        finding: facts ? findingOf(facts, link.direction) : null,
      };
    });
    const holding = claims.filter(({ goal }) => goal === null || goal.horizon >= today);
    return {
      claims: holding.length > 0 ? holding : claims,
      measureOf: measures
        .flatMap(({ goalId }) => goalOf.get(goalId) ?? [])
        .map((goal) => ({ goal, year: yearOf.get(goal.cycleId) ?? 0 }))
        .sort((a, b) => b.year - a.year),
    };
  }
}

/** The same ways to several goals are one warning. */
function namedWarnings(warnings: readonly LinkWarning[], names: ReadonlyMap<string, string>): NamedWarning[] {
  const named = (id: string) => names.get(id) ?? '';
  const groups = groupBy(warnings, (warning) =>
    JSON.stringify([warning.kind, warning.kind === 'double-path' ? warning.routes : []]),
  );
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    if (!first) return [];
    const routes = first.kind === 'double-path' ? first.routes.map((route) => route.map(named)) : [];
    return [{ kind: first.kind, goals: group.map(({ goalId }) => named(goalId)), routes }];
  });
}

import { Injectable } from '@nestjs/common';
import { AssessmentImportService } from '../assessments/assessment-import.service.js';
import { dateAt, instantOf } from '../calendar/domain/zones.js';
import { THE_HOUSE } from '../goals/author.js';
import { GoalMoves } from '../goals/goal-moves.service.js';
import { GoalsService } from '../goals/goals.service.js';
import { GuardrailsService } from '../decisions/guardrails.service.js';
import { BudgetService } from '../journey/budget.service.js';
import { FeedbackService } from '../journey/feedback.service.js';
import { JourneyService } from '../journey/journey.service.js';
import { ContactGoalsService } from '../kpis/contact-goals.service.js';
import { CustomerGoalsService } from '../kpis/customer-goals.service.js';
import { KpisService } from '../kpis/kpis.service.js';
import { PlanClosed } from '../kpis/kpis.errors.js';
import { ReadingsService } from '../kpis/readings.service.js';
import { AbsencesService } from '../organizations/absences.service.js';
import { ClosuresService } from '../organizations/closures.service.js';
import { DepartmentsService } from '../organizations/departments.service.js';
import { accountAddress } from '../organizations/domain/address.js';
import type { PersonCommand } from '../organizations/domain/person.js';
import type { Role } from '../organizations/domain/roles.js';
import { SINCE_EVER } from '../organizations/domain/term.js';
import { HeadshipsService } from '../organizations/headships.service.js';
import { PeopleService } from '../organizations/people.service.js';
import { Clock } from '../platform/clock.js';
import { goalCommandOf } from './domain/goal-command-of.js';
import { headshipsOf, placesOfHeadships } from './domain/headships-of.js';
import { kpiCommandOf, measureCommandOf, placeInMetric } from './domain/kpi-command-of.js';
import { monthNamed } from './domain/period-names.js';
import { placeAmong, placeInList } from './domain/places.js';
import type { PlacedFile } from './organization-file.js';

/** Hands the parts of a file to the rooms that keep them. What a room refuses is told at its place in the file. */
@Injectable()
export class FilePartsService {
  constructor(
    private readonly clock: Clock,
    private readonly departments: DepartmentsService,
    private readonly people: PeopleService,
    private readonly headships: HeadshipsService,
    private readonly absences: AbsencesService,
    private readonly closures: ClosuresService,
    private readonly goals: GoalsService,
    private readonly goalMoves: GoalMoves,
    private readonly kpis: KpisService,
    private readonly readings: ReadingsService,
    private readonly guardrails: GuardrailsService,
    private readonly customerGoals: CustomerGoalsService,
    private readonly contactGoals: ContactGoalsService,
    private readonly journey: JourneyService,
    private readonly feedback: FeedbackService,
    private readonly budget: BudgetService,
    private readonly assessments: AssessmentImportService,
  ) {}

  /**
   * Who there is, who leads what, and when nobody is there. Who is new and has left already comes in as if they had not:
   * only so they can be given what was theirs.
   * @returns addresses of those, whom `applyDepartures` lets go
   */
  async applyPeople(id: string, { file, placing }: PlacedFile): Promise<ReadonlySet<string>> {
    const { organization, departments, people } = file;
    await placing(placeInList('departments', departments.length), () =>
      this.departments.putAll(id, departments),
    );
    const kept = new Set((await this.people.list(id)).map(({ address }) => accountAddress(address)));
    const today = dateAt(this.clock.now(), organization.zone);
    const arrived = people
      .filter(({ address, until }) => until !== null && until < today && !kept.has(accountAddress(address)))
      .map(({ address }) => address);
    const here = new Set(arrived);
    const wanted = this.#peopleIn(file).map((person) =>
      here.has(person.address) ? { ...person, until: null, roles: staying(person.roles) } : person,
    );
    await placing(placeInList('people', people.length), () => this.people.putAll(id, wanted));

    const led = departments.map((one) => ({ department: one.key, headships: headshipsOf(one) }));
    const ofDepartments = departments.map((_, index) => ['departments', index]);
    const leaderPlace = placeAmong('departments', ofDepartments, (index, [, nth]) => {
      const department = departments[index];
      return (department && placesOfHeadships(department)[Number(nth)]) ?? [];
    });
    await placing(leaderPlace, () => this.headships.replaceAll(id, led));

    const away = people.map(({ address, absences }) => ({ person: address, absences }));
    const ofAbsences = people.flatMap(({ absences }, at) =>
      absences.map((_, index) => ['people', at, 'absences', index]),
    );
    await placing(placeAmong('absences', ofAbsences), () => this.absences.replaceAll(id, away));

    const closed = [
      ...(file.closures ? [{ department: null, closures: file.closures }] : []),
      ...departments.map(({ key, closures }) => ({ department: key, closures })),
    ];
    const ofClosures = [
      ...(file.closures ?? []).map((_, index) => ['closures', index]),
      ...departments.flatMap(({ closures }, at) =>
        closures.map((_, index) => ['departments', at, 'closures', index]),
      ),
    ];
    await placing(placeAmong('closures', ofClosures), () => this.closures.replaceAll(id, closed));
    return here;
  }

  /** Those who had left when the file brought them in leave, now that they have what was theirs. */
  async applyDepartures(
    id: string,
    { file, placing }: PlacedFile,
    arrived: ReadonlySet<string>,
  ): Promise<void> {
    if (arrived.size === 0) return;
    const places = file.people.flatMap(({ address }, index) =>
      arrived.has(address) ? [['people', index]] : [],
    );
    const leaving = this.#peopleIn(file).filter(({ address }) => arrived.has(address));
    await placing(placeAmong('people', places), () => this.people.putAll(id, leaving));
  }

  #peopleIn({ organization, people }: PlacedFile['file']): PersonCommand[] {
    return people.map((person) => ({
      ...person,
      locale: person.locale ?? organization.locale,
      zone: person.zone ?? organization.zone,
    }));
  }

  /** What the organization aims at, what it measures, and where customers meet it. */
  async applyAims(id: string, { file, placing }: PlacedFile): Promise<void> {
    const { organization, goals } = file;
    for (const [index, goal] of goals.entries()) {
      const place = ['goals', index];
      const { adoptedOn } = goal;
      const at = adoptedOn === null ? undefined : instantOf(adoptedOn, '00:00', organization.zone);
      // It was written before it was adopted, whenever the file came.
      const author = at === undefined ? THE_HOUSE : { ...THE_HOUSE, wroteAt: at };
      await placing(
        ([field, ...rest]) => [...place, ...(field === 'year' ? ['cycle'] : field ? [field, ...rest] : [])],
        () => this.goals.put(id, goalCommandOf(goal, organization.fiscalYear), undefined, author),
      );
      if (at === undefined) continue;
      await placing(() => [...place, 'adoptedOn'], () => this.goalMoves.move(id, goal.key, 'adopt', { at, recorded: true })); // prettier-ignore
    }
    await this.#applyMetrics(id, { file, placing });
    for (const [index, { key, guardrail }] of file.kpis.entries())
      if (guardrail !== null)
        await placing(
          (steps) => ['kpis', index, 'guardrail', ...steps],
          () => this.guardrails.put(id, key, guardrail),
        );
    await this.#applyReadings(id, { file, placing });
    for (const [index, goal] of file.customerGoals.entries())
      await placing(
        (steps) => ['customerGoals', index, ...steps],
        () => this.customerGoals.put(id, goal),
      );
    for (const [index, goal] of file.contactGoals.entries())
      await placing(
        (steps) => ['contactGoals', index, ...steps],
        () => this.contactGoals.put(id, goal),
      );
    for (const [index, touchpoint] of file.touchpoints.entries())
      await placing(
        (steps) => ['touchpoints', index, ...steps],
        async () => {
          await this.journey.put(id, touchpoint);
          await this.feedback.bring(id, touchpoint.key, touchpoint.feedback);
        },
      );
    for (const [quarter, entries] of Object.entries(file.budget))
      await placing(
        ([first, ...steps]) => ['budget', quarter, ...(first === 'entries' ? steps : [])],
        () => this.budget.put(id, quarter, entries),
      );
    for (const [index, round] of file.assessments.entries())
      await placing(
        (steps) => ['assessments', index, ...steps],
        () => this.assessments.bring(id, round),
      );
  }

  async #applyMetrics(id: string, { file, placing }: PlacedFile): Promise<void> {
    const { organization, goals, measures, kpis } = file;
    const fiscal = organization.fiscalYear;
    const metrics = [
      ...measures.map((metric, index) => ({
        place: ['measures', index],
        metric,
        command: measureCommandOf(metric, goals, fiscal),
      })),
      ...kpis.map((metric, index) => ({
        place: ['kpis', index],
        metric,
        command: kpiCommandOf(metric, fiscal),
      })),
    ];
    const places = metrics.map(({ place }) => place);
    const inRoom = placeAmong('kpis', places, (index, steps) => {
      const { metric, command } = metrics[index]!;
      return placeInMetric(metric, command, steps);
    });
    const commands = metrics.map(({ command }) => command);
    await placing(
      (steps, error) => {
        const closed = error instanceof PlanClosed && metrics.find(({ metric }) => metric.key === error.kpi);
        return closed ? [...closed.place, 'plans'] : inRoom(steps);
      },
      () => this.kpis.putAll(id, commands, { newFrom: SINCE_EVER }),
    );
  }

  async #applyReadings(id: string, { file, placing }: PlacedFile): Promise<void> {
    const { organization, measures, kpis } = file;
    const lists = Object.entries({ measures, kpis });
    const readings = lists.flatMap(([list, metrics]) =>
      metrics.flatMap(({ key, readings: months }, index) =>
        Object.entries(months).flatMap(([text, { value, note }]) => {
          const period = monthNamed(text, organization.fiscalYear)?.name ?? text;
          const place = [list, index, 'readings', text];
          return value === null ? [] : [{ place, kpi: key, period, value, note }];
        }),
      ),
    );
    const places = readings.map(({ place }) => place);
    await placing(placeAmong('readings', places, () => []), () =>
      this.readings.recordNamed(id, readings, {
        ...{ by: null, source: 'file', at: this.clock.now() },
        reason: 'From the organization file',
      }),
    ); // prettier-ignore
  }
}

/** Nobody administers for a moment only: an organization never loses the last who does. */
function staying(roles: readonly Role[]): readonly Role[] {
  return roles.includes('admin') ? ['member'] : roles;
}

import { Injectable } from '@nestjs/common';
import { Between, type EntityManager, In, IsNull, LessThanOrEqual } from 'typeorm';
import type { Author } from '../goals/author.js';
import { TodayService } from '../goals/today.service.js';
import { Kpi } from '../kpis/kpi.entity.js';
import { Department } from '../organizations/department.entity.js';
import { problem } from '../organizations/domain/problem.js';
import { Person } from '../organizations/person.entity.js';
import { Clock } from '../platform/clock.js';
import { Database } from '../platform/database/database.js';
import { InvalidInput, NotFound } from '../platform/errors.js';
import { isId, newId } from '../platform/ids.js';
import { DecisionIsClosed } from './decisions.errors.js';
import {
  type DecisionCommand,
  type OutcomeCommand,
  problemsOfDecision,
  problemsOfOutcome,
  tidyDecision,
  tidyOutcome,
} from './domain/decision.js';
import { OwnDecisionKpi } from './own-decision-kpi.entity.js';
import { OwnDecision } from './own-decision.entity.js';
import { Speaking } from './speaking.service.js';

/** A decision with the names of what it refers to. */
export interface LoggedDecision {
  readonly decision: OwnDecision;
  readonly department: Department;
  readonly kpi: Kpi | null;
  readonly by: Person | null;
}

/** A decision as it is written down: for which department, and on which KPI an effect is looked for. */
export interface NewDecision extends DecisionCommand {
  /** Their keys. */
  readonly department: string;
  readonly kpi: string | null;
}

const SHOWN = 50;
const NO_KPI = {
  en: 'There is no such KPI. Choose one of those there are, or none.',
  nl: 'Zo’n KPI is er niet. Kies er een die er is, of geen.',
};

/** What departments decided without asking for permission. */
@Injectable()
export class DecisionsService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly today: TodayService,
    private readonly speaking: Speaking,
  ) {}

  /** Writes a decision down; its id. Throws `NotFound` for the department, `SpeaksForNobody` and `InvalidInput`. */
  log(
    organizationId: string,
    { department: key, kpi: kpiKey, ...command }: NewDecision,
    author: Author,
  ): Promise<string> {
    return this.database.write(async (tx) => {
      const department = await this.speaking.department(tx, organizationId, key, author);
      const today = await this.today.of(organizationId);
      const kpi = kpiKey === null ? null : await tx.findOneBy(Kpi, { organizationId, key: kpiKey });
      const problems = [
        ...problemsOfDecision(command, today),
        ...problem('kpi', kpiKey !== null && kpi === null ? NO_KPI : null),
      ];
      if (problems.length > 0) throw new InvalidInput(problems);
      const id = newId();
      await tx.insert(OwnDecision, {
        ...{ organizationId, id, departmentId: department.id, ...tidyDecision(command) },
        ...{ decidedOn: today, at: this.clock.now(), personId: author.personId },
        ...{ outcome: null, learned: null, closedAt: null, version: 1 },
      });
      if (kpi) await tx.insert(OwnDecisionKpi, { organizationId, decisionId: id, kpiId: kpi.id });
      return id;
    });
  }

  /** Writes down what came of it, which closes it. Throws `NotFound`, `SpeaksForNobody`, `DecisionIsClosed`, `InvalidInput`. */
  close(organizationId: string, id: string, command: OutcomeCommand, author: Author): Promise<void> {
    return this.database.write(async (tx) => {
      const decision = await find(tx, organizationId, id);
      await this.speaking.checkMayFinish(tx, organizationId, decision.departmentId, author);
      if (decision.closedAt !== null) throw new DecisionIsClosed();
      const problems = problemsOfOutcome(command);
      if (problems.length > 0) throw new InvalidInput(problems);
      await tx.update(
        OwnDecision,
        { organizationId, id },
        { ...tidyOutcome(command), closedAt: this.clock.now(), version: decision.version + 1 },
      );
    });
  }

  /** The latest, the last decided first; of one KPI or of all. */
  async latest(organizationId: string, kpiId?: string): Promise<LoggedDecision[]> {
    const manager = this.database.read();
    const ids =
      kpiId === undefined
        ? undefined
        : (await manager.findBy(OwnDecisionKpi, { organizationId, kpiId })).map(
            ({ decisionId }) => decisionId,
          );
    const decisions = await manager.find(OwnDecision, {
      where: { organizationId, ...(ids && { id: In(ids) }) },
      order: { decidedOn: 'DESC', at: 'DESC', id: 'DESC' },
      take: SHOWN,
    });
    return this.#named(organizationId, decisions);
  }

  /** Those to be looked at again by a day and not yet closed, the longest due first. */
  async due(organizationId: string, by: string): Promise<LoggedDecision[]> {
    const decisions = await this.database.read().find(OwnDecision, {
      where: { organizationId, closedAt: IsNull(), revisitOn: LessThanOrEqual(by) },
      order: { revisitOn: 'ASC', id: 'ASC' },
    });
    return this.#named(organizationId, decisions);
  }

  /** Those of a stretch of days, both ends inclusive, the last decided first. */
  async between(
    organizationId: string,
    { startsOn, endsOn }: { readonly startsOn: string; readonly endsOn: string },
  ): Promise<LoggedDecision[]> {
    const decisions = await this.database.read().find(OwnDecision, {
      where: { organizationId, decidedOn: Between(startsOn, endsOn) },
      order: { decidedOn: 'DESC', at: 'DESC', id: 'DESC' },
    });
    return this.#named(organizationId, decisions);
  }

  /** Throws `NotFound`. */
  async get(organizationId: string, id: string): Promise<LoggedDecision> {
    const decision = await find(this.database.read(), organizationId, id);
    const [logged] = await this.#named(organizationId, [decision]);
    if (!logged) throw new NotFound('decision', 'besluit');
    return logged;
  }

  async #named(organizationId: string, decisions: readonly OwnDecision[]): Promise<LoggedDecision[]> {
    if (decisions.length === 0) return [];
    const manager = this.database.read();
    const ids = decisions.map(({ id }) => id);
    const links = await manager.findBy(OwnDecisionKpi, { organizationId, decisionId: In(ids) });
    const kpis = await manager.findBy(Kpi, { organizationId, id: In(links.map(({ kpiId }) => kpiId)) });
    const departments = await manager.findBy(Department, { organizationId });
    const people = await manager.findBy(Person, {
      organizationId,
      id: In(decisions.flatMap(({ personId }) => personId ?? [])),
    });
    const kpiIdOf = new Map(links.map(({ decisionId, kpiId }) => [decisionId, kpiId]));
    return decisions.flatMap((decision): LoggedDecision[] => {
      const department = departments.find(({ id }) => id === decision.departmentId);
      if (!department) return [];
      const kpi = kpis.find(({ id }) => id === kpiIdOf.get(decision.id)) ?? null;
      return [{ decision, department, kpi, by: people.find(({ id }) => id === decision.personId) ?? null }];
    });
  }
}

async function find(manager: EntityManager, organizationId: string, id: string): Promise<OwnDecision> {
  const decision = isId(id) ? await manager.findOneBy(OwnDecision, { organizationId, id }) : null;
  if (!decision) throw new NotFound('decision', 'besluit');
  return decision;
}

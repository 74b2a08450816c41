import { Instant } from '@js-joda/core';
import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { Kpi } from '../kpis/kpi.entity.js';
import { Department } from '../organizations/department.entity.js';
import type { Caller } from '../organizations/caller.js';
import { Database } from '../platform/database/database.js';
import { InvalidInput, NotFound, Refused, VersionConflict } from '../platform/errors.js';
import { Project } from '../projects/project.entity.js';
import { answerProblemText, type NamedIds, unknownNames } from './api-problems.js';
import { UpdateRequestsService } from './update-requests.service.js';
import type { UpdateInput, UpdateView } from './update.schemas.js';
import { UpdateClosed } from './updates.errors.js';
import { UpdatesService } from './updates.service.js';

class NotAsked extends Refused {
  constructor() {
    super({
      en: 'Only the department’s head, a deputy or whoever stands in for them may answer this request.',
      nl: 'Alleen het hoofd van de afdeling, een plaatsvervanger of wie hen vervangt mag dit verzoek beantwoorden.',
    });
  }
}

/** Answers by API: KPIs, projects and departments go by key, and one request is answered at a time. */
@Injectable()
export class ApiAnswersService {
  constructor(
    private readonly database: Database,
    private readonly requests: UpdateRequestsService,
    private readonly updates: UpdatesService,
  ) {}

  /** Null while there is no answer. Throws `NotFound`. */
  async last(organizationId: string, id: string): Promise<UpdateView | null> {
    const revision = await this.requests.lastRevision(organizationId, id);
    if (!revision) return null;
    const { readings, projects, helpFrom, unchanged, ...texts } = revision.content;
    const manager = this.database.read();
    const within = (ids: readonly string[]) => ({ organizationId, id: In([...ids]) });
    const kpis = await manager.findBy(Kpi, within(Object.keys(readings)));
    const told = await manager.findBy(Project, within(Object.keys(projects)));
    const asked = helpFrom === null ? null : await manager.findOneBy(Department, within([helpFrom]));
    const keyOf = new Map(told.map((project) => [project.id, project.key]));
    return {
      ...texts,
      version: revision.number,
      at: Instant.ofEpochMilli(revision.at).toString(),
      source: revision.source,
      readings: kpis.map(({ id: kpiId, key }) => ({ kpi: key, value: null, note: null, ...readings[kpiId] })),
      helpFrom: asked?.key ?? null,
      projects: told.flatMap(({ id: projectId, key }) => {
        const report = projects[projectId];
        return report ? [{ project: key, ...report }] : [];
      }),
      unchanged: unchanged.map((what) => keyOf.get(what) ?? what),
    };
  }

  /**
   * `seen` null is taken for a first answer. Throws `NotFound`, `NotAsked`, `InvalidInput`, `VersionConflict`,
   * `UpdateClosed`.
   */
  async put(caller: Caller, id: string, input: UpdateInput, seen: number | null): Promise<UpdateView | null> {
    const { organizationId, personId } = caller;
    const { roundId } = await this.requests.get(organizationId, id);
    const ids = await this.#idsOf(organizationId, input);
    const unknown = unknownNames(input, ids);
    if (unknown.length > 0) throw new InvalidInput(unknown);
    const { readings, projects, helpFrom, ...texts } = input;
    const answer = {
      ...texts,
      ...{ requestId: id, version: seen ?? 0 },
      readings: byId(readings, (reading) => ids.kpis.get(reading.kpi)),
      projects: byId(projects, (report) => ids.projects.get(report.project)),
      helpFrom: helpFrom === null ? null : (ids.departments.get(helpFrom) ?? null),
    };
    const command = { organizationId, roundId, personId, source: 'api' as const, answers: [answer] };
    const [result] = await this.updates.submit(command);
    switch (result?.outcome) {
      case 'invalid':
        throw new InvalidInput(result.problems.map((problem) => answerProblemText(problem, input, ids)));
      case 'conflict':
        throw new VersionConflict('update');
      case 'closed':
        throw new UpdateClosed();
      case 'not-allowed':
        throw new NotAsked();
      case undefined:
        throw new NotFound('update request', 'updateverzoek');
      default:
        return this.last(organizationId, id);
    }
  }

  async #idsOf(organizationId: string, input: UpdateInput): Promise<NamedIds> {
    const manager = this.database.read();
    const within = (keys: readonly string[]) => ({ organizationId, key: In([...keys]) });
    const kpis = await manager.findBy(Kpi, within(input.readings.map(({ kpi }) => kpi)));
    const projects = await manager.findBy(Project, within(input.projects.map(({ project }) => project)));
    const departments = await manager.findBy(Department, within(input.helpFrom ? [input.helpFrom] : []));
    const idByKey = (rows: readonly { key: string; id: string }[]) =>
      new Map(rows.map((row) => [row.key, row.id]));
    return { kpis: idByKey(kpis), projects: idByKey(projects), departments: idByKey(departments) };
  }
}

function byId<T>(list: readonly T[], idOf: (one: T) => string | undefined): Record<string, T> {
  return Object.fromEntries(list.map((one) => [idOf(one) ?? '', one]));
}

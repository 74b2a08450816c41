import { Instant } from '@js-joda/core';
import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { Kpi } from '../kpis/kpi.entity.js';
import type { Caller } from '../organizations/caller.js';
import { Database } from '../platform/database/database.js';
import { type FieldProblem, InvalidInput, NotFound, Refused, VersionConflict } from '../platform/errors.js';
import type { AnswerProblem } from './domain/answer.js';
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

/** Answers by API: KPIs go by key, and one request is answered at a time. */
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
    const { readings, delivered, customer, help } = revision.content;
    const kpis = await this.database.read().findBy(Kpi, { organizationId, id: In(Object.keys(readings)) });
    return {
      version: revision.number,
      at: Instant.ofEpochMilli(revision.at).toString(),
      source: revision.source,
      readings: kpis.map(({ id: kpiId, key }) => ({ kpi: key, value: null, note: null, ...readings[kpiId] })),
      delivered,
      customer,
      help,
    };
  }

  /**
   * `seen` null is taken for a first answer. Throws `NotFound`, `NotAsked`, `InvalidInput`, `VersionConflict`,
   * `UpdateClosed`.
   */
  async put(caller: Caller, id: string, input: UpdateInput, seen: number | null): Promise<UpdateView | null> {
    const { organizationId, personId } = caller;
    const { roundId } = await this.requests.get(organizationId, id);
    const keys = input.readings.map(({ kpi }) => kpi);
    const kpis = await this.database.read().findBy(Kpi, { organizationId, key: In(keys) });
    const ids = new Map(kpis.map((kpi) => [kpi.key, kpi.id]));
    const unknown = input.readings.flatMap(({ kpi }, index) => (ids.has(kpi) ? [] : [unknownKpi(index)]));
    if (unknown.length > 0) throw new InvalidInput(unknown);
    const readings = Object.fromEntries(
      input.readings.map(({ kpi, value, note }) => [ids.get(kpi) ?? '', { value, note }]),
    );
    const answer = { ...input, readings, requestId: id, version: seen ?? 0 };
    const command = { organizationId, roundId, personId, source: 'api' as const, answers: [answer] };
    const [result] = await this.updates.submit(command);
    switch (result?.outcome) {
      case 'invalid':
        throw new InvalidInput(result.problems.map((problem) => fieldProblem(problem, input, ids)));
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
}

const MESSAGES = {
  missing: {
    delivered: 'Say what was delivered, or set nothingDelivered.',
    customer: 'Answer what this means for the customer.',
  },
  contradictory: 'Give either delivered or nothingDelivered.',
  unknown: 'This KPI is not asked of this department.',
  'too-long': 'This text is too long.',
  'too-large': 'Give a number up to a trillion.',
};

function unknownKpi(index: number): FieldProblem {
  return {
    field: `readings[${index}].kpi`,
    message: 'There is no KPI of this key. Name one that the request asks about.',
  };
}

function fieldProblem(
  wrong: AnswerProblem,
  { readings }: UpdateInput,
  ids: ReadonlyMap<string, string>,
): FieldProblem {
  if (wrong.field === 'kpi') {
    const index = readings.findIndex(({ kpi }) => ids.get(kpi) === wrong.kpiId);
    const field = wrong.problem === 'unknown' ? `readings[${index}].kpi` : `readings[${index}]`;
    return { field, message: MESSAGES[wrong.problem] };
  }
  const message = wrong.problem === 'missing' ? MESSAGES.missing[wrong.field] : MESSAGES[wrong.problem];
  return { field: wrong.field, message };
}

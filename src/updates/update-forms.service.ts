import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { dateAt } from '../calendar/domain/zones.js';
import type { Roster } from '../organizations/domain/roster.js';
import { Clock } from '../platform/clock.js';
import { Database } from '../platform/database/database.js';
import { ProjectsService } from '../projects/projects.service.js';
import { isId } from '../platform/ids.js';
import { AskedKpisService } from './asked-kpis.service.js';
import { stateOf, takesAnswers } from './domain/request-state.js';
import { type RightToAnswer, rightToAnswer } from './domain/right-to-answer.js';
import { type RoundSheet, type RoundSheets, RoundSheetsService } from './round-sheets.service.js';
import type { AskedDepartment, UpdateForm } from './update-form.js';
import type { UpdateRequest } from './update-request.entity.js';
import { UpdateRevision } from './update-revision.entity.js';

interface AllowedRequest {
  readonly request: UpdateRequest;
  readonly right: RightToAnswer;
}

/** Gathers what one person may answer in a round. */
@Injectable()
export class UpdateFormsService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly sheets: RoundSheetsService,
    private readonly kpis: AskedKpisService,
    private readonly projects: ProjectsService,
  ) {}

  /**
   * One form for all departments a person may answer for now, as head, deputy or stand-in. Null where there is nothing
   * this person may see: no such round, or no right in it (any more).
   */
  async formFor(organizationId: string, personId: string, roundId: string): Promise<UpdateForm | null> {
    if (!isId(roundId)) return null;
    const now = this.clock.now();
    const sheets = await this.sheets.load(organizationId, [roundId]);
    const sheet = sheets.rounds.get(roundId);
    const person = sheets.roster.people.get(personId);
    if (!sheet || !person) return null;
    const allowed = allowedRequests(sheet, sheets.roster, personId, now);
    if (allowed.length === 0) return null;
    const { period, session } = sheet;
    return {
      organizationId,
      roundId,
      organizationName: sheets.organization.name,
      zone: sheets.organization.zone,
      period,
      session: { ...session, cancelled: session.cancelledAt !== null },
      person,
      departments: await this.#departments(sheets, sheet, allowed, now),
      planners: sheets.roster
        .withRole('planner', dateAt(now, sheets.organization.zone))
        .map(({ name }) => name),
      names: new Map([...sheets.roster.people.values()].map(({ id, name }) => [id, name])),
    };
  }

  async #departments(
    { roster }: RoundSheets,
    sheet: RoundSheet,
    allowed: readonly AllowedRequest[],
    now: number,
  ): Promise<AskedDepartment[]> {
    const { session } = sheet;
    const [first] = allowed;
    if (first === undefined) return [];
    const { organizationId } = first.request;
    const requests = allowed.map(({ request }) => request);
    const kpis = await this.kpis.load(
      organizationId,
      sheet,
      requests.map(({ departmentId }) => departmentId),
    );
    const projects = await this.projects.underWayAt(
      organizationId,
      requests.map(({ departmentId }) => departmentId),
    );
    const revisions = await this.database.read().findBy(UpdateRevision, {
      organizationId,
      requestId: In(requests.map(({ id }) => id)),
    });
    return allowed.map(({ request, right }): AskedDepartment => {
      const department = roster.departments.get(request.departmentId);
      const last = revisions.find(
        ({ requestId, number }) => requestId === request.id && number === request.version,
      );
      const isOver = session.cancelledAt !== null || !takesAnswers(request, now);
      return {
        requestId: request.id,
        departmentId: request.departmentId,
        key: department?.key ?? request.departmentId,
        name: department?.name ?? '',
        state: isOver ? 'closed' : stateOf(request, now),
        dueOn: request.dueOn,
        closesAt: request.closesAt,
        right,
        version: request.version,
        kpis: kpis.get(request.departmentId) ?? [],
        projects: projects.get(request.departmentId) ?? [],
        last: last ? { content: last.content, at: last.at, by: last.personId } : null,
      };
    });
  }
}

/** The requests of a round that a person may answer now; each right holds on the local dates of whom it hangs on. */
export function allowedRequests(
  { requests }: RoundSheet,
  roster: Roster,
  personId: string,
  now: number,
): AllowedRequest[] {
  const dayOf = (id: string) => dateAt(now, roster.people.get(id)?.zone ?? 'UTC');
  return requests.flatMap((request) => {
    const right = rightToAnswer(roster, personId, request.departmentId, dayOf);
    return right ? [{ request, right }] : [];
  });
}

import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { dateAt } from '../calendar/domain/zones.js';
import { ResolutionsService } from '../decisions/resolutions/resolutions.service.js';
import type { Roster } from '../organizations/domain/roster.js';
import { Clock } from '../platform/clock.js';
import { Database } from '../platform/database/database.js';
import { type ProjectUnderWay, ProjectsService } from '../projects/projects.service.js';
import { isId } from '../platform/ids.js';
import { AskedKpisService } from './asked-kpis.service.js';
import type { ClosingAct } from './closing-act.entity.js';
import { closingActsOf } from './closings.js';
import { stateOf, takesAnswers } from './domain/request-state.js';
import { type RightToAnswer, rightToAnswer } from './domain/right-to-answer.js';
import { recalledTo } from './recalled.js';
import { DraftsService } from './drafts.service.js';
import { EarlierAnswersService } from './earlier-answers.service.js';
import { type RoundSheet, type RoundSheets, RoundSheetsService } from './round-sheets.service.js';
import type { AskedDepartment, AskedProject, UpdateForm } from './update-form.js';
import type { UpdateRequest } from './update-request.entity.js';
import { type UpdateContent, UpdateRevision } from './update-revision.entity.js';

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
    private readonly earlier: EarlierAnswersService,
    private readonly drafts: DraftsService,
    private readonly resolutions: ResolutionsService,
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
      departments: await this.#departments(sheets, sheet, allowed, { personId, now }),
      resolved: recalledTo(await this.resolutions.lastBefore(organizationId, session.startsAt), personId),
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
    { personId, now }: { readonly personId: string; readonly now: number },
  ): Promise<AskedDepartment[]> {
    const { session } = sheet;
    const [first] = allowed;
    if (first === undefined) return [];
    const { organizationId } = first.request;
    const requests = allowed.map(({ request }) => request);
    const requestIds = requests.map(({ id }) => id);
    const departmentIds = requests.map(({ departmentId }) => departmentId);
    const kpis = await this.kpis.load(organizationId, sheet, departmentIds);
    const projects = await this.projects.underWayAt(organizationId, departmentIds);
    const revisions = await this.database.read().findBy(UpdateRevision, {
      organizationId,
      requestId: In(requestIds),
    });
    const closings = await closingActsOf(this.database.read(), organizationId, requests);
    const earlier = await this.earlier.before(organizationId, sheet, departmentIds);
    const drafts = await this.drafts.of({ organizationId, personId }, requestIds);
    const told = revisions.flatMap(({ content }) => Object.keys(content.projects));
    const ended = await this.projects.named(organizationId, told);
    const others = roster
      .departmentsOn(session.date)
      .map(({ id, key, name }) => ({ id, key, name }))
      .sort((a, b) => a.name.localeCompare(b.name));
    return allowed.map(({ request, right }): AskedDepartment => {
      const department = roster.departments.get(request.departmentId);
      const last = revisions.find(
        ({ requestId, number }) => requestId === request.id && number === request.version,
      );
      const before = earlier.get(request.departmentId)?.content ?? null;
      const isOver = session.cancelledAt !== null || !takesAnswers(request, now);
      return {
        requestId: request.id,
        departmentId: request.departmentId,
        key: department?.key ?? request.departmentId,
        name: department?.name ?? '',
        state: isOver ? 'closed' : stateOf(request, now),
        dueOn: request.dueOn,
        closesAt: request.closesAt,
        reopened: reasonOf(closings.get(request.id)?.at(-1)),
        right,
        version: request.version,
        kpis: kpis.get(request.departmentId) ?? [],
        projects: askedProjects(projects.get(request.departmentId) ?? [], ended, last?.content, before),
        before,
        others: others.filter(({ id }) => id !== request.departmentId),
        draft: drafts.get(request.id) ?? null,
        last: last ? { content: last.content, at: last.at, by: last.personId } : null,
      };
    });
  }
}

function reasonOf(last: ClosingAct | undefined): string | null {
  return last?.kind === 'reopen' ? last.reason : null;
}

/** What is under way now, and what the answer spoke of that ended meanwhile. */
function askedProjects(
  underWay: readonly ProjectUnderWay[],
  named: readonly ProjectUnderWay[],
  last: UpdateContent | undefined,
  before: UpdateContent | null,
): AskedProject[] {
  const known = new Set(underWay.map(({ id }) => id));
  const ended = named.filter(({ id }) => last?.projects[id] !== undefined && !known.has(id));
  return [...underWay, ...ended].map(({ id, key, name }) => ({
    ...{ id, key, name },
    before: before?.projects[id] ?? null,
  }));
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

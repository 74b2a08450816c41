import { Injectable } from '@nestjs/common';
import { Period } from '../cycles/period.entity.js';
import { Session } from '../cycles/session.entity.js';
import { Department } from '../organizations/department.entity.js';
import { Clock } from '../platform/clock.js';
import { Database } from '../platform/database/database.js';
import { NotFound } from '../platform/errors.js';
import { isId } from '../platform/ids.js';
import { type RequestState, stateOf } from './domain/request-state.js';
import { UpdateRequest } from './update-request.entity.js';
import { UpdateRevision } from './update-revision.entity.js';
import { UpdateRound } from './update-round.entity.js';

/** A request with what it is about. */
export interface RequestDetail extends UpdateRequest {
  readonly sessionId: string;
  readonly departmentKey: string;
  readonly departmentName: string;
  readonly period: Pick<Period, 'id' | 'kind' | 'name' | 'number' | 'startsOn' | 'endsOn'>;
  readonly state: RequestState;
}

interface Which {
  readonly id?: string;
  readonly sessionId?: string;
  readonly state?: RequestState;
}

/** Looks at requests: who still owes, who has answered. */
@Injectable()
export class UpdateRequestsService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** In order of their session and of the departments' names; one query. Those of a cancelled session are closed. */
  async list(organizationId: string, { id, sessionId, state }: Which = {}): Promise<RequestDetail[]> {
    const query = this.database
      .read()
      .createQueryBuilder(UpdateRequest, 'request')
      .innerJoinAndMapOne('request.round', UpdateRound, 'round', on('round', 'id', 'request.roundId'))
      .innerJoinAndMapOne('request.session', Session, 'session', on('session', 'id', 'round.sessionId'))
      .innerJoinAndMapOne('request.period', Period, 'period', on('period', 'id', 'round.periodId'))
      .innerJoinAndMapOne(
        'request.department',
        Department,
        'department',
        on('department', 'id', 'request.departmentId'),
      )
      .where('request.organizationId = :organizationId', { organizationId })
      .orderBy('session.startsAt')
      .addOrderBy('department.name')
      .addOrderBy('request.id');
    if (id !== undefined) query.andWhere('request.id = :id', { id });
    if (sessionId !== undefined) query.andWhere('session.id = :sessionId', { sessionId });
    const now = this.clock.now();
    const found = ((await query.getMany()) as JoinedRequest[]).map(
      ({ session, department, round: _round, ...request }): RequestDetail => ({
        ...request,
        sessionId: session.id,
        departmentKey: department.key,
        departmentName: department.name,
        state: session.cancelledAt === null ? stateOf(request, now) : 'closed',
      }),
    );
    return state === undefined ? found : found.filter((request) => request.state === state);
  }

  /** Throws `NotFound`. */
  async get(organizationId: string, id: string): Promise<RequestDetail> {
    const [found] = isId(id) ? await this.list(organizationId, { id }) : [];
    if (!found) throw new NotFound('update request', 'updateverzoek');
    return found;
  }

  /** The last answer; null while there is none. Throws `NotFound`. */
  async lastRevision(organizationId: string, id: string): Promise<UpdateRevision | null> {
    const { version } = await this.get(organizationId, id);
    const where = { organizationId, requestId: id, number: version };
    return this.database.read().findOneBy(UpdateRevision, where);
  }
}

interface JoinedRequest extends UpdateRequest {
  readonly round: UpdateRound;
  readonly session: Session;
  readonly period: Period;
  readonly department: Department;
}

function on(alias: string, key: string, reference: string): string {
  return `${alias}.organizationId = request.organizationId AND ${alias}.${key} = ${reference}`;
}

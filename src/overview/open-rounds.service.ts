import { Injectable } from '@nestjs/common';
import { LessThan, MoreThan } from 'typeorm';
import { DAY } from '../calendar/domain/time.js';
import { Period } from '../cycles/period.entity.js';
import { Session } from '../cycles/session.entity.js';
import { Clock } from '../platform/clock.js';
import { Database } from '../platform/database/database.js';
import { UpdateRequest } from '../updates/update-request.entity.js';
import { UpdateRound } from '../updates/update-round.entity.js';

/** A request that is open or opens soon, with the period it asks about. */
export interface OpenRequest extends UpdateRequest {
  readonly period: Period;
  readonly session: Session;
}

const SOON = 45 * DAY;

@Injectable()
export class OpenRoundsService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** Requests that have not closed and open within six weeks, the first due first: one query. */
  async requests(organizationId: string): Promise<OpenRequest[]> {
    const now = this.clock.now();
    const rows = await this.database
      .read()
      .createQueryBuilder(UpdateRequest, 'request')
      .innerJoin(
        UpdateRound,
        'round',
        'round.organizationId = request.organizationId AND round.id = request.roundId',
      )
      .innerJoinAndMapOne(
        'request.session',
        Session,
        'session',
        'session.organizationId = round.organizationId AND session.id = round.sessionId',
      )
      .innerJoinAndMapOne(
        'request.period',
        Period,
        'period',
        'period.organizationId = round.organizationId AND period.id = round.periodId',
      )
      .where({ organizationId, closesAt: MoreThan(now), opensAt: LessThan(now + SOON) })
      .andWhere('session.cancelledAt IS NULL')
      .orderBy('request.dueAt')
      .addOrderBy('request.id')
      .getMany();
    return rows as OpenRequest[];
  }
}

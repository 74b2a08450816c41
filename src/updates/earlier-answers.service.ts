import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { DAY } from '../calendar/domain/time.js';
import { Session } from '../cycles/session.entity.js';
import { Database } from '../platform/database/database.js';
import type { RoundSheet } from './round-sheets.service.js';
import { UpdateRequest } from './update-request.entity.js';
import { UpdateRevision } from './update-revision.entity.js';
import { UpdateRound } from './update-round.entity.js';

/** What was said longer ago is no news of how it stands now. */
const REACH = 400 * DAY;

/** What departments said in the update before. */
@Injectable()
export class EarlierAnswersService {
  constructor(private readonly database: Database) {}

  /**
   * The last revision of each department's last answer before a round's session, by department id; of those that
   * answered within a year. Two queries, however many departments.
   */
  async before(
    organizationId: string,
    { session }: Pick<RoundSheet, 'session'>,
    departmentIds: readonly string[],
  ): Promise<Map<string, UpdateRevision>> {
    const manager = this.database.read();
    const answered = await manager
      .createQueryBuilder(UpdateRequest, 'request')
      .innerJoin(
        UpdateRound,
        'round',
        'round.organizationId = request.organizationId AND round.id = request.roundId',
      )
      .innerJoin(
        Session,
        'session',
        'session.organizationId = round.organizationId AND session.id = round.sessionId',
      )
      .where({ organizationId, departmentId: In([...departmentIds]) })
      .andWhere('request.version > 0')
      .andWhere('session.startsAt < :until AND session.startsAt > :from', {
        until: session.startsAt,
        from: session.startsAt - REACH,
      })
      .orderBy('session.startsAt')
      .getMany();
    const latest = new Map(answered.map((request) => [request.departmentId, request]));
    const requests = [...latest.values()];
    const revisions = await manager.findBy(UpdateRevision, {
      organizationId,
      requestId: In(requests.map(({ id }) => id)),
    });
    return new Map(
      requests.flatMap(({ id, departmentId, version }): [string, UpdateRevision][] => {
        const found = revisions.find(({ requestId, number }) => requestId === id && number === version);
        return found ? [[departmentId, found]] : [];
      }),
    );
  }
}

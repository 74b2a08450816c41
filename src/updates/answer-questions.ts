import type { EntityManager } from 'typeorm';
import { rowsOf } from '../platform/database/together.js';
import { UpdateRequest } from './update-request.entity.js';
import { UpdateRevision } from './update-revision.entity.js';
import { UpdateRound } from './update-round.entity.js';

/** Joins the round that a request is of. */
const roundOf = (request: string) =>
  `round.organizationId = ${request}.organizationId AND round.id = ${request}.roundId`;

/** Asks, to be asked together with others, whom the round before a session asked, and what each answered last. */
export function answersBefore(manager: EntityManager, organizationId: string, sessionId: string) {
  return {
    requests: rowsOf(manager, UpdateRequest, ['id', 'departmentId'], (query) =>
      query
        .innerJoin(UpdateRound, 'round', roundOf('row'))
        .where('row.organizationId = :organizationId', { organizationId })
        .andWhere('round.sessionId = :sessionId', { sessionId }),
    ),
    answers: rowsOf(manager, UpdateRevision, ['requestId', 'content'], (query) =>
      query
        .innerJoin(
          UpdateRequest,
          'request',
          'request.organizationId = row.organizationId AND request.id = row.requestId AND request.version = row.number',
        )
        .innerJoin(UpdateRound, 'round', roundOf('request'))
        .where('row.organizationId = :organizationId', { organizationId })
        .andWhere('round.sessionId = :sessionId', { sessionId }),
    ),
  };
}

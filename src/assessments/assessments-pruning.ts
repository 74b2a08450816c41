import { Injectable, type OnModuleInit } from '@nestjs/common';
import { IsNull, LessThan, Not } from 'typeorm';
import { dateAt } from '../calendar/domain/zones.js';
import { Pruning } from '../platform/retention/pruning.service.js';
import { AssessmentAnswer } from './assessment-answer.entity.js';
import { AssessmentRound } from './assessment-round.entity.js';
import { forgetNames } from './forget-names.js';

/** A round ends with its last day wherever that is read. */
const DAYS = 2;

/** Once nobody can revise an answer any more, whose it was is of no use, and forgotten. */
@Injectable()
export class AssessmentsPruning implements OnModuleInit {
  constructor(private readonly pruning: Pruning) {}

  onModuleInit(): void {
    // A handful of rounds a year: no index of its own.
    this.pruning.register({
      name: 'names of assessments',
      days: DAYS,
      prune: async (tx, before, limit) => {
        const over = await tx.find(AssessmentRound, {
          select: { organizationId: true, id: true },
          where: { closesOn: LessThan(dateAt(before, 'UTC')) },
        });
        if (over.length === 0) return 0;
        const named = await tx.find(AssessmentAnswer, {
          select: { organizationId: true, roundId: true },
          where: over.map(({ organizationId, id }) => ({
            ...{ organizationId, roundId: id, personId: Not(IsNull()) },
          })),
          take: limit,
        });
        const rounds = new Map(named.map(({ organizationId, roundId }) => [roundId, organizationId]));
        // A round goes whole: in parts it would show which of them somebody is in.
        let forgotten = 0;
        for (const [roundId, organizationId] of rounds)
          forgotten += await forgetNames(tx, organizationId, [roundId]);
        return forgotten;
      },
    });
  }
}

import { Injectable } from '@nestjs/common';
import { TodayService } from '../goals/today.service.js';
import { departmentsByKey } from '../organizations/by-key.js';
import { problem } from '../organizations/domain/problem.js';
import type { Outcome } from '../organizations/rows.js';
import { Database } from '../platform/database/database.js';
import { InvalidInput } from '../platform/errors.js';
import { newId } from '../platform/ids.js';
import { AssessmentAnswer } from './assessment-answer.entity.js';
import { AssessmentRound } from './assessment-round.entity.js';
import { AssessmentScore } from './assessment-score.entity.js';
import { rowsOf } from './assessments.service.js';
import { NO_DEPARTMENT, type PastRound, problemsOfPastRound, scoresIn } from './domain/past-round.js';

/** Brings in rounds that were held elsewhere, so that the next one has something to be compared with. */
@Injectable()
export class AssessmentImportService {
  constructor(
    private readonly database: Database,
    private readonly today: TodayService,
  ) {}

  /** Keeps a round that is over; one of that key stays as it is, with what people answered. Throws `InvalidInput`. */
  bring(organizationId: string, past: PastRound): Promise<Outcome> {
    return this.database.write(async (tx) => {
      const { key, name, opensOn, closesOn, answers } = past;
      const keys = Object.keys(answers).filter((department) => department !== NO_DEPARTMENT);
      const departmentOf = await departmentsByKey(tx, organizationId, keys);
      const today = await this.today.of(organizationId);
      const problems = [
        ...problemsOfPastRound(past),
        ...problem('closesOn', closesOn < today ? null : 'It is not over yet. Open it on its page instead.'),
        ...keys.flatMap((department) =>
          problem(
            `answers.${department}`,
            departmentOf.has(department) ? null : `There is no department "${department}".`,
          ),
        ),
      ];
      if (await tx.existsBy(AssessmentRound, { organizationId, key })) return 'unchanged';
      if (problems.length > 0) throw new InvalidInput(problems);
      const round = {
        organizationId,
        id: newId(),
        key,
        name: name.trim(),
        opensOn,
        closesOn,
        closedAt: null,
      };
      await tx.insert(AssessmentRound, round);
      for (const [department, all] of Object.entries(answers)) {
        const departmentId = departmentOf.get(department)?.id ?? null;
        for (const text of all) {
          const answer = { organizationId, id: newId(), roundId: round.id, personId: null, departmentId };
          await tx.insert(AssessmentAnswer, answer);
          await tx.insert(AssessmentScore, rowsOf(organizationId, answer.id, scoresIn(text) ?? {}));
        }
      }
      return 'created';
    });
  }
}

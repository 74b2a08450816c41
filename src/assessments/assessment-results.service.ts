import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { TodayService } from '../goals/today.service.js';
import { Department } from '../organizations/department.entity.js';
import { Database } from '../platform/database/database.js';
import { AssessmentAnswer } from './assessment-answer.entity.js';
import { AssessmentRound } from './assessment-round.entity.js';
import { AssessmentScore } from './assessment-score.entity.js';
import { type Results, resultsOf, type Sum, type Turnout } from './domain/results.js';
import { isOpen } from './domain/round.js';

/** A round with what came of it. */
export interface RoundPicture {
  readonly round: AssessmentRound;
  readonly open: boolean;
  /** How many answered so far. */
  readonly answers: number;
  /** Null while it is open: each answer more would show what its author said. */
  readonly results: Results | null;
}

/** What people think of the organization, without telling who thinks so. */
@Injectable()
export class AssessmentResultsService {
  constructor(
    private readonly database: Database,
    private readonly today: TodayService,
  ) {}

  /** All rounds, the latest first: three queries, however many people answered. */
  async all(organizationId: string): Promise<RoundPicture[]> {
    const manager = this.database.read();
    const today = await this.today.of(organizationId);
    const rounds = await manager.find(AssessmentRound, {
      where: { organizationId },
      order: { opensOn: 'DESC', id: 'DESC' },
    });
    const turnouts = await manager
      .createQueryBuilder(AssessmentAnswer, 'answer')
      .select('answer.roundId', 'roundId')
      .addSelect('answer.departmentId', 'departmentId')
      .addSelect('COUNT(*)', 'answers')
      .where('answer.organizationId = :organizationId', { organizationId })
      .groupBy('answer.roundId')
      .addGroupBy('answer.departmentId')
      .getRawMany<Turnout & { roundId: string }>();
    const sums = await manager
      .createQueryBuilder(AssessmentScore, 'score')
      .innerJoin(
        AssessmentAnswer,
        'answer',
        'answer.organizationId = score.organizationId AND answer.id = score.answerId',
      )
      .select('answer.roundId', 'roundId')
      .addSelect('answer.departmentId', 'departmentId')
      .addSelect('score.statement', 'statement')
      .addSelect('COUNT(*)', 'count')
      .addSelect('SUM(score.score)', 'total')
      .where('score.organizationId = :organizationId', { organizationId })
      .groupBy('answer.roundId')
      .addGroupBy('answer.departmentId')
      .addGroupBy('score.statement')
      .getRawMany<Sum & { roundId: string }>();
    return rounds.map((round) => {
      // PostgreSQL hands out counts and sums as text.
      const turnout = turnouts
        .filter(({ roundId }) => roundId === round.id)
        .map(({ departmentId, answers }) => ({ departmentId, answers: Number(answers) }));
      const own = sums
        .filter(({ roundId }) => roundId === round.id)
        .map((sum) => ({ ...sum, count: Number(sum.count), total: Number(sum.total) }));
      const open = isOpen(round, today);
      const answers = turnout.reduce((total, one) => total + one.answers, 0);
      return { round, open, answers, results: open ? null : resultsOf(turnout, own) };
    });
  }

  /** Names of departments by id. */
  async namesOf(organizationId: string, ids: readonly string[]): Promise<Map<string, Department>> {
    const departments = await this.database.read().findBy(Department, { organizationId, id: In([...ids]) });
    return new Map(departments.map((department) => [department.id, department]));
  }
}

import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import { keyForName } from '../goals/domain/key-for-name.js';
import { TodayService } from '../goals/today.service.js';
import { Department } from '../organizations/department.entity.js';
import { problem } from '../organizations/domain/problem.js';
import { holdsOn } from '../organizations/domain/term.js';
import { actNeedsNoEntry } from '../platform/acting.js';
import { Clock } from '../platform/clock.js';
import { Database } from '../platform/database/database.js';
import { InvalidInput, NotFound } from '../platform/errors.js';
import { newId } from '../platform/ids.js';
import { AssessmentAnswer } from './assessment-answer.entity.js';
import { AssessmentRound } from './assessment-round.entity.js';
import { AssessmentScore } from './assessment-score.entity.js';
import { RoundIsClosed, RoundIsOpen } from './assessments.errors.js';
import { problemsOfScores, type Scores } from './domain/answer.js';
import { isOpen, problemsOfRound, type RoundCommand } from './domain/round.js';
import { STATEMENTS } from './domain/statements.js';
import { forgetNames } from './forget-names.js';

/** What somebody answers: for which department, and what they think of each statement. */
export interface AnswerCommand {
  /** Key of the department; null for none in particular. */
  readonly department: string | null;
  readonly scores: Scores;
}

/** Rounds in which everybody is asked how the organization does. */
@Injectable()
export class AssessmentsService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly today: TodayService,
  ) {}

  /** Opens a round today. Who answered earlier ones is forgotten. Throws `InvalidInput` and `RoundIsOpen`. */
  open(organizationId: string, { name, closesOn }: RoundCommand): Promise<AssessmentRound> {
    return this.database.write(async (tx) => {
      const today = await this.today.of(organizationId);
      const problems = problemsOfRound({ name, closesOn }, today);
      if (problems.length > 0) throw new InvalidInput(problems);
      const rounds = await tx.findBy(AssessmentRound, { organizationId });
      const other = rounds.find((round) => isOpen(round, today));
      if (other) throw new RoundIsOpen(other.name);
      await forgetNames(
        tx,
        organizationId,
        rounds.map(({ id }) => id),
      );
      const key = keyForName(name, new Set(rounds.map((round) => round.key)), 'round');
      const round = { organizationId, id: newId(), key, name: name.trim(), opensOn: today, closesOn };
      return tx.save(AssessmentRound, { ...round, closedAt: null });
    });
  }

  /** Closes a round before its last day; who answered is forgotten. Throws `NotFound` and `RoundIsClosed`. */
  close(organizationId: string, key: string): Promise<void> {
    return this.database.write(async (tx) => {
      const round = await tx.findOneBy(AssessmentRound, { organizationId, key });
      if (!round) throw new NotFound('assessment', 'zelfbeeld');
      if (!isOpen(round, await this.today.of(organizationId))) throw new RoundIsClosed();
      await tx.update(AssessmentRound, { organizationId, id: round.id }, { closedAt: this.clock.now() });
      await forgetNames(tx, organizationId, [round.id]);
    });
  }

  /** The round in which people may answer today; null where there is none. */
  async current(organizationId: string): Promise<AssessmentRound | null> {
    const today = await this.today.of(organizationId);
    const rounds = await this.database.read().find(AssessmentRound, {
      where: { organizationId, closedAt: IsNull() },
      order: { opensOn: 'DESC' },
    });
    return rounds.find((round) => isOpen(round, today)) ?? null;
  }

  /** What somebody answered in a round so far; null where they did not. */
  async answerOf(organizationId: string, roundId: string, personId: string): Promise<AnswerCommand | null> {
    const manager = this.database.read();
    const answer = await manager.findOneBy(AssessmentAnswer, { organizationId, roundId, personId });
    if (!answer) return null;
    const scores = await manager.findBy(AssessmentScore, { organizationId, answerId: answer.id });
    const department = await manager.findOneBy(Department, {
      organizationId,
      id: answer.departmentId ?? '',
    });
    return {
      department: department?.key ?? null,
      scores: Object.fromEntries(scores.map(({ statement, score }) => [statement, score])),
    };
  }

  /**
   * Keeps what somebody answers in the round that is open, in place of what they said in it before. Throws
   * `InvalidInput` and `RoundIsClosed`.
   */
  answer(organizationId: string, personId: string, { department, scores }: AnswerCommand): Promise<void> {
    return this.database.write(async (tx) => {
      const round = await this.current(organizationId);
      if (!round) throw new RoundIsClosed();
      const today = await this.today.of(organizationId);
      const named = await tx.findOneBy(Department, { organizationId, key: department ?? '' });
      const isThere = department === null || (named !== null && holdsOn(named, today));
      const problems = [
        ...problem('department', isThere ? null : NO_DEPARTMENT),
        ...problemsOfScores(scores),
      ];
      if (problems.length > 0) throw new InvalidInput(problems);
      // The trail is never changed, so it is not to know who answered when.
      actNeedsNoEntry();
      const before = await tx.findOneBy(AssessmentAnswer, { organizationId, roundId: round.id, personId });
      const id = before?.id ?? newId();
      const departmentId = named?.id ?? null;
      await tx.save(AssessmentAnswer, { organizationId, id, roundId: round.id, personId, departmentId });
      await tx.delete(AssessmentScore, { organizationId, answerId: id });
      await tx.insert(AssessmentScore, rowsOf(organizationId, id, scores));
    });
  }
}

const NO_DEPARTMENT = {
  en: 'There is no such department now. Choose one from the list, or none.',
  nl: 'Zo’n afdeling is er nu niet. Kies er een uit de lijst, of geen.',
};

/** One row a statement. */
export function rowsOf(organizationId: string, answerId: string, scores: Scores): AssessmentScore[] {
  return STATEMENTS.flatMap(({ key }) => {
    const score = scores[key];
    return typeof score === 'number' ? [{ organizationId, answerId, statement: key, score }] : [];
  });
}

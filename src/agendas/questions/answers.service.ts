import { Injectable } from '@nestjs/common';
import { type EntityManager, LessThanOrEqual, MoreThan } from 'typeorm';
import { dateAt } from '../../calendar/domain/zones.js';
import { participantsOf, tokensOf } from '../../cycles/domain/participants.js';
import { countOf } from '../../cycles/domain/question-round.js';
import { Period } from '../../cycles/period.entity.js';
import { Rhythm } from '../../cycles/rhythm.entity.js';
import { Session } from '../../cycles/session.entity.js';
import { OccasionsService } from '../../mail/occasions.service.js';
import type { Roster } from '../../organizations/domain/roster.js';
import { isPartner } from '../../organizations/domain/roles.js';
import { RosterService } from '../../organizations/roster.service.js';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database/database.js';
import { InvalidInput, NotFound } from '../../platform/errors.js';
import { isId } from '../../platform/ids.js';
import { problemsOfAnswers } from '../domain/answers.js';
import { QuestionAnswer } from './question-answer.entity.js';
import { QuestionRound } from './question-round.entity.js';
import { AnswersAreClosed, NotAsked } from './questions.errors.js';

/** What one person is asked before a session, and what they answered so far. */
export interface AskedQuestions {
  readonly round: QuestionRound;
  readonly session: Session & { readonly period: Period };
  /** Their answers in the order of the questions; empty where there is none. */
  readonly own: readonly string[];
  readonly isAnswered: boolean;
  /** Whether they take part, or stand in for somebody who does. */
  readonly isAsked: boolean;
  readonly isClosed: boolean;
  /** Whether they are asked and may answer today. */
  readonly isOpen: boolean;
}

/** Keeps what people answer before a session: their own, to be changed until the agenda is made up. */
@Injectable()
export class AnswersService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly rosters: RosterService,
    private readonly occasions: OccasionsService,
  ) {}

  /** By the id of the round, or of its session. Null where nothing is asked before it. */
  async askedOf(
    organizationId: string,
    by: { readonly roundId: string } | { readonly sessionId: string },
    personId: string,
  ): Promise<AskedQuestions | null> {
    const manager = this.database.read();
    const where = 'roundId' in by ? { id: by.roundId } : { sessionId: by.sessionId };
    const round = Object.values(where).every(isId)
      ? await manager.findOneBy(QuestionRound, { organizationId, ...where })
      : null;
    if (!round) return null;
    const session = await manager.findOneByOrFail(Session, { organizationId, id: round.sessionId });
    const period = await manager.findOneByOrFail(Period, { organizationId, id: session.periodId });
    const answers = await manager.findBy(QuestionAnswer, { organizationId, roundId: round.id, personId });
    const textOf = new Map(answers.map(({ number, text }) => [number, text]));
    const roster = await this.rosters.load(organizationId);
    const now = this.clock.now();
    const isAsked = (await this.#whoAnswers(session, roster, now)).has(personId);
    const isOver = isClosed(round, session, now);
    return {
      ...{ round, session: { ...session, period } },
      own: Array.from({ length: countOf(round.questions) }, (_, index) => textOf.get(index + 1) ?? ''),
      isAnswered: answers.length > 0,
      ...{ isAsked, isClosed: isOver, isOpen: isAsked && !isOver && now >= round.opensAt },
    };
  }

  /** What somebody is asked now and has not answered, the one that closes first on top. */
  async waitingFor(organizationId: string, personId: string): Promise<AskedQuestions[]> {
    const now = this.clock.now();
    const rounds = await this.database.read().find(QuestionRound, {
      where: { organizationId, asks: true, opensAt: LessThanOrEqual(now), closesAt: MoreThan(now) },
      order: { closesAt: 'ASC' },
    });
    const waiting: AskedQuestions[] = [];
    for (const { id: roundId } of rounds) {
      const asked = await this.askedOf(organizationId, { roundId }, personId);
      if (asked?.isOpen && !asked.isAnswered) waiting.push(asked);
    }
    return waiting;
  }

  /**
   * Keeps what somebody answers, in the order of the questions; what is empty is taken back.
   * Throws `NotFound`, `NotAsked`, `AnswersAreClosed`, `InvalidInput`.
   */
  async answer(
    organizationId: string,
    sessionId: string,
    personId: string,
    typed: readonly string[],
  ): Promise<void> {
    await this.database.write(async (tx) => {
      const asked = await this.askedOf(organizationId, { sessionId }, personId);
      if (!asked) throw new NotFound('session that asks anything', 'sessie die iets vraagt');
      if (!asked.isAsked) throw new NotAsked();
      if (asked.isClosed) throw new AnswersAreClosed();
      const texts = asked.own.map((_, index) => typed[index]?.trim() ?? '');
      const problems = problemsOfAnswers(texts, asked.isAnswered);
      if (problems.length > 0) throw new InvalidInput(problems);
      const { id: roundId } = asked.round;
      for (const [index, text] of texts.entries()) {
        const before = asked.own[index] ?? '';
        const key = { organizationId, roundId, personId, number: index + 1 };
        if (text !== before) await this.#put(tx, key, text, before === '');
      }
      await this.occasions.touch(tx, organizationId, [roundId]);
    });
  }

  async #put(
    tx: EntityManager,
    key: Pick<QuestionAnswer, 'organizationId' | 'roundId' | 'personId' | 'number'>,
    text: string,
    isNew: boolean,
  ): Promise<void> {
    const at = this.clock.now();
    if (text === '') await tx.delete(QuestionAnswer, key);
    else if (isNew) await tx.insert(QuestionAnswer, { ...key, text, at });
    else await tx.update(QuestionAnswer, key, { text, at });
  }

  /** Those who take part, and whoever stands in for one of them today. */
  async #whoAnswers(session: Session, roster: Roster, now: number): Promise<ReadonlySet<string>> {
    const { organizationId, date, zone } = session;
    const rhythm = await this.database.read().findOneBy(Rhythm, { organizationId });
    const dayOf = (id: string) => dateAt(now, roster.people.get(id)?.zone ?? zone);
    const participants = participantsOf(tokensOf(session, rhythm?.rules), roster, date).filter((id) => {
      const person = roster.people.get(id);
      return person !== undefined && !isPartner(person);
    });
    return new Set(participants.flatMap((id) => [id, roster.whoActsFor(id, dayOf)]));
  }
}

function isClosed(
  { asks, closesAt }: QuestionRound,
  { cancelledAt, startsAt }: Session,
  now: number,
): boolean {
  return !asks || cancelledAt !== null || now >= Math.min(closesAt, startsAt);
}

import { isDeepStrictEqual } from 'node:util';
import { Injectable } from '@nestjs/common';
import { type EntityManager, In, MoreThan } from 'typeorm';
import type { WorkingCalendar } from '../../calendar/domain/working-days.js';
import { type QuestionRules, questionsBefore } from '../../cycles/domain/question-round.js';
import type { RhythmRules } from '../../cycles/domain/rhythm.js';
import { Rhythm } from '../../cycles/rhythm.entity.js';
import { SessionChanges } from '../../cycles/session-changes.js';
import { Session } from '../../cycles/session.entity.js';
import { Occasion } from '../../mail/occasion.entity.js';
import { OccasionsService } from '../../mail/occasions.service.js';
import { OutboxService } from '../../mail/outbox.service.js';
import { CalendarsService } from '../../organizations/calendars.service.js';
import { OrganizationChanges } from '../../organizations/organization-changes.js';
import { Clock } from '../../platform/clock.js';
import { newId } from '../../platform/ids.js';
import { Agenda } from '../arrangement/agenda.entity.js';
import { opensAt, questionTimes } from '../domain/question-times.js';
import { QuestionAnswer } from './question-answer.entity.js';
import { QuestionRound } from './question-round.entity.js';

/** What the rounds of an organization follow from. */
interface Facts {
  readonly rules: RhythmRules | undefined;
  readonly calendar: WorkingCalendar;
  /** Until when items are put forward, by session, where somebody said so. */
  readonly said: ReadonlyMap<string, number | null>;
}

/**
 * Keeps one round of questions for each session whose kind asks any, in the unit of work in which the session, the rhythm,
 * the working days or the cut-off of the agenda change.
 */
@Injectable()
export class QuestionRoundsService {
  constructor(
    sessionChanges: SessionChanges,
    organizationChanges: OrganizationChanges,
    private readonly clock: Clock,
    private readonly calendars: CalendarsService,
    private readonly occasions: OccasionsService,
    private readonly outbox: OutboxService,
  ) {
    sessionChanges.follow((tx, organizationId, sessions) => this.keep(tx, organizationId, sessions));
    organizationChanges.follow((tx, organizationId) => this.#refresh(tx, organizationId));
  }

  /** The rounds of these sessions are as the session, the rhythm and the cut-off of the agenda have them now. */
  async keep(tx: EntityManager, organizationId: string, sessions: readonly Session[]): Promise<void> {
    const sessionId = In(sessions.map(({ id }) => id));
    const rounds = await tx.findBy(QuestionRound, { organizationId, sessionId });
    const rules = (await tx.findOneBy(Rhythm, { organizationId }))?.rules;
    const asking = sessions.filter((session) => questionsBefore(session, rules) !== null);
    if (rounds.length === 0 && asking.length === 0) return;
    const roundOf = new Map(rounds.map((round) => [round.sessionId, round]));
    const ids = [...sessions, ...rounds].map(({ id }) => id);
    const occasions = await tx.findBy(Occasion, { organizationId, id: In(ids) });
    const occasionOf = new Map(occasions.map((occasion) => [occasion.id, occasion]));
    const agendas = await tx.findBy(Agenda, { organizationId, sessionId });
    const facts: Facts = {
      rules,
      calendar: (await this.calendars.load(organizationId)).organization,
      said: new Map(agendas.map((agenda) => [agenda.sessionId, agenda.proposalsUntil])),
    };
    for (const session of sessions) {
      const timing = occasionOf.get(session.id)?.timing ?? 0;
      const round = roundOf.get(session.id);
      const occasion = round && occasionOf.get(round.id);
      const questions = questionsBefore(session, rules);
      if (round && occasion) await this.#follow(tx, { session, round, occasion, timing, questions }, facts);
      else if (questions !== null && this.#isToCome(session))
        await this.#open(tx, session, questions, timing, facts);
    }
  }

  /** Working days changed: what is counted in them follows. */
  async #refresh(tx: EntityManager, organizationId: string): Promise<void> {
    const rounds = await tx.findBy(QuestionRound, { organizationId, closesAt: MoreThan(this.clock.now()) });
    if (rounds.length === 0) return;
    const ids = rounds.map(({ sessionId }) => sessionId);
    await this.keep(tx, organizationId, await tx.findBy(Session, { organizationId, id: In(ids) }));
  }

  #isToCome({ cancelledAt, startsAt }: Session): boolean {
    return cancelledAt === null && startsAt > this.clock.now();
  }

  async #open(
    tx: EntityManager,
    session: Session,
    questions: QuestionRules,
    timing: number,
    facts: Facts,
  ): Promise<void> {
    const { organizationId, id: sessionId, startsAt } = session;
    const id = newId();
    await this.occasions.create(tx, { organizationId, id, type: 'question-round', until: startsAt });
    const times = timesOf(session, facts);
    await tx.insert(QuestionRound, { organizationId, id, sessionId, questions, asks: true, ...times });
    await this.#raise(tx, session, { organizationId, id, timing: 0 }, timing);
  }

  /** The timing of a round goes with its session's: when the session gets new notices, so does the round. */
  async #follow(
    tx: EntityManager,
    {
      session,
      round,
      occasion,
      timing,
      questions,
    }: {
      readonly session: Session;
      readonly round: QuestionRound;
      readonly occasion: Occasion;
      readonly timing: number;
      readonly questions: QuestionRules | null;
    },
    facts: Facts,
  ): Promise<void> {
    const { organizationId, id } = round;
    const asks = questions !== null;
    const isReworded = questions !== null && !isDeepStrictEqual(questions, round.questions);
    const isAnswered = isReworded && (await tx.existsBy(QuestionAnswer, { organizationId, roundId: id }));
    const kept = isReworded && !isAnswered ? { questions } : {};
    await tx.update(QuestionRound, { organizationId, id }, { asks, ...timesOf(session, facts), ...kept });
    if (occasion.timing < timing) {
      await this.#raise(tx, session, occasion, timing);
      const older = { olderThanTiming: timing };
      await this.outbox.withdraw(tx, organizationId, id, older, 'the session was moved');
    } else if (occasion.until !== session.startsAt) {
      // The same wall time under new zone rules: not a new timing.
      await tx.update(Occasion, { organizationId, id }, { until: session.startsAt });
    }
    if (session.cancelledAt !== null) {
      await this.outbox.withdraw(tx, organizationId, id, {}, 'the session was cancelled');
    }
    await this.occasions.touch(tx, organizationId, [id]);
  }

  async #raise(
    tx: EntityManager,
    { startsAt }: Session,
    { organizationId, id, timing }: Pick<Occasion, 'organizationId' | 'id' | 'timing'>,
    wanted: number,
  ): Promise<void> {
    for (let reached = timing; reached < wanted; reached++) {
      await this.occasions.raiseTiming(tx, organizationId, id, startsAt);
    }
  }
}

function timesOf(session: Session, { rules, calendar, said }: Facts) {
  const agenda = rules?.[session.kind]?.agenda ?? null;
  const times = questionTimes(session, said.get(session.id) ?? null, agenda, calendar);
  return { opensAt: opensAt(times, session.zone), closesAt: times.closesAt };
}

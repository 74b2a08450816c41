import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { Agenda } from '../agendas/arrangement/agenda.entity.js';
import { QuestionAnswer } from '../agendas/questions/question-answer.entity.js';
import { QuestionRound } from '../agendas/questions/question-round.entity.js';
import { tokensOf } from '../cycles/domain/participants.js';
import type { RhythmRules } from '../cycles/domain/rhythm.js';
import { Period } from '../cycles/period.entity.js';
import { Session } from '../cycles/session.entity.js';
import { Occasion } from '../mail/occasion.entity.js';
import { Database } from '../platform/database/database.js';
import type { QuestionOccasion } from './domain/facts.js';

/** What the facts of every occasion of an organization have alike. */
type Alike = Pick<QuestionOccasion, 'organizationId' | 'zone' | 'roster' | 'calendar'>;

/** Reads what the notice rule looks at of the questions before sessions; nothing where none of the occasions is one. */
@Injectable()
export class QuestionFactsService {
  constructor(private readonly database: Database) {}

  /** By id of the occasion. */
  async load(
    alike: Alike,
    rules: RhythmRules,
    occasions: readonly Occasion[],
  ): Promise<ReadonlyMap<string, QuestionOccasion>> {
    const { organizationId } = alike;
    const own = occasions.filter(({ type }) => type === 'question-round');
    if (own.length === 0) return new Map();
    const manager = this.database.read();
    const ids = In(own.map(({ id }) => id));
    const rounds = byId(await manager.findBy(QuestionRound, { organizationId, id: ids }));
    const sessionIds = In([...rounds.values()].map(({ sessionId }) => sessionId));
    const sessions = byId(await manager.findBy(Session, { organizationId, id: sessionIds }));
    const periodIds = In([...sessions.values()].map(({ periodId }) => periodId));
    const periods = byId(await manager.findBy(Period, { organizationId, id: periodIds }));
    const agendas = await manager.findBy(Agenda, { organizationId, sessionId: sessionIds });
    const said = new Map(agendas.map(({ sessionId, proposalsUntil }) => [sessionId, proposalsUntil]));
    const answers = await manager.find(QuestionAnswer, {
      select: { roundId: true, personId: true, at: true },
      where: { organizationId, roundId: ids },
    });
    const facts = own.flatMap(({ id, timing, timedAt }): QuestionOccasion[] => {
      const round = rounds.get(id);
      const session = sessions.get(round?.sessionId ?? '');
      const period = periods.get(session?.periodId ?? '');
      if (!round || !session || !period) return [];
      const { date, startsAt, cancelledAt, zone: sessionZone } = session;
      return [
        {
          ...{ ...alike, occasionId: id, type: 'question-round', timing, timedAt, sessionZone },
          label: `question-round ${period.name}`,
          session: { date, startsAt, cancelled: cancelledAt !== null },
          participants: tokensOf(session, rules),
          ...{ asks: round.asks, agenda: rules[session.kind]?.agenda ?? null },
          said: said.get(session.id) ?? null,
          answeredAt: firstOfEach(answers.filter(({ roundId }) => roundId === id)),
        },
      ];
    });
    return new Map(facts.map((one) => [one.occasionId, one]));
  }
}

/** When each person answered first, by person. */
function firstOfEach(answers: readonly QuestionAnswer[]): ReadonlyMap<string, number> {
  const first = new Map<string, number>();
  for (const { personId, at } of answers) first.set(personId, Math.min(at, first.get(personId) ?? at));
  return first;
}

function byId<Row extends { id: string }>(rows: readonly Row[]): Map<string, Row> {
  return new Map(rows.map((row) => [row.id, row]));
}

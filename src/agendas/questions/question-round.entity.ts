import { Entity, ForeignKey, Unique } from 'typeorm';
import type { QuestionRules } from '../../cycles/domain/question-round.js';
import { Session } from '../../cycles/session.entity.js';
import { Occasion } from '../../mail/occasion.entity.js';
import { Id, InstantColumn, Json, Key, Truth } from '../../platform/database/columns.js';

/** Those who take part are asked something before a session: the occasion of the request and its reminder. */
@Entity('question_round')
@Unique(['organizationId', 'sessionId'])
@ForeignKey(() => Occasion, ['organizationId', 'id'], ['organizationId', 'id'], { onDelete: 'RESTRICT' })
@ForeignKey(() => Session, ['organizationId', 'sessionId'], ['organizationId', 'id'], {
  onDelete: 'RESTRICT',
})
export class QuestionRound {
  @Key() organizationId!: string;
  @Key() id!: string;
  @Id() sessionId!: string;
  /** As the rhythm says, until somebody has answered: from then on answers stay beside what was asked. */
  @Json() questions!: QuestionRules;
  /** Whether the rhythm still asks; what was answered stays. */
  @Truth() asks!: boolean;
  /** When people are asked, and until when they answer: derived from the session, and derived anew with it. */
  @InstantColumn() opensAt!: number;
  @InstantColumn() closesAt!: number;
}

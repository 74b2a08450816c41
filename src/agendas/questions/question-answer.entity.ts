import { Entity, ForeignKey } from 'typeorm';
import { Person } from '../../organizations/person.entity.js';
import { InstantColumn, Key, KeyNumber, Text } from '../../platform/database/columns.js';
import { Untold } from '../../platform/database/row-changes.js';
import { QuestionRound } from './question-round.entity.js';

/** What somebody answered to one question before a session; whoever left it empty has none. */
@Untold('given without a name')
@Entity('question_answer')
@ForeignKey(() => QuestionRound, ['organizationId', 'roundId'], ['organizationId', 'id'], {
  onDelete: 'CASCADE',
})
@ForeignKey(() => Person, ['organizationId', 'personId'], ['organizationId', 'id'], { onDelete: 'RESTRICT' })
export class QuestionAnswer {
  @Key() organizationId!: string;
  @Key() roundId!: string;
  @Key() personId!: string;
  /** The place of the question, from 1. */
  @KeyNumber() number!: number;
  @Text() text!: string;
  /** When it was given; what did not change keeps its instant. */
  @InstantColumn() at!: number;
}

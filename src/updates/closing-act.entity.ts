import { Entity, ForeignKey } from 'typeorm';
import { Person } from '../organizations/person.entity.js';
import { Id, InstantColumn, Key, KeyNumber, Text, Word } from '../platform/database/columns.js';
import { UpdateRequest } from './update-request.entity.js';

/** That a planner closed a request, or opened it again, with the reason; the highest number holds. */
@Entity('closing_act')
@ForeignKey(() => UpdateRequest, ['organizationId', 'requestId'], ['organizationId', 'id'], {
  onDelete: 'CASCADE',
})
@ForeignKey(() => Person, ['organizationId', 'personId'], ['organizationId', 'id'], { onDelete: 'RESTRICT' })
export class ClosingAct {
  @Key() organizationId!: string;
  @Key() requestId!: string;
  @KeyNumber() number!: number;
  @Word(8) kind!: 'close' | 'reopen';
  @InstantColumn() at!: number;
  /** Until when answers were taken before. */
  @InstantColumn() closedAt!: number;
  /** Until when they are taken since. */
  @InstantColumn() closesAt!: number;
  @Text() reason!: string;
  @Id({ nullable: true }) personId!: string | null;
}

import { Entity, ForeignKey, Index } from 'typeorm';
import { Session } from '../../cycles/session.entity.js';
import { Person } from '../../organizations/person.entity.js';
import { Id, InstantColumn, Key, Text, Whole, Word } from '../../platform/database/columns.js';
import type { Purpose } from '../domain/agenda.js';
import type { ProposalState } from '../domain/proposal.js';

/** An item that somebody put forward for a session's agenda, and what became of it. */
@Entity('agenda_proposal')
@Index(['organizationId', 'sessionId'])
@Index(['organizationId', 'carriedFrom'], { unique: true })
@ForeignKey(() => Session, ['organizationId', 'sessionId'], ['organizationId', 'id'], {
  onDelete: 'RESTRICT',
})
@ForeignKey(() => Person, ['organizationId', 'personId'], ['organizationId', 'id'], { onDelete: 'RESTRICT' })
@ForeignKey(() => Person, ['organizationId', 'decidedBy'], ['organizationId', 'id'], { onDelete: 'RESTRICT' })
export class AgendaProposal {
  @Key() organizationId!: string;
  @Key() id!: string;
  @Id() sessionId!: string;
  @Text() title!: string;
  @Text({ nullable: true }) detail!: string | null;
  /** The answer to "what does this mean for the customer?". */
  @Text() customer!: string;
  @Word(16) purpose!: Purpose;
  /** How long it may take, where its proposer said so. */
  @Whole({ nullable: true }) minutes!: number | null;
  @InstantColumn() at!: number;
  /** Who put it forward; null for a machine. */
  @Id({ nullable: true }) personId!: string | null;
  @Word(16) state!: ProposalState;
  /** Why it was declined. */
  @Text({ nullable: true }) reason!: string | null;
  @Id({ nullable: true }) decidedBy!: string | null;
  /** What it was at the session before, where it was not finished there. */
  @Id({ nullable: true }) carriedFrom!: string | null;
  /** Over how many sessions it was carried so far. */
  @Whole() carried!: number;
  @Whole() version!: number;
}

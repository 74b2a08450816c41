import { Entity, ForeignKey } from 'typeorm';
import { Session } from '../../cycles/session.entity.js';
import { Person } from '../../organizations/person.entity.js';
import { Id, InstantColumn, Json, Key, Whole } from '../../platform/database/columns.js';
import type { Outcome } from './domain/outcome.js';

/** A session that was begun: from then on its agenda is fixed, and what is noted at it is the same for everybody. */
@Entity('meeting')
@ForeignKey(() => Session, ['organizationId', 'sessionId'], ['organizationId', 'id'], {
  onDelete: 'RESTRICT',
})
@ForeignKey(() => Person, ['organizationId', 'startedById'], ['organizationId', 'id'], {
  onDelete: 'RESTRICT',
})
@ForeignKey(() => Person, ['organizationId', 'endedById'], ['organizationId', 'id'], { onDelete: 'RESTRICT' })
@ForeignKey(() => Person, ['organizationId', 'adoptedById'], ['organizationId', 'id'], {
  onDelete: 'RESTRICT',
})
export class Meeting {
  @Key() organizationId!: string;
  @Key() sessionId!: string;
  @InstantColumn() startedAt!: number;
  @Id() startedById!: string;
  @InstantColumn({ nullable: true }) endedAt!: number | null;
  @Id({ nullable: true }) endedById!: string | null;
  /** Number of the item that is talked about; null before the first one and after the end. */
  @Whole({ nullable: true }) current!: number | null;
  /** Since when it is. */
  @InstantColumn({ nullable: true }) currentSince!: number | null;
  /** Higher with everything that is written in the room. */
  @Whole() revision!: number;
  /** The revision since which the minutes read as they do: what was said before was about others. */
  @Whole({ default: 1 }) worded!: number;
  /** What its kind leaves behind, as it stood at the end; null before. */
  @Json({ nullable: true }) outcome!: Outcome | null;
  /** When its participants were asked to approve the minutes. */
  @InstantColumn({ nullable: true }) askedAt!: number | null;
  /** When the minutes were adopted: they are fixed from then on. */
  @InstantColumn({ nullable: true }) adoptedAt!: number | null;
  @Id({ nullable: true }) adoptedById!: string | null;
}

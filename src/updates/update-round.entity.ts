import { Entity, ForeignKey, Unique } from 'typeorm';
import { Period } from '../cycles/period.entity.js';
import { Session } from '../cycles/session.entity.js';
import { Occasion } from '../mail/occasion.entity.js';
import { Id, Key } from '../platform/database/columns.js';

/** The monthly question to all departments about one period, before one session. */
@Entity('update_round')
@Unique(['organizationId', 'sessionId'])
@ForeignKey(() => Occasion, ['organizationId', 'id'], ['organizationId', 'id'], { onDelete: 'RESTRICT' })
@ForeignKey(() => Session, ['organizationId', 'sessionId'], ['organizationId', 'id'], {
  onDelete: 'RESTRICT',
})
@ForeignKey(() => Period, ['organizationId', 'periodId'], ['organizationId', 'id'], { onDelete: 'RESTRICT' })
export class UpdateRound {
  @Key() organizationId!: string;
  @Key() id!: string;
  @Id() sessionId!: string;
  /** The period it asks about. */
  @Id() periodId!: string;
}

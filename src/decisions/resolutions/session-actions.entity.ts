import { Entity, ForeignKey, Unique } from 'typeorm';
import { Session } from '../../cycles/session.entity.js';
import { Occasion } from '../../mail/occasion.entity.js';
import { Id, Key } from '../../platform/database/columns.js';
import { Untold } from '../../platform/database/row-changes.js';

/** The actions that a session resolved, as the occasion of reminders: several of one person make one mail. */
@Untold('the machine’s own')
@Entity('session_actions')
@Unique(['organizationId', 'sessionId'])
@ForeignKey(() => Occasion, ['organizationId', 'id'], ['organizationId', 'id'], { onDelete: 'RESTRICT' })
@ForeignKey(() => Session, ['organizationId', 'sessionId'], ['organizationId', 'id'], {
  onDelete: 'RESTRICT',
})
export class SessionActions {
  @Key() organizationId!: string;
  @Key() id!: string;
  @Id() sessionId!: string;
}

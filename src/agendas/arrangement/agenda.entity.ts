import { Entity, ForeignKey } from 'typeorm';
import { Session } from '../../cycles/session.entity.js';
import { Person } from '../../organizations/person.entity.js';
import { Id, InstantColumn, Json, Key, Whole } from '../../platform/database/columns.js';
import { Untold } from '../../platform/database/row-changes.js';
import type { Arrangement } from '../domain/arrange.js';

/** What people made of a session's agenda; there is none while they left it as it comes. */
@Untold('its changes say themselves who, when and what')
@Entity('agenda')
@ForeignKey(() => Session, ['organizationId', 'sessionId'], ['organizationId', 'id'], {
  onDelete: 'RESTRICT',
})
@ForeignKey(() => Person, ['organizationId', 'approvedBy'], ['organizationId', 'id'], {
  onDelete: 'RESTRICT',
})
export class Agenda {
  @Key() organizationId!: string;
  @Key() sessionId!: string;
  @Json() arrangement!: Arrangement;
  @InstantColumn({ nullable: true }) approvedAt!: number | null;
  /** Null for a machine, and while nobody did. */
  @Id({ nullable: true }) approvedBy!: string | null;
  /** Until when participants put items forward, where somebody said so. */
  @InstantColumn({ nullable: true }) proposalsUntil!: number | null;
  @Whole() version!: number;
}

import { Entity, ForeignKey, Index } from 'typeorm';
import { Person } from '../organizations/person.entity.js';
import { Key } from '../platform/database/columns.js';
import { Touchpoint } from './touchpoint.entity.js';

/** Somebody from outside who works on a touchpoint, and so sees it. */
@Entity('touchpoint_partner')
@Index(['organizationId', 'personId'])
@ForeignKey(() => Touchpoint, ['organizationId', 'touchpointId'], ['organizationId', 'id'], {
  onDelete: 'CASCADE',
})
@ForeignKey(() => Person, ['organizationId', 'personId'], ['organizationId', 'id'], { onDelete: 'RESTRICT' })
export class TouchpointPartner {
  @Key() organizationId!: string;
  @Key() touchpointId!: string;
  @Key() personId!: string;
}

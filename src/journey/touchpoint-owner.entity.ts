import { Entity, ForeignKey } from 'typeorm';
import { Department } from '../organizations/department.entity.js';
import { Key } from '../platform/database/columns.js';
import { Touchpoint } from './touchpoint.entity.js';

/** A department that owns a touchpoint. */
@Entity('touchpoint_owner')
@ForeignKey(() => Touchpoint, ['organizationId', 'touchpointId'], ['organizationId', 'id'], {
  onDelete: 'CASCADE',
})
@ForeignKey(() => Department, ['organizationId', 'departmentId'], ['organizationId', 'id'], {
  onDelete: 'RESTRICT',
})
export class TouchpointOwner {
  @Key() organizationId!: string;
  @Key() touchpointId!: string;
  @Key() departmentId!: string;
}

import { Entity, ForeignKey } from 'typeorm';
import { Period } from '../cycles/period.entity.js';
import { Key, Whole } from '../platform/database/columns.js';

/** How many projects leadership has its eye on in a quarter. */
@Entity('quarter_focus')
@ForeignKey(() => Period, ['organizationId', 'periodId'], ['organizationId', 'id'], { onDelete: 'RESTRICT' })
export class QuarterFocus {
  @Key() organizationId!: string;
  @Key() periodId!: string;
  @Whole() size!: number;
}

import { Entity, ForeignKey, Index } from 'typeorm';
import { CalendarDate, Id, Key } from '../platform/database/columns.js';
import { Person } from './person.entity.js';

/** Days on which a person is away, in that person's own zone, and who stands in. */
@Entity('absence')
@Index(['organizationId', 'personId'])
@ForeignKey(() => Person, ['organizationId', 'personId'], ['organizationId', 'id'], { onDelete: 'RESTRICT' })
@ForeignKey(() => Person, ['organizationId', 'standInId'], ['organizationId', 'id'], { onDelete: 'RESTRICT' })
export class Absence {
  @Key() organizationId!: string;
  @Key() id!: string;
  @Id() personId!: string;
  @CalendarDate() fromDate!: string;
  /** The last day, inclusive. */
  @CalendarDate() untilDate!: string;
  @Id({ nullable: true }) standInId!: string | null;
}

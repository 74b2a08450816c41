import { Entity, ForeignKey } from 'typeorm';
import { Period } from '../cycles/period.entity.js';
import { Id, Key, KeyNumber, Whole, Word } from '../platform/database/columns.js';
import type { Channel } from './domain/touchpoint.js';
import { Touchpoint } from './touchpoint.entity.js';

/** Money spent in a quarter on one channel, perhaps at one touchpoint of it. */
@Entity('budget_entry')
@ForeignKey(() => Period, ['organizationId', 'quarterId'], ['organizationId', 'id'], { onDelete: 'RESTRICT' })
@ForeignKey(() => Touchpoint, ['organizationId', 'touchpointId'], ['organizationId', 'id'], {
  onDelete: 'CASCADE',
})
export class BudgetEntry {
  @Key() organizationId!: string;
  @Key() quarterId!: string;
  /** In the order in which they are listed, from 1. */
  @KeyNumber() number!: number;
  /** What it is spent on. */
  @Word(200) name!: string;
  @Word(16) channel!: Channel;
  @Id({ nullable: true }) touchpointId!: string | null;
  /** In whole units of the organization's money. */
  @Whole() amount!: number;
}

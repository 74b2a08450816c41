import { Entity, Index, Unique } from 'typeorm';
import { CalendarDate, Key, Text, Whole, Word } from '../platform/database/columns.js';
import type { Channel, Loop } from './domain/touchpoint.js';

/** A moment at which a customer meets the organization. */
@Entity('touchpoint')
@Unique(['organizationId', 'key'])
@Index(['organizationId', 'place'])
export class Touchpoint {
  @Key() organizationId!: string;
  @Key() id!: string;
  @Word(64) key!: string;
  @Word(200) name!: string;
  /** Its place in the journey, from 1; several may share one, on channels of their own. */
  @Whole() place!: number;
  @Word(16) channel!: Channel;
  /** What customers expect there. */
  @Text({ nullable: true }) expectation!: string | null;
  /** Since when that is known. */
  @CalendarDate({ nullable: true }) expectedOn!: string | null;
  /** From whom or what it is known. */
  @Text({ nullable: true }) source!: string | null;
  @Text({ nullable: true }) promise!: string | null;
  @Word(16) loop!: Loop;
  @Whole() version!: number;
}

import { Entity, PrimaryColumn } from 'typeorm';
import { InstantColumn, Key, Whole } from '../database/columns.js';

/** What one process counted of one busy client. It is gone a minute later. */
@Entity('rate_limit')
export class RateCount {
  /** A hash of the client's address and of what it asked for. */
  @PrimaryColumn({ type: 'varchar', length: 43 }) client!: string;
  /** The process that counted. */
  @Key() replica!: string;
  @Whole() count!: number;
  /** Until when it counts. */
  @InstantColumn() until!: number;
}

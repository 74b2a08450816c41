import { Entity, ForeignKey, Index, Unique } from 'typeorm';
import { Person } from '../organizations/person.entity.js';
import { CalendarDate, Id, Key, Real, Text, Whole, Word } from '../platform/database/columns.js';
import type { Category } from './domain/category.js';
import type { ProjectState } from './domain/moves.js';

/** What departments work on to move their KPIs; with a hypothesis it is an experiment. */
@Entity('project')
@Unique(['organizationId', 'key'])
@Index(['organizationId', 'state'])
@Index(['organizationId', 'ownerId'])
@ForeignKey(() => Person, ['organizationId', 'ownerId'], ['organizationId', 'id'], { onDelete: 'RESTRICT' })
export class Project {
  @Key() organizationId!: string;
  @Key() id!: string;
  @Word(64) key!: string;
  @Word(200) name!: string;
  @Word(24) category!: Category;
  /** The problem from the customer's side: who, what they want, what stands in the way. */
  @Text() who!: string;
  @Text() wants!: string;
  @Text() obstacle!: string;
  /** The answer to "what does this mean for the customer?". */
  @Text() customer!: string;
  @Id() ownerId!: string;
  @Real() estimatedHours!: number;
  @Real() estimatedMoney!: number;
  @CalendarDate({ nullable: true }) fromDate!: string | null;
  @CalendarDate({ nullable: true }) untilDate!: string | null;
  /** Null: no experiment, and then all of the next five are null. */
  @Text({ nullable: true }) hypothesis!: string | null;
  @Real({ nullable: true }) capMoney!: number | null;
  @Real({ nullable: true }) capHours!: number | null;
  @Real({ nullable: true }) capCustomers!: number | null;
  @CalendarDate({ nullable: true }) stopOn!: string | null;

  // What follows from its moves.
  @Word(16) state!: ProjectState;
  /** Since when it is in that state. */
  @CalendarDate() since!: string;
  /** The day of its latest move or report. */
  @CalendarDate() heardOn!: string;
  @Text({ nullable: true }) waitingFor!: string | null;
  @Real() spentHours!: number;
  @Real() spentMoney!: number;
  @Real() customersTouched!: number;
  @Whole() version!: number;
}

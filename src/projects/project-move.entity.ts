import { Entity, ForeignKey } from 'typeorm';
import { Person } from '../organizations/person.entity.js';
import {
  CalendarDate,
  Id,
  InstantColumn,
  Key,
  KeyNumber,
  Real,
  Text,
  Word,
} from '../platform/database/columns.js';
import type { ProjectState } from './domain/moves.js';
import { Project } from './project.entity.js';

/** A step of a project, or a report in between: none is ever taken back. */
@Entity('project_move')
@ForeignKey(() => Project, ['organizationId', 'projectId'], ['organizationId', 'id'], { onDelete: 'CASCADE' })
@ForeignKey(() => Person, ['organizationId', 'personId'], ['organizationId', 'id'], { onDelete: 'RESTRICT' })
export class ProjectMove {
  @Key() organizationId!: string;
  @Key() projectId!: string;
  /** From 1. */
  @KeyNumber() number!: number;
  @Word(16) state!: ProjectState;
  /** The day on which it was so. */
  @CalendarDate() onDate!: string;
  /** When it was written down. */
  @InstantColumn() at!: number;
  /** Null where a file or a machine did it. */
  @Id({ nullable: true }) personId!: string | null;
  @Text({ nullable: true }) waitingFor!: string | null;
  @Text({ nullable: true }) note!: string | null;
  @Text({ nullable: true }) learned!: string | null;
  /** What it had cost by then; null where nothing was said of it. */
  @Real({ nullable: true }) spentHours!: number | null;
  @Real({ nullable: true }) spentMoney!: number | null;
  @Real({ nullable: true }) customersTouched!: number | null;
}

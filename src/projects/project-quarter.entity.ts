import { Entity, ForeignKey, Index } from 'typeorm';
import { Period } from '../cycles/period.entity.js';
import { Person } from '../organizations/person.entity.js';
import { Id, InstantColumn, Key, Text, Whole } from '../platform/database/columns.js';
import { Project } from './project.entity.js';

/** A quarter in which a project is planned, and its place among the others where leadership set it by hand. */
@Entity('project_quarter')
@Index(['organizationId', 'periodId'])
@ForeignKey(() => Project, ['organizationId', 'projectId'], ['organizationId', 'id'], { onDelete: 'CASCADE' })
@ForeignKey(() => Period, ['organizationId', 'periodId'], ['organizationId', 'id'], { onDelete: 'RESTRICT' })
@ForeignKey(() => Person, ['organizationId', 'rankedById'], ['organizationId', 'id'], {
  onDelete: 'RESTRICT',
})
export class ProjectQuarter {
  @Key() organizationId!: string;
  @Key() projectId!: string;
  @Key() periodId!: string;
  /** From 1; null: the urgency decides. */
  @Whole({ nullable: true }) rank!: number | null;
  @Text({ nullable: true }) rankReason!: string | null;
  @InstantColumn({ nullable: true }) rankedAt!: number | null;
  /** Null also where a file or a machine did it. */
  @Id({ nullable: true }) rankedById!: string | null;
}

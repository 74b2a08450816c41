import { Entity, ForeignKey, Unique } from 'typeorm';
import { Department } from '../organizations/department.entity.js';
import { Person } from '../organizations/person.entity.js';
import { Id, Key } from '../platform/database/columns.js';
import { Untold } from '../platform/database/row-changes.js';
import { AssessmentRound } from './assessment-round.entity.js';

/** That somebody answered, for which department; who it was is forgotten once the round is over and another begins. */
@Untold('given without a name')
@Entity('assessment_answer')
@Unique(['organizationId', 'roundId', 'personId'])
@ForeignKey(() => AssessmentRound, ['organizationId', 'roundId'], ['organizationId', 'id'], {
  onDelete: 'CASCADE',
})
@ForeignKey(() => Person, ['organizationId', 'personId'], ['organizationId', 'id'], { onDelete: 'RESTRICT' })
@ForeignKey(() => Department, ['organizationId', 'departmentId'], ['organizationId', 'id'], {
  onDelete: 'RESTRICT',
})
export class AssessmentAnswer {
  @Key() organizationId!: string;
  @Key() id!: string;
  @Id() roundId!: string;
  /** While the answer may still be revised. */
  @Id({ nullable: true }) personId!: string | null;
  /** Null for whoever named none. */
  @Id({ nullable: true }) departmentId!: string | null;
}

import { Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { Key, Whole } from '../platform/database/columns.js';
import { Untold } from '../platform/database/row-changes.js';
import { AssessmentAnswer } from './assessment-answer.entity.js';

/** What an answer says about one statement, from 1 to 5. */
@Untold('given without a name')
@Entity('assessment_score')
@ForeignKey(() => AssessmentAnswer, ['organizationId', 'answerId'], ['organizationId', 'id'], {
  onDelete: 'CASCADE',
})
export class AssessmentScore {
  @Key() organizationId!: string;
  @Key() answerId!: string;
  /** Its key. */
  @PrimaryColumn({ type: 'varchar', length: 64 }) statement!: string;
  @Whole() score!: number;
}

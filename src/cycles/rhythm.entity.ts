import { Entity, ForeignKey } from 'typeorm';
import { Organization } from '../organizations/organization.entity.js';
import { Json, Key, Whole } from '../platform/database/columns.js';
import type { RhythmRules } from './domain/rhythm.js';

/** The organization's rules for its three kinds of session and what is mailed around them. */
@Entity('rhythm')
@ForeignKey(() => Organization, ['organizationId'], ['organizationId'], { onDelete: 'RESTRICT' })
export class Rhythm {
  @Key() organizationId!: string;
  @Json() rules!: RhythmRules;
  @Whole() version!: number;
}

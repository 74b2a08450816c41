import { Entity } from 'typeorm';
import { Text } from './columns.js';
import { PrimaryColumn } from 'typeorm';

/** Facts of the installation itself, such as the version of the time-zone rules last used. */
@Entity('installation')
export class InstallationFact {
  @PrimaryColumn({ type: 'varchar', length: 64 }) name!: string;
  @Text() value!: string;
}

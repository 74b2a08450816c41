import { Entity, ForeignKey } from 'typeorm';
import { Person } from '../../organizations/person.entity.js';
import {
  Id,
  InstantColumn,
  Json,
  Key,
  KeyNumber,
  Text,
  Whole,
  Word,
} from '../../platform/database/columns.js';
import type { Locale } from '../../platform/pages/locale.js';
import type { AgendaSection, Purpose } from '../domain/agenda.js';
import type { ItemState } from './domain/run.js';
import { Meeting } from './meeting.entity.js';

/** An item of the agenda as it stood when the session began. */
@Entity('meeting_item')
@ForeignKey(() => Meeting, ['organizationId', 'sessionId'], ['organizationId', 'sessionId'], {
  onDelete: 'CASCADE',
})
@ForeignKey(() => Person, ['organizationId', 'ownerId'], ['organizationId', 'id'], { onDelete: 'RESTRICT' })
export class MeetingItem {
  @Key() organizationId!: string;
  @Key() sessionId!: string;
  /** Its place, from 1. */
  @KeyNumber() number!: number;
  /** What it is about, like `kpis:ID`. */
  @Word(128) about!: string;
  @Word(32) section!: AgendaSection;
  /** An agenda reads differently in each language. */
  @Json() texts!: Readonly<Record<Locale, { readonly title: string; readonly detail: string | null }>>;
  @Word(16) purpose!: Purpose;
  /** Name of the department it comes from. */
  @Text({ nullable: true }) department!: string | null;
  @Text({ nullable: true }) customer!: string | null;
  /** How the KPI that it is about stood; null where it is about none. */
  @Json({ nullable: true }) kpi!: ItemKpi | null;
  /** How long it was to take. */
  @Whole() minutes!: number;
  @Id({ nullable: true }) ownerId!: string | null;
  /** Milliseconds it was talked about, without those since it is the current one. */
  @InstantColumn() spent!: number;
  @Word(16) state!: ItemState;
  /** How many sessions in a row did not finish it before. */
  @Whole() carried!: number;
}

/** Enough to draw it and to find its page. */
export interface ItemKpi {
  readonly key: string;
  /** Its last readings, oldest first. */
  readonly trend: readonly number[];
  readonly target: number | null;
}

import { Entity, ForeignKey, Index, Unique } from 'typeorm';
import { Person } from '../organizations/person.entity.js';
import { Id, InstantColumn, Json, Key, Text, Whole, Word } from '../platform/database/columns.js';
import { Untold } from '../platform/database/row-changes.js';
import type { Mailbox } from './domain/mail-address.js';
import type { Locale } from '../platform/pages/locale.js';

/**
 * waiting → sending → sent, or back to waiting (temporary failure), or failed (permanent). `withdrawn`: no longer
 * wanted before it left. `missed`: its moment passed while nothing ran, or another notice covered it.
 */
export const MAIL_STATUSES = ['waiting', 'sending', 'sent', 'failed', 'withdrawn', 'missed'] as const;
export type MailStatus = (typeof MAIL_STATUSES)[number];

/** A link in a rendered mail: the placeholder in the kept bodies, and what takes its place while sending. */
export interface LinkPlaceholder {
  readonly placeholder: string;
  readonly linkId: string;
}

/** One mail that is owed to one person, from when it is due to how it ended. The table is the queue. */
@Untold('it says itself what became of it')
@Entity('outbox')
@Unique('outbox_notice_key', [
  'organizationId',
  'occasionType',
  'occasionId',
  'timing',
  'kind',
  'step',
  'recipientId',
  'part',
])
// Not led by the organization: workers look across all of them. By priority first, so that each is one range.
@Index('outbox_next_at_idx', ['priority', 'nextAt'], { where: '"next_at" IS NOT NULL' })
// Where more is due than can leave, organizations take turns: a step down this index for each.
@Index('outbox_turn_idx', ['priority', 'organizationId', 'nextAt'], { where: '"next_at" IS NOT NULL' })
@Index(['organizationId', 'dueAt'])
// By age: settled mails that still say whom they went to.
@Index('outbox_settled_at_idx', ['settledAt'], {
  where: '"address" IS NOT NULL AND "settled_at" IS NOT NULL',
})
// Few: those who watch the service ask how many failed lately.
@Index('outbox_failed_idx', ['settledAt'], { where: `"status" = 'failed'` })
@ForeignKey(() => Person, ['organizationId', 'recipientId'], ['organizationId', 'id'], {
  onDelete: 'RESTRICT',
})
export class OutboxMail {
  @Key() organizationId!: string;
  @Key() id!: string;
  @Word(32) kind!: string;
  /** An occasion's type, or one that has no occasion row: `sign-in`, `suppression`, `report`, `test`, `address`, `webhook`. */
  @Word(16) occasionType!: string;
  @Id() occasionId!: string;
  @Whole() timing!: number;
  @Whole() step!: number;
  @Id() recipientId!: string;
  /** From 0: mails of one kind and step to one person, about departments of different days. */
  @Whole({ default: 0 }) part!: number;
  /** Small facts the rule decided: on whose behalf it comes, which requests it gathers. */
  @Json() data!: Record<string, unknown>;
  /** When it was owed. */
  @InstantColumn() dueAt!: number;
  /** From this instant on it makes no sense any more; null means it always does. */
  @InstantColumn({ nullable: true }) usefulUntil!: number | null;
  /** Lower goes first. */
  @Whole() priority!: number;
  @Word(16) status!: MailStatus;
  /** Next moment for a worker: the next attempt while waiting, the end of the lease while held; null when settled. */
  @InstantColumn({ nullable: true }) nextAt!: number | null;
  /** Whoever holds it; every change of a held row names it, so a worker that lost its lease changes nothing. */
  @Id({ nullable: true }) lease!: string | null;
  @Whole() attempts!: number;
  /** How often it may have left twice: the lease ran out while it was sending. */
  @Whole() ambiguous!: number;
  @Word(254, { nullable: true }) address!: string | null;
  @Word(200, { nullable: true }) recipientName!: string | null;
  @Word(8, { nullable: true }) locale!: Locale | null;
  @Text({ nullable: true }) subject!: string | null;
  @Json({ nullable: true }) links!: LinkPlaceholder[] | null;
  @Word(254, { nullable: true }) messageId!: string | null;
  /** Message-ID of the first mail of the thread, when it is not this one. */
  @Word(254, { nullable: true }) threadRoot!: string | null;
  /** Message-ID of the mail before it in the thread, when that is not the root. */
  @Word(254, { nullable: true }) threadLast!: string | null;
  /** Whom an answer reaches; null means the sender. */
  @Json({ nullable: true }) replyTo!: readonly Mailbox[] | null;
  /** The Date header: when it was rendered. */
  @InstantColumn({ nullable: true }) renderedAt!: number | null;
  @InstantColumn() createdAt!: number;
  @InstantColumn({ nullable: true }) settledAt!: number | null;
  /** When somebody withdrew it by hand; what was withdrawn otherwise may be owed again, this is not. */
  @InstantColumn({ nullable: true }) cancelledAt!: number | null;
  /** Why it ended as it did, or what the last attempt said. */
  @Text({ nullable: true }) reason!: string | null;
}

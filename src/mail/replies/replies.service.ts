import { createHash } from 'node:crypto';
import { Injectable, Logger } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { accountAddress } from '../../organizations/domain/address.js';
import { Person } from '../../organizations/person.entity.js';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database/database.js';
import { Settings } from '../../platform/settings.js';
import { addressesIn, cameTo, type Field } from '../domain/header-fields.js';
import { isMessageId } from '../domain/message-id.js';
import { mailNamedBy } from '../incoming/named-mail.js';
import { MailContent } from '../mail-content.entity.js';
import { type MailReply, MailKinds, type TakesReplies } from '../mail-kinds.js';
import { OutboxMail } from '../outbox-mail.entity.js';
import { isAutomatic } from './domain/automatic.js';
import { KeptReply, type ReplyOutcome } from './kept-reply.entity.js';

/** Whoever got a mail could answer it without end, and would be told of each. */
const MOST_A_MAIL = 20;

/** What became of a message that came to where answers go. */
export const REPLY_FATES = ['taken', 'stranger', 'automatic', 'repeated', 'too-many'] as const;
export type ReplyFate = (typeof REPLY_FATES)[number];

/** Takes answers to mails in: whose they are, whether a person wrote them, and each once. */
@Injectable()
export class RepliesService {
  readonly #logger = new Logger(RepliesService.name);

  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly settings: Settings,
    private readonly kinds: MailKinds,
  ) {}

  /**
   * Takes a message in if it came to where answers to one of our mails go: only what the mail's own recipient wrote is
   * an answer. What a machine wrote changes nothing, and is answered by nobody; of a stranger's the recipient hears.
   * @returns null where it came to none of these addresses
   */
  async take(source: Uint8Array): Promise<ReplyFate | null> {
    const { REPLY_ADDRESS: base, LINK_KEYS: keys } = this.settings.values;
    if (base === undefined) return null;
    // Loaded with the first that comes, not with the service.
    const { headOf, writerOf } = await import('./read-reply.js');
    const head = headOf(source);
    const own = { purpose: 'cadans-reply', base, keys } as const;
    const mail = await mailNamedBy(this.database.read(), addressesIn(head.filter(cameTo)), own);
    const replies = mail && this.kinds.get(mail.kind).replies;
    if (!mail || !replies) return null;
    if (isAutomatic(head)) return 'automatic';
    const writer = writerOf(head);
    const isTheirs = writer !== null && (await this.#reaches(mail, writer));
    const reply = { ...identityOf(head, source, writer), mail };
    const read = isTheirs && { mailed: await this.#mailed(mail), texts: await this.#textsOf(source) };
    return this.database.write((tx) =>
      this.#keep(tx, replies, { ...reply, mailed: '', texts: [], ...read }, isTheirs),
    );
  }

  /** Whether the mail went to this address, and its recipient has it still: a former one answers nothing. */
  async #reaches({ organizationId, recipientId: id, address }: OutboxMail, writer: string): Promise<boolean> {
    if (address === null || writer !== accountAddress(address)) return false;
    const person = await this.database.read().findOneBy(Person, { organizationId, id });
    return person !== null && writer === accountAddress(person.address);
  }

  async #keep(
    tx: EntityManager,
    replies: TakesReplies,
    reply: MailReply,
    isTheirs: boolean,
  ): Promise<ReplyFate> {
    const { mail, digest } = reply;
    const { organizationId, id: mailId, recipientId: personId } = mail;
    const earlier = await tx.findBy(KeptReply, { organizationId, mailId });
    if (earlier.some((one) => one.digest === digest)) return isTheirs ? 'repeated' : 'stranger';
    const outcome: ReplyOutcome = isTheirs ? 'taken' : 'stranger';
    const before = earlier.filter((one) => one.outcome === outcome).length;
    // Of strangers one is kept and told: they can neither keep the recipient busy nor keep their answers out.
    if (!isTheirs && before > 0) return 'stranger';
    if (before >= MOST_A_MAIL) return 'too-many';
    const row = { organizationId, mailId, digest, personId, arrivedAt: this.clock.now(), outcome };
    // Another process may be reading the same: the later one waits here, begins anew and finds it kept.
    const fresh = { ...row, understood: null };
    await tx.createQueryBuilder().insert().into(KeptReply).values(fresh).orIgnore().execute();
    if (isTheirs) {
      const understood = await replies.take(tx, reply);
      await tx.update(KeptReply, { organizationId, mailId, digest }, { understood });
    } else await replies.refuse(tx, mail);
    return outcome;
  }

  /** The text the mail left with: what stood in it, and is quoted, nobody has answered. */
  async #mailed({ organizationId, id: mailId }: OutboxMail): Promise<string> {
    const content = await this.database.read().findOneBy(MailContent, { organizationId, mailId });
    return content?.says.text ?? '';
  }

  async #textsOf(source: Uint8Array): Promise<string[]> {
    try {
      const { textsOf } = await import('./read-reply.js');
      return await textsOf(source);
    } catch (error) {
      // Its writer is told that nothing could be read.
      this.#logger.warn(`An answer could not be taken apart: ${String(error)}`);
      return [];
    }
  }
}

/**
 * The same message of the same writer has the same Message-ID by whatever way it comes; one without it is known by its
 * bytes.
 */
function identityOf(
  head: readonly Field[],
  source: Uint8Array,
  writer: string | null,
): Pick<MailReply, 'messageId' | 'digest'> {
  const given = head.find(({ name }) => name === 'message-id')?.value.trim() ?? '';
  const messageId = isMessageId(given) ? given : null;
  const digest = createHash('sha256')
    .update(`${writer ?? ''} `)
    .update(messageId ?? source)
    .digest('base64url');
  return { messageId, digest: digest.slice(0, 36) };
}

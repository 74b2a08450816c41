import { Injectable } from '@nestjs/common';
import type { Caller } from '../organizations/caller.js';
import { OrganizationsService } from '../organizations/organizations.service.js';
import { Database } from '../platform/database/database.js';
import { NotFound } from '../platform/errors.js';
import { isId } from '../platform/ids.js';
import { Settings } from '../platform/settings.js';
import { keyText } from './delivery/keys.js';
import { Contents } from './delivery/contents.service.js';
import { Renderings } from './delivery/renderings.service.js';
import { MailNotKept } from './mail.errors.js';
import { OutboxMail } from './outbox-mail.entity.js';
import { withLinks } from './render/render-letter.js';
import { withLogoInside } from './style/logos.js';
import type { RenderedMail } from './transport/mail-transport.js';

/** A mail in the list. */
export interface MailboxEntry {
  readonly id: string;
  /** What the list is sorted by. */
  readonly dueAt: number;
  readonly leftAt: number;
  readonly to: { readonly id: string; readonly name: string };
  readonly kind: string;
  readonly subject: string;
  /** False for another person's sign-in mail: it is listed, and nothing of it is shown. */
  readonly readable: boolean;
}

export interface MailboxLetter extends MailboxEntry {
  readonly address: string;
  readonly messageId: string;
  readonly html: string;
  readonly text: string;
  /** Whom it comes from, where its organization has a say in that. */
  readonly senderName: string | null;
  /** Whether the links are in it: only the recipient's own are, for others their placeholders stay. */
  readonly own: boolean;
}

export interface MailboxPart {
  /** Only what came to this person. */
  readonly to?: string | undefined;
  /** Only what comes after this one in the order of the list. */
  readonly after?: { readonly dueAt: number; readonly id: string } | null;
  readonly take: number;
}

/**
 * The built-in mailbox: what has left, above all while there is no mail server. A link opens what its recipient may do,
 * so it is shown to the recipient alone; another person's sign-in mail is not shown at all (design decision 18).
 */
@Injectable()
export class MailboxService {
  constructor(
    private readonly database: Database,
    private readonly settings: Settings,
    private readonly renderings: Renderings,
    private readonly organizations: OrganizationsService,
    private readonly contents: Contents,
  ) {}

  /** Mails of the viewer's organization by when they were due, the newest first: an index has them in that order. */
  async list(caller: Caller, { to, after, take }: MailboxPart): Promise<MailboxEntry[]> {
    await this.#mustBeOn(caller);
    if (to !== undefined && !isId(to)) return [];
    const select = this.database
      .read()
      .createQueryBuilder(OutboxMail, 'mail')
      .select(
        ['organizationId', 'id', 'dueAt', 'settledAt', 'kind', 'recipientId'].map((one) => `mail.${one}`),
      )
      .addSelect(['mail.recipientName', 'mail.address', 'mail.subject'])
      .where({ organizationId: caller.organizationId, status: 'sent', ...(to && { recipientId: to }) })
      .orderBy('mail.dueAt', 'DESC')
      .addOrderBy('mail.id', 'DESC')
      .limit(take);
    if (after) {
      select.andWhere('(mail.dueAt < :dueAt OR (mail.dueAt = :dueAt AND mail.id < :id))', { ...after });
    }
    return (await select.getMany()).map((mail) => entry(mail, caller));
  }

  /**
   * One mail as its recipient sees it.
   * @throws {NotFound} also for another organization's, and for another person's sign-in mail
   */
  async letter(caller: Caller, id: string): Promise<MailboxLetter> {
    await this.#mustBeOn(caller);
    const { organizationId } = caller;
    const mail = isId(id)
      ? await this.database.read().findOneBy(OutboxMail, { organizationId, id, status: 'sent' })
      : null;
    if (mail === null || !isReadable(mail, caller)) throw new NotFound('mail');
    const says = await this.contents.of(mail);
    if (says === null) throw new MailNotKept();
    const rendered = mail as RenderedMail;
    const own = mail.recipientId === caller.personId;
    const urls = own ? (await this.renderings.urls([rendered])).get(keyText(mail)) : undefined;
    const { address, messageId } = rendered;
    const { html, text } = withLinks(says, urls ?? new Map());
    const seen = { html: withLogoInside(html, says.logo), text, senderName: says.senderName ?? null };
    return { ...entry(mail, caller), ...seen, address, messageId, own };
  }

  /** That of an example always is: its mails stay here, wherever those of others go. */
  async #mustBeOn({ organizationId }: Caller): Promise<void> {
    if (this.settings.values.MAILBOX || (await this.organizations.isExample(organizationId))) return;
    throw new NotFound('mailbox');
  }
}

function isReadable(mail: OutboxMail, caller: Caller): boolean {
  return mail.kind !== 'sign-in' || mail.recipientId === caller.personId;
}

function entry(mail: OutboxMail, caller: Caller): MailboxEntry {
  const { id, kind, recipientId, recipientName, address, subject, settledAt, dueAt } = mail;
  const readable = isReadable(mail, caller);
  return {
    ...{ id, kind, dueAt, readable, leftAt: settledAt ?? dueAt },
    to: { id: recipientId, name: recipientName || (address ?? '') },
    subject: readable ? (subject ?? '') : '',
  };
}

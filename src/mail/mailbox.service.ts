import { Injectable } from '@nestjs/common';
import { wallTimeAt } from '../calendar/domain/zones.js';
import type { Caller } from '../organizations/caller.js';
import { Person } from '../organizations/person.entity.js';
import { Database } from '../platform/database/database.js';
import { NotFound } from '../platform/errors.js';
import { isId } from '../platform/ids.js';
import { Settings } from '../platform/settings.js';
import { keyText } from './delivery/keys.js';
import { Renderings } from './delivery/renderings.service.js';
import { OutboxMail } from './outbox-mail.entity.js';
import { withLinks } from './render/render-letter.js';
import type { RenderedMail } from './transport/mail-transport.js';

const SHOWN = 200;

/** A mail in the list, in the viewer's wall time. */
export interface MailboxEntry {
  readonly id: string;
  readonly date: string;
  readonly time: string;
  readonly to: string;
  readonly subject: string;
  /** False for another person's sign-in mail: it is listed, and nothing of it is shown. */
  readonly readable: boolean;
}

export interface MailboxLetter extends MailboxEntry {
  readonly address: string;
  readonly html: string;
  readonly text: string;
  /** Whether its links work: only the recipient's own do. */
  readonly own: boolean;
}

/**
 * The built-in mailbox: what has left while there is no mail server. A link opens what its recipient may do, so it
 * works for the recipient alone; another person's sign-in mail is not shown at all (design decision 18).
 */
@Injectable()
export class MailboxService {
  constructor(
    private readonly database: Database,
    private readonly settings: Settings,
    private readonly renderings: Renderings,
  ) {}

  /** The newest mails of the viewer's organization. */
  async list(caller: Caller): Promise<MailboxEntry[]> {
    this.#mustBeOn();
    const zone = await this.#zoneOf(caller);
    const mails = await this.database.read().find(OutboxMail, {
      where: { organizationId: caller.organizationId, status: 'sent' },
      order: { dueAt: 'DESC', id: 'DESC' },
      take: SHOWN,
    });
    return mails.map((mail) => entry(mail, caller, zone));
  }

  /**
   * One mail as its recipient sees it.
   * @throws {NotFound} also for another organization's, and for another person's sign-in mail
   */
  async letter(caller: Caller, id: string): Promise<MailboxLetter> {
    this.#mustBeOn();
    const { organizationId } = caller;
    const mail = isId(id)
      ? await this.database.read().findOneBy(OutboxMail, { organizationId, id, status: 'sent' })
      : null;
    if (mail === null || !isReadable(mail, caller)) throw new NotFound('mail');
    const rendered = mail as RenderedMail;
    const own = mail.recipientId === caller.personId;
    const urls = own ? (await this.renderings.urls([rendered])).get(keyText(mail)) : undefined;
    const shown = rendered.links.map(
      ({ placeholder }) => [placeholder, urls?.get(placeholder) ?? '#'] as const,
    );
    const bodies = withLinks(rendered, new Map(shown));
    return { ...entry(mail, caller, await this.#zoneOf(caller)), ...bodies, address: rendered.address, own };
  }

  #mustBeOn(): void {
    if (!this.settings.values.MAILBOX) throw new NotFound('mailbox');
  }

  async #zoneOf({ organizationId, personId }: Caller): Promise<string> {
    if (personId === null) throw new NotFound('mailbox');
    const person = await this.database.read().findOneByOrFail(Person, { organizationId, id: personId });
    return person.zone;
  }
}

function isReadable(mail: OutboxMail, caller: Caller): boolean {
  return mail.occasionType !== 'sign-in' || mail.recipientId === caller.personId;
}

function entry(mail: OutboxMail, caller: Caller, zone: string): MailboxEntry {
  const { id, recipientName, address, subject, settledAt, dueAt } = mail;
  const { date, time } = wallTimeAt(settledAt ?? dueAt, zone);
  const to = recipientName || (address ?? '');
  return { id, date, time, to, subject: subject ?? '', readable: isReadable(mail, caller) };
}

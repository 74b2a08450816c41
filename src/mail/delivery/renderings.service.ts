import { Injectable } from '@nestjs/common';
import { type EntityManager, In } from 'typeorm';
import { DAY } from '../../calendar/domain/time.js';
import { accountAddress } from '../../organizations/domain/address.js';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database/database.js';
import type { NlEn } from '../../platform/pages/locale.js';
import { Settings } from '../../platform/settings.js';
import type { Letter } from '../letter.js';
import { type MailKind, MailKinds } from '../mail-kinds.js';
import { LinksService } from '../links.service.js';
import { MailedLink } from '../mailed-link.entity.js';
import { type LinkPlaceholder, OutboxMail } from '../outbox-mail.entity.js';
import type { OptOut } from '../render/render-letter.js';
import { renderInStyle, type StyledLetter } from '../render/render-in-style.js';
import type { HouseStyle } from '../style/house-styles.js';
import type { RenderedMail, WrittenMail } from '../transport/mail-transport.js';
import { Enclosures } from '../enclosures.js';
import { Contents } from './contents.service.js';
import { MailSender } from '../mail-sender.js';
import { keyText, type RawKey, rawKeyText, Values } from './keys.js';
import { addressedTo, recipientsOf } from '../recipients.js';
import { ReplyAddresses } from './reply-addresses.js';
import { ThreadRoots } from './thread-roots.js';

/** Months, not years: keys must be kept for as long. */
const OPT_OUT_HOLDS = 180 * DAY;

type WrittenKind = Pick<MailKind, 'kind' | 'optional' | 'replies' | 'toGivenAddress'>;
type Rendering = readonly [OutboxMail, Letter, StyledLetter];

/** The kept renderings of mails: made once, with placeholders where the links will stand. */
@Injectable()
export class Renderings {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly settings: Settings,
    private readonly kinds: MailKinds,
    private readonly links: LinksService,
    private readonly threads: ThreadRoots,
    private readonly replyAddresses: ReplyAddresses,
    private readonly sender: MailSender,
    private readonly enclosures: Enclosures,
    private readonly contents: Contents,
  ) {}

  /**
   * Which mails have a rendering that can leave. One whose link was made with a key that is gone from the settings
   * cannot: it is written anew, with a link of the present key. So is one whose recipient has another address now: what
   * was mailed to the old one opens nothing any more.
   */
  async usable(mails: readonly OutboxMail[]): Promise<Map<string, WrittenMail>> {
    const written = mails.filter((mail): mail is RenderedMail => mail.renderedAt !== null);
    const rendered = await this.#stillThere(written);
    const urls = await this.urls(rendered);
    const contents = await this.contents.load(rendered);
    const usable = new Map<string, WrittenMail>();
    for (const mail of rendered) {
      const says = contents.get(keyText(mail));
      if (says && urls.get(keyText(mail))?.size === mail.links.length) {
        usable.set(keyText(mail), { ...mail, ...says });
      }
    }
    return usable;
  }

  /** What takes the place of each placeholder, by mail. */
  async urls(mails: readonly RenderedMail[]): Promise<Map<string, Map<string, string>>> {
    const links = await this.#linksOf(mails);
    return new Map(
      mails.map((mail) => {
        const urls = new Map<string, string>();
        for (const { placeholder, linkId } of mail.links) {
          const link = links.get(`${mail.organizationId}/${linkId}`);
          const url = link ? this.links.urlFor(link) : null;
          if (url !== null) urls.set(placeholder, url);
        }
        return [keyText(mail), urls];
      }),
    );
  }

  /**
   * Renders letters and keeps them with their mails; those this worker does not hold any more are left out.
   * @param styles by organization
   */
  async keep(
    lease: string,
    letters: readonly (readonly [OutboxMail, Letter])[],
    { kind, optional, replies, toGivenAddress = false }: WrittenKind,
    styles: ReadonlyMap<string, HouseStyle>,
  ): Promise<WrittenMail[]> {
    const taken = replies ? this.sender.replyAddress : null;
    const renderings: Rendering[] = [];
    for (const [mail, letter] of letters) {
      const optOut = optional && this.#optOut(mail, optional);
      const context = { mailId: mail.id, baseUrl: this.settings.values.BASE_URL, optOut };
      renderings.push([
        mail,
        letter,
        await renderInStyle(letter, kind, context, styles.get(mail.organizationId)),
      ]);
    }
    return this.database.write(async (tx) => {
      const people = await recipientsOf(
        tx,
        letters.map(([mail]) => mail),
      );
      const threads = await this.threads.load(
        tx,
        letters.map(([mail]) => mail),
      );
      const links = await this.#issue(tx, renderings);
      const calendars = await this.enclosures.in(kind)(
        tx,
        letters.map(([mail]) => mail),
      );
      const renderedAt = this.clock.now();
      const repliesTo =
        taken === null
          ? await this.replyAddresses.load(
              tx,
              letters.map(([mail]) => mail),
              renderedAt,
            )
          : () => [{ name: this.sender.name, address: taken }];
      const mails = renderings.map(
        ([mail, letter, { subject, text, html, logo, senderName }]): WrittenMail => {
          const messageId = `<${mail.id}@${this.sender.domain}>`;
          const { locale } = letter;
          const recipient = people.get(`${mail.organizationId}/${mail.recipientId}`);
          const address = addressedTo(recipient, toGivenAddress ? mail.address : null);
          const own = links.get(mail) ?? [];
          return {
            ...mail,
            ...address,
            ...threads.place(mail, messageId),
            replyTo: repliesTo(mail),
            locale,
            subject,
            text,
            html,
            calendar: calendars.get(mail.id) ?? null,
            ...{ logo, senderName },
            links: own,
            messageId,
            renderedAt,
          };
        },
      );
      const held = await this.#write(tx, lease, mails);
      const kept = mails.filter((mail) => held.has(keyText(mail)));
      await this.contents.write(tx, kept);
      return kept;
    }, 'READ COMMITTED');
  }

  /** Each mail of the kind has the same link, which holds for so long after the latest. */
  #optOut({ kind: subjectId }: OutboxMail, what: NlEn<string>): OptOut {
    const expiresAt = this.clock.now() + OPT_OUT_HOLDS;
    return { what, target: { purpose: 'unsubscribe', subjectId, expiresAt } };
  }

  /**
   * All of them with one statement; those this worker still held. The lease stands in each row: as a condition of its
   * own it would look to PostgreSQL as if one row had it, and each row would be compared with each other.
   */
  async #write(tx: EntityManager, lease: string, mails: readonly WrittenMail[]): Promise<Set<string>> {
    const values = new Values(this.database.dialect);
    const rows = mails.map((mail) =>
      values.list([
        ...[mail.organizationId, mail.id, mail.address, mail.recipientName, mail.locale, mail.subject],
        ...[JSON.stringify(mail.links), mail.messageId, mail.threadRoot, mail.renderedAt],
        ...[mail.threadLast, mail.replyTo && JSON.stringify(mail.replyTo), lease],
      ]),
    );
    const result: unknown = await tx.query(
      `UPDATE outbox SET address = kept.column3, recipient_name = kept.column4, locale = kept.column5,
         subject = kept.column6, links = kept.column7, message_id = kept.column8, thread_root = kept.column9,
         rendered_at = CAST(kept.column10 AS bigint), thread_last = kept.column11, reply_to = kept.column12
       FROM (VALUES ${rows.join(', ')}) AS kept
       WHERE organization_id = kept.column1 AND id = kept.column2 AND lease = kept.column13
         AND status = 'waiting'
       RETURNING organization_id, id`,
      values.all,
    );
    return new Set(this.database.dialect.returned<RawKey>(result).map(rawKeyText));
  }

  /** The links of all letters at once: each round's link is looked up with the others. */
  async #issue(
    tx: EntityManager,
    renderings: readonly Rendering[],
  ): Promise<Map<OutboxMail, LinkPlaceholder[]>> {
    const wanted = renderings.flatMap(([mail, , { links }]) =>
      links.map(({ placeholder, target }) => {
        const { organizationId, recipientId: personId } = mail;
        return { mail, placeholder, want: { ...target, organizationId, personId } };
      }),
    );
    const issued = await this.links.issue(
      tx,
      wanted.map(({ want }) => want),
    );
    const placeholders = new Map<OutboxMail, LinkPlaceholder[]>();
    wanted.forEach(({ mail, placeholder }, i) => {
      const linkId = issued[i]?.id ?? '';
      placeholders.set(mail, [...(placeholders.get(mail) ?? []), { placeholder, linkId }]);
    });
    return placeholders;
  }

  /** Those that would still go where they were written to. */
  async #stillThere(mails: readonly RenderedMail[]): Promise<readonly RenderedMail[]> {
    if (mails.length === 0) return mails;
    const people = await recipientsOf(this.database.read(), mails);
    return mails.filter((mail) => {
      if (this.kinds.get(mail.kind).toGivenAddress) return true;
      const now = people.get(`${mail.organizationId}/${mail.recipientId}`)?.address;
      return now !== undefined && accountAddress(now) === accountAddress(mail.address);
    });
  }

  async #linksOf(mails: readonly RenderedMail[]): Promise<Map<string, MailedLink>> {
    const ids = mails.flatMap((mail) => mail.links.map(({ linkId }) => linkId));
    if (ids.length === 0) return new Map();
    const links = await this.database.read().findBy(MailedLink, {
      organizationId: In([...new Set(mails.map(({ organizationId }) => organizationId))]),
      id: In([...new Set(ids)]),
    });
    return new Map(links.map((link) => [keyText(link), link]));
  }
}

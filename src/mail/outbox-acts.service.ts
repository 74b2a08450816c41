import { Injectable } from '@nestjs/common';
import { type EntityManager, In, type QueryDeepPartialEntity } from 'typeorm';
import type { Caller } from '../organizations/caller.js';
import { Clock } from '../platform/clock.js';
import { Database } from '../platform/database/database.js';
import { NotFound } from '../platform/errors.js';
import { isId, newId } from '../platform/ids.js';
import { Timers } from '../platform/timers.js';
import { type WhyNot, whyNotCancel, whyNotHasten, whyNotRetry } from './domain/acts.js';
import { MailAct } from './mail-act.entity.js';
import { MailKinds } from './mail-kinds.js';
import { MailActRefused } from './mail.errors.js';
import { OccasionsService } from './occasions.service.js';
import { OutboxMail } from './outbox-mail.entity.js';
import { OutboxService } from './outbox.service.js';
import { SuppressionsService } from './suppression/suppressions.service.js';

/** Also where the numbers of earlier attempts are looked up by: a mail with a reason was tried before. */
const SENT_AGAIN = 'sent again by hand';
const CANCELLED = 'withdrawn by hand';
const AT_ONCE = 100;
const LOOK_EVERY_MS = 100;
const PATIENCE_MS = 10_000;

/** What became of mails that were to be sent again. */
export interface Retried {
  readonly retried: readonly string[];
  readonly refused: readonly { readonly id: string; readonly why: WhyNot }[];
}

/**
 * What people do to mails by hand. Each act is one unit of work that changes a row only in the state it was read in:
 * of two that act at once, and of one that acts against delivery, the first wins and the other is told so.
 */
@Injectable()
export class OutboxActs {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly kinds: MailKinds,
    private readonly timers: Timers,
    private readonly occasions: OccasionsService,
    private readonly outbox: OutboxService,
    private readonly suppressions: SuppressionsService,
  ) {}

  /**
   * Sends a mail again that failed, was missed or was taken back by hand: at once, under the same Message-ID and with
   * the same bytes if it was written; written anew where its recipient has another address now.
   * @throws {NotFound}
   * @throws {MailActRefused} when that makes no sense any more
   */
  async retry(caller: Caller, id: string): Promise<void> {
    const { refused } = await this.#retrySome(caller, [id]);
    if (refused[0]) throw new MailActRefused(refused[0].why);
  }

  /** Sends all of these again for which it makes sense; some at a time, so that nobody waits for long. */
  async retryAll(caller: Caller, ids: readonly string[]): Promise<Retried> {
    let total: Retried = { retried: [], refused: [] };
    for (let from = 0; from < ids.length; from += AT_ONCE) {
      const { retried, refused } = await this.#retrySome(caller, ids.slice(from, from + AT_ONCE));
      total = { retried: [...total.retried, ...retried], refused: [...total.refused, ...refused] };
    }
    return total;
  }

  /**
   * Takes a mail back that has not begun to leave. Once this resolves no attempt to hand it over begins any more. One
   * that is leaving is waited for: if that fails it is taken back, else it cannot be.
   * @throws {NotFound}
   * @throws {MailActRefused}
   */
  async cancel(caller: Caller, id: string): Promise<void> {
    for (let waited = 0; ; waited += LOOK_EVERY_MS) {
      // All mails of an occasion touch it: serializable, those who cancel several at once would refuse each other.
      const why = await this.database.write((tx) => this.#cancel(tx, caller, id), 'READ COMMITTED');
      if (why === null) return;
      if (why !== 'leaving' || waited >= PATIENCE_MS) throw new MailActRefused(why);
      await this.timers.wait(LOOK_EVERY_MS);
    }
  }

  /**
   * Has a mail tried at once that waits for its next attempt; that one does not count towards giving up.
   * @throws {NotFound}
   * @throws {MailActRefused}
   */
  async sendNow(caller: Caller, id: string): Promise<void> {
    await this.database.write(async (tx) => {
      const mail = await this.#get(tx, caller, id);
      const now = this.clock.now();
      const why = whyNotHasten(mail, now);
      if (why) throw new MailActRefused(why);
      const attempts = Math.max(0, mail.attempts - 1);
      const changed = await this.#change(tx, mail, {
        nextAt: now,
        attempts,
        reason: mail.reason ?? SENT_AGAIN,
      });
      if (!changed) throw new MailActRefused('changed');
      await this.#note(tx, caller, [mail], 'hastened');
      this.outbox.announce();
    });
  }

  async #retrySome(caller: Caller, ids: readonly string[]): Promise<Retried> {
    return this.database.write(async (tx) => {
      const now = this.clock.now();
      const mails = await this.#find(tx, caller, ids);
      const refused: { id: string; why: WhyNot }[] = [];
      const possible = mails.filter((mail) => {
        const why = whyNotRetry(mail, now);
        if (why) refused.push({ id: mail.id, why });
        return why === null;
      });
      const wanted = await this.#wanted(possible);
      const unreached = await this.#unreached(possible);
      const retried: OutboxMail[] = [];
      for (const mail of possible) {
        const why = !wanted.has(mail.id)
          ? 'unwanted'
          : unreached.has(mail.id)
            ? 'suppressed'
            : (await this.#putBack(tx, mail, now))
              ? null
              : 'changed';
        if (why) refused.push({ id: mail.id, why });
        else retried.push(mail);
      }
      await this.#note(tx, caller, retried, 'retried');
      await this.#touch(tx, retried);
      if (retried.length > 0) this.outbox.announce();
      return { retried: retried.map(({ id }) => id), refused };
    });
  }

  /** Its attempts begin anew, or a mail that used up its chances would have none. */
  #putBack(tx: EntityManager, mail: OutboxMail, now: number): Promise<boolean> {
    return this.#change(tx, mail, {
      ...{ status: 'waiting', nextAt: now, lease: null, attempts: 0 },
      ...{ settledAt: null, cancelledAt: null, reason: SENT_AGAIN },
    });
  }

  /** Asked as just before a mail leaves: whoever answered meanwhile is not reminded. */
  async #wanted(mails: readonly OutboxMail[]): Promise<ReadonlySet<string>> {
    const wanted = new Set<string>();
    for (const kind of new Set(mails.map((mail) => mail.kind))) {
      const own = mails.filter((mail) => mail.kind === kind);
      for (const id of await this.kinds.get(kind).stillWanted(own)) wanted.add(id);
    }
    return wanted;
  }

  /** Ids of those to an address that nothing is sent to any more, which delivery would stop again. */
  async #unreached(mails: readonly OutboxMail[]): Promise<ReadonlySet<string>> {
    if (mails.length === 0) return new Set();
    const people = await this.suppressions.among(mails);
    const stopped = mails.filter(
      ({ kind, organizationId, recipientId }) =>
        this.kinds.get(kind).despiteSuppression !== true && people.has(`${organizationId}/${recipientId}`),
    );
    return new Set(stopped.map(({ id }) => id));
  }

  async #cancel(tx: EntityManager, caller: Caller, id: string): Promise<WhyNot | null> {
    const mail = await this.#get(tx, caller, id);
    const why = whyNotCancel(mail);
    if (why) return why;
    const now = this.clock.now();
    // Whoever holds it finds out just before it would send: the status decides which of the two was first.
    const { affected } = await tx.update(
      OutboxMail,
      { organizationId: caller.organizationId, id, status: 'waiting' },
      { status: 'withdrawn', nextAt: null, lease: null, settledAt: now, cancelledAt: now, reason: CANCELLED },
    );
    if (affected !== 1) return 'leaving';
    await this.#note(tx, caller, [mail], 'cancelled');
    await this.#touch(tx, [mail]);
    return null;
  }

  /** What the rule answered about the occasion holds no more: this mail counts differently now. */
  async #touch(tx: EntityManager, mails: readonly OutboxMail[]): Promise<void> {
    for (const organizationId of new Set(mails.map((mail) => mail.organizationId))) {
      await this.occasions.touch(tx, organizationId, [...new Set(mails.map(({ occasionId }) => occasionId))]);
    }
  }

  /** Changes a row that is still as it was read. */
  async #change(
    tx: EntityManager,
    { organizationId, id, status, attempts }: OutboxMail,
    changes: QueryDeepPartialEntity<OutboxMail>,
  ): Promise<boolean> {
    const update = tx.createQueryBuilder().update(OutboxMail).set(changes);
    const { affected } = await update
      .where({ organizationId, id, status, attempts })
      .andWhere('lease IS NULL')
      .execute();
    return affected === 1;
  }

  async #note(
    tx: EntityManager,
    { personId }: Caller,
    mails: readonly OutboxMail[],
    act: MailAct['act'],
  ): Promise<void> {
    const at = this.clock.now();
    const rows = mails.map(({ organizationId, id: mailId }) => ({
      ...{ organizationId, id: newId(), mailId, act, at, personId },
    }));
    if (rows.length > 0) await tx.insert(MailAct, rows);
  }

  async #get(tx: EntityManager, caller: Caller, id: string): Promise<OutboxMail> {
    const [mail] = await this.#find(tx, caller, [id]);
    if (!mail) throw new NotFound('mail');
    return mail;
  }

  /** All of them. */
  async #find(tx: EntityManager, { organizationId }: Caller, ids: readonly string[]): Promise<OutboxMail[]> {
    const mails = ids.every(isId) ? await tx.findBy(OutboxMail, { organizationId, id: In([...ids]) }) : [];
    if (mails.length < new Set(ids).size) throw new NotFound('mail');
    return mails;
  }
}

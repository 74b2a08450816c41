import { createHash } from 'node:crypto';
import { Injectable, Logger } from '@nestjs/common';
import { type EntityManager, In, MoreThan } from 'typeorm';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database/database.js';
import { Settings } from '../../platform/settings.js';
import { type DeliveryReport, readDeliveryReport } from '../domain/delivery-report.js';
import { type Judgment, judgmentOn } from '../domain/report-match.js';
import { isGivenUp, SOFT_WINDOW } from '../domain/soft-bounces.js';
import { mailNamedBy } from '../incoming/named-mail.js';
import { OutboxMail } from '../outbox-mail.entity.js';
import { SuppressionsService } from '../suppression/suppressions.service.js';
import { ReturnedMail } from './returned-mail.entity.js';

/** Whoever got a mail knows its return path and could send reports on it without end. */
const MOST_A_MAIL = 20;

type LeftMail = OutboxMail & { readonly address: string; readonly messageId: string };

/** What becomes of mails after a server took them, as far as reports come back about it. */
@Injectable()
export class ReturnedMailsService {
  readonly #logger = new Logger(ReturnedMailsService.name);

  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly settings: Settings,
    private readonly suppressions: SuppressionsService,
  ) {}

  /**
   * Takes one message that came to the bounce mailbox. Only a delivery report on a return path we made counts; the
   * rest (forged ones, answers of people and of machines) changes nothing, and nothing is ever answered.
   * @returns what it said of the mail; null if it counted for nothing
   */
  async take(source: Uint8Array): Promise<Judgment | null> {
    const report = await this.#read(source);
    const mail = report && (await this.#mailOf(report));
    if (!report || !mail) return null;
    const judgment = judgmentOn(report, mail);
    if (judgment === null) return null;
    const digest = createHash('sha256').update(source).digest('base64url').slice(0, 36);
    const isNew = await this.database.write((tx) => this.#record(tx, mail, digest, judgment));
    return isNew ? judgment : null;
  }

  async #read(source: Uint8Array): Promise<DeliveryReport | null> {
    try {
      // Loaded with the first that comes back, not with the service.
      const { readMessage } = await import('./read-message.js');
      return readDeliveryReport(await readMessage(source));
    } catch (error) {
      // Whoever sends nonsense must not hold up the reports behind it.
      this.#logger.warn(`A message in the bounce mailbox could not be read: ${String(error)}`);
      return null;
    }
  }

  /** The mail whose return path the report came to; null if none of its addresses is one that we made. */
  async #mailOf(report: DeliveryReport): Promise<LeftMail | null> {
    const { BOUNCE_ADDRESS: base, LINK_KEYS: keys } = this.settings.values;
    const own = { purpose: 'cadans-return', base, keys } as const;
    const mail = await mailNamedBy(this.database.read(), report.returnPaths, own);
    return mail?.address != null && mail.messageId !== null ? (mail as LeftMail) : null;
  }

  async #record(tx: EntityManager, mail: LeftMail, digest: string, judgment: Judgment): Promise<boolean> {
    const { organizationId, id: mailId, recipientId: personId, address } = mail;
    const earlier = await tx.findBy(ReturnedMail, { organizationId, mailId });
    if (earlier.some((one) => one.digest === digest) || earlier.length >= MOST_A_MAIL) return false;
    const { action, status, said, finding } = judgment;
    const told = { organizationId, mailId, digest, personId, arrivedAt: this.clock.now() };
    const row = { ...told, action, status, said, finding };
    await tx.createQueryBuilder().insert().into(ReturnedMail).values(row).orIgnore().execute();
    const dead = { organizationId, personId, mailId, address, status, said };
    if (finding === 'hard') await this.suppressions.suppress(tx, { ...dead, cause: 'bounced' });
    if (finding === 'soft' && isGivenUp(await this.#softBounces(tx, organizationId, personId))) {
      await this.suppressions.suppress(tx, { ...dead, cause: 'soft-bounces' });
    }
    return true;
  }

  /** How many mails to the person came back for now, lately and since a suppression was last lifted. */
  async #softBounces(tx: EntityManager, organizationId: string, personId: string): Promise<number> {
    const lifted = await this.suppressions.lastLifted(tx, organizationId, personId);
    const since = Math.max(lifted, this.clock.now() - SOFT_WINDOW);
    const rows = await tx.find(ReturnedMail, {
      select: { organizationId: true, mailId: true, digest: true },
      where: { organizationId, personId, arrivedAt: MoreThan(since), finding: In(['soft']) },
    });
    return new Set(rows.map(({ mailId }) => mailId)).size;
  }
}

import { Injectable } from '@nestjs/common';
import type { RhythmRules } from '../cycles/domain/rhythm.js';
import { Rhythm } from '../cycles/rhythm.entity.js';
import { ReturnedMail } from '../mail/bounces/returned-mail.entity.js';
import { Contents } from '../mail/delivery/contents.service.js';
import { DeliveryAttempt } from '../mail/delivery-attempt.entity.js';
import { whyNotCancel, whyNotHasten, whyNotRetry } from '../mail/domain/acts.js';
import { MailAct } from '../mail/mail-act.entity.js';
import { MailSender } from '../mail/mail-sender.js';
import type { Written } from '../mail/packing.js';
import { OutboxMail } from '../mail/outbox-mail.entity.js';
import { headOf } from '../mail/transport/mail-head.js';
import type { WrittenMail } from '../mail/transport/mail-transport.js';
import type { Roster } from '../organizations/domain/roster.js';
import { Organization } from '../organizations/organization.entity.js';
import { RosterService } from '../organizations/roster.service.js';
import { Clock } from '../platform/clock.js';
import { Database } from '../platform/database/database.js';
import { NotFound } from '../platform/errors.js';
import { isId } from '../platform/ids.js';
import type { MailOccasion } from './domain/occasion-words.js';
import { MailOccasionsService } from './mail-occasions.service.js';

/** Everything that is known of one mail. */
export interface MailLife {
  readonly mail: OutboxMail;
  /** What it says; null while it is not written, and once its body is gone. */
  readonly body: Written | null;
  /** The head it leaves with; null while it is not written. */
  readonly head: string | null;
  readonly attempts: readonly DeliveryAttempt[];
  /** What came back about it after it had left. */
  readonly reports: readonly ReturnedMail[];
  /** What people did to it, in order of time. */
  readonly acts: readonly MailAct[];
  /** What may still be done to it. */
  readonly can: { readonly retry: boolean; readonly cancel: boolean; readonly sendNow: boolean };
  readonly occasions: ReadonlyMap<string, MailOccasion>;
  readonly roster: Roster;
  readonly rules: RhythmRules;
  readonly zone: string;
}

const NO_RULES: RhythmRules = { annual: null, quarterly: null, monthly: null };

@Injectable()
export class MailLifeService {
  constructor(
    private readonly database: Database,
    private readonly occasions: MailOccasionsService,
    private readonly rosters: RosterService,
    private readonly clock: Clock,
    private readonly sender: MailSender,
    private readonly contents: Contents,
  ) {}

  /** Throws `NotFound`. */
  async get(organizationId: string, id: string): Promise<OutboxMail> {
    const mail = isId(id) ? await this.database.read().findOneBy(OutboxMail, { organizationId, id }) : null;
    if (!mail) throw new NotFound('mail');
    return mail;
  }

  body(organizationId: string, mailId: string): Promise<Written | null> {
    return this.contents.of({ organizationId, id: mailId });
  }

  /** Throws `NotFound`. */
  async load(organizationId: string, id: string): Promise<MailLife> {
    const manager = this.database.read();
    const mail = await this.get(organizationId, id);
    const { zone } = await manager.findOneByOrFail(Organization, { organizationId });
    const rhythm = await manager.findOneBy(Rhythm, { organizationId });
    const body = await this.body(organizationId, id);
    const now = this.clock.now();
    return {
      mail,
      body,
      head: body && (await headOf({ ...mail, ...body } as WrittenMail, this.sender)),
      acts: await manager.find(MailAct, {
        where: { organizationId, mailId: id },
        order: { at: 'ASC', id: 'ASC' },
      }),
      can: {
        retry: whyNotRetry(mail, now) === null,
        cancel: whyNotCancel(mail) === null,
        sendNow: whyNotHasten(mail, now) === null,
      },
      attempts: await manager.find(DeliveryAttempt, {
        where: { organizationId, mailId: id },
        order: { number: 'ASC' },
      }),
      reports: await manager.find(ReturnedMail, {
        where: { organizationId, mailId: id },
        order: { arrivedAt: 'ASC' },
      }),
      occasions: await this.occasions.of(organizationId, [mail.occasionId]),
      roster: await this.rosters.load(organizationId),
      rules: rhythm?.rules ?? NO_RULES,
      zone,
    };
  }
}

import { Injectable, Optional } from '@nestjs/common';
import type { EntityManager, QueryDeepPartialEntity } from 'typeorm';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database/database.js';
import { Timers } from '../../platform/timers.js';
import type { AttemptOutcome } from '../delivery-attempt.entity.js';
import { nextAttempt } from '../domain/back-off.js';
import { refusalIn } from '../domain/address-verdict.js';
import { oneLine } from '../domain/clean-text.js';
import { MailChannels } from '../mail-channels.service.js';
import { OutboxMail } from '../outbox-mail.entity.js';
import { SuppressionsService } from '../suppression/suppressions.service.js';
import { DeliveryMetrics } from './delivery-metrics.js';
import type { Departure } from './departures.service.js';
import { keyText, type RawKey, rawKeyText, Values } from './keys.js';

/** How an attempt ended, and what the other side said. */
export interface Landing extends Departure {
  readonly outcome: AttemptOutcome;
  readonly response: string;
  /** Whether the server did not answer, which says nothing about the mail. */
  readonly unanswered?: boolean;
  /** Whether the server refused the address for good: there is no such mailbox. */
  readonly addressRefused?: boolean;
}

/** What a batch of landings came to. A landing whose mail another worker holds meanwhile counts nowhere. */
export interface Recorded {
  readonly sent: number;
  readonly failed: number;
  readonly postponed: number;
}

type Settled = 'sent' | 'failed' | 'postponed';

const RESPONSE_LENGTH = 1000;
const FIRST_WAIT_MS = 100;
const LAST_WAIT_MS = 3_200;

/** Writes down how attempts ended. */
@Injectable()
export class Outcomes {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly channels: MailChannels,
    private readonly timers: Timers,
    private readonly suppressions: SuppressionsService,
    @Optional() private readonly metrics?: DeliveryMetrics,
  ) {}

  /**
   * Records landings, as part of the caller's unit or as one of their own; a worker whose lease is gone changes nothing.
   */
  record(lease: string, landings: readonly Landing[]): Promise<Recorded> {
    return this.database.write((tx) => this.#record(tx, lease, landings), 'READ COMMITTED');
  }

  /** Tries for some seconds if the database fails: what is not recorded is sent again. */
  async recordSurely(lease: string, landings: readonly Landing[]): Promise<Recorded> {
    for (let wait = FIRST_WAIT_MS; ; wait *= 2) {
      try {
        return await this.record(lease, landings);
      } catch (error) {
        if (wait > LAST_WAIT_MS) throw error;
        await this.timers.wait(wait);
      }
    }
  }

  async #record(tx: EntityManager, lease: string, landings: readonly Landing[]): Promise<Recorded> {
    const arrived = landings.filter(({ outcome }) => outcome === 'sent');
    const count: Record<Settled, number> = {
      sent: await this.#sent(tx, lease, arrived),
      failed: 0,
      postponed: 0,
    };
    const last = landings.at(-1);
    if (landings.some(({ unanswered = false }) => !unanswered)) await this.channels.answered(tx);
    else if (last) await this.channels.unanswered(tx, responseOf(last));
    for (const landing of landings) {
      if (landing.outcome === 'sent') continue;
      const [settled, changes] = this.#changesFor(landing, landing.outcome);
      if (!(await this.#apply(tx, lease, landing, changes))) continue;
      count[settled] += 1;
      if (landing.outcome === 'channel') await this.channels.pause(tx, responseOf(landing));
      if (landing.addressRefused) await this.#suppress(tx, landing);
    }
    return count;
  }

  /** The address is flagged with the landing that told it: nothing more is tried there. */
  async #suppress(tx: EntityManager, landing: Landing): Promise<void> {
    const { organizationId, id: mailId, recipientId: personId, address } = landing.mail;
    const said = responseOf(landing);
    const { status } = refusalIn(said);
    await this.suppressions.suppress(tx, {
      ...{ organizationId, personId, mailId, address, cause: 'refused', status, said },
    });
  }

  /** Most of them, so all at once. */
  async #sent(tx: EntityManager, lease: string, landings: readonly Landing[]): Promise<number> {
    if (landings.length === 0) return 0;
    const values = new Values(this.database.dialect);
    const result: unknown = await tx.query(
      `UPDATE outbox SET status = 'sent', next_at = NULL, lease = NULL, reason = NULL,
         settled_at = ${values.add(this.clock.now())}
       WHERE ${values.keys(landings.map(({ mail }) => mail))}
         AND lease = ${values.add(lease)} AND status = 'sending'
       RETURNING organization_id, id`,
      values.all,
    );
    const held = new Set(this.database.dialect.returned<RawKey>(result).map(rawKeyText));
    const kept = landings.filter(({ mail }) => held.has(keyText(mail)));
    await this.#close(tx, kept);
    const now = this.clock.now();
    this.database.afterCommit(() => {
      for (const { mail } of kept) this.metrics?.handedOver(now - mail.dueAt);
      this.metrics?.leasesLost(landings.length - kept.length);
    });
    return held.size;
  }

  #changesFor(
    landing: Landing,
    outcome: Exclude<AttemptOutcome, 'sent'>,
  ): readonly [Settled, QueryDeepPartialEntity<OutboxMail>] {
    const { mail } = landing;
    const now = this.clock.now();
    const reason = responseOf(landing);
    const ambiguous = mail.ambiguous + (outcome === 'ambiguous' ? 1 : 0);
    switch (outcome) {
      case 'permanent':
        return ['failed', { status: 'failed', nextAt: null, lease: null, settledAt: now, reason }];
      case 'channel':
        // Nobody's fault but the channel's: the attempt does not count, the mail is due as soon as it resumes.
        return [
          'postponed',
          { status: 'waiting', attempts: mail.attempts - 1, nextAt: now, lease: null, reason },
        ];
      case 'temporary':
      case 'ambiguous': {
        const next = nextAttempt({ ...mail, now });
        if ('at' in next)
          return ['postponed', { status: 'waiting', nextAt: next.at, lease: null, ambiguous, reason }];
        const why = `${next.giveUp} The last attempt: ${reason}`;
        return [
          'failed',
          { status: 'failed', nextAt: null, lease: null, settledAt: now, ambiguous, reason: why },
        ];
      }
    }
  }

  async #apply(
    tx: EntityManager,
    lease: string,
    landing: Landing,
    changes: QueryDeepPartialEntity<OutboxMail>,
  ): Promise<boolean> {
    const { organizationId, id } = landing.mail;
    const held = await tx.update(OutboxMail, { organizationId, id, lease, status: 'sending' }, changes);
    if (held.affected !== 1) {
      this.database.afterCommit(() => this.metrics?.leasesLost(1));
      return false;
    }
    await this.#close(tx, [landing]);
    return true;
  }

  /** Closes the attempts that were open since before DATA. */
  async #close(tx: EntityManager, landings: readonly Landing[]): Promise<void> {
    if (landings.length === 0) return;
    const values = new Values(this.database.dialect);
    const endedAt = values.add(this.clock.now());
    const ended = landings.map((landing) => {
      const { mail, attempt, outcome } = landing;
      const [organizationId, id, number] = [mail.organizationId, mail.id, attempt].map((key) =>
        values.add(key),
      );
      const [said, response] = [outcome, responseOf(landing)].map((text) => values.add(text));
      return `(${organizationId}, ${id}, CAST(${number} AS integer), ${said}, ${response})`;
    });
    await tx.query(
      `UPDATE delivery_attempt SET ended_at = ${endedAt}, outcome = ended.column4, response = ended.column5
       FROM (VALUES ${ended.join(', ')}) AS ended
       WHERE organization_id = ended.column1 AND mail_id = ended.column2 AND number = ended.column3`,
      values.all,
    );
  }
}

function responseOf({ response }: Landing): string {
  return oneLine(response).slice(0, RESPONSE_LENGTH);
}

import { Injectable } from '@nestjs/common';
import type { EntityManager, QueryDeepPartialEntity } from 'typeorm';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database/database.js';
import { Timers } from '../../platform/timers.js';
import { type AttemptOutcome, DeliveryAttempt } from '../delivery-attempt.entity.js';
import { nextAttempt } from '../domain/back-off.js';
import { oneLine } from '../domain/clean-text.js';
import { MailChannels } from '../mail-channels.service.js';
import { OutboxMail } from '../outbox-mail.entity.js';
import type { Departure } from './departures.service.js';

/** How an attempt ended, and what the other side said. */
export interface Landing extends Departure {
  readonly outcome: AttemptOutcome;
  readonly response: string;
}

/** What a batch of landings came to. A landing whose mail another worker holds meanwhile counts nowhere. */
export interface Recorded {
  readonly sent: number;
  readonly failed: number;
  readonly postponed: number;
  readonly channelPaused: boolean;
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
  ) {}

  /**
   * Records landings in one unit; a worker whose lease is gone changes nothing. Tries for some seconds if the database
   * fails: what is not recorded is sent again.
   */
  async record(lease: string, landings: readonly Landing[]): Promise<Recorded> {
    for (let wait = FIRST_WAIT_MS; ; wait *= 2) {
      try {
        return await this.#record(lease, landings);
      } catch (error) {
        if (wait > LAST_WAIT_MS) throw error;
        await this.timers.wait(wait);
      }
    }
  }

  #record(lease: string, landings: readonly Landing[]): Promise<Recorded> {
    return this.database.write(async (tx) => {
      const count: Record<Settled, number> = { sent: 0, failed: 0, postponed: 0 };
      let channelPaused = false;
      for (const landing of landings) {
        const [settled, changes] = this.#changesFor(landing);
        if (!(await this.#apply(tx, lease, landing, changes))) continue;
        count[settled] += 1;
        if (landing.outcome === 'channel') {
          await this.channels.pause(tx, responseOf(landing));
          channelPaused = true;
        }
      }
      return { ...count, channelPaused };
    }, 'READ COMMITTED');
  }

  #changesFor(landing: Landing): readonly [Settled, QueryDeepPartialEntity<OutboxMail>] {
    const { mail, outcome } = landing;
    const now = this.clock.now();
    const reason = responseOf(landing);
    const ambiguous = mail.ambiguous + (outcome === 'ambiguous' ? 1 : 0);
    switch (outcome) {
      case 'sent':
        return ['sent', { status: 'sent', nextAt: null, lease: null, settledAt: now, reason: null }];
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
    if (held.affected !== 1) return false;
    await tx.update(
      DeliveryAttempt,
      { organizationId, mailId: id, number: landing.attempt },
      { endedAt: this.clock.now(), outcome: landing.outcome, response: responseOf(landing) },
    );
    return true;
  }
}

function responseOf({ response }: Landing): string {
  return oneLine(response).slice(0, RESPONSE_LENGTH);
}

import { Injectable } from '@nestjs/common';
import { type EntityManager, IsNull } from 'typeorm';
import { Clock } from '../platform/clock.js';
import { Database } from '../platform/database/database.js';
import { MailChannel } from './mail-channel.entity.js';

/** The one way out an installation has. */
const CHANNEL = 'smtp';

/** Since when and why nothing leaves. */
export interface Pause {
  readonly pausedAt: number;
  readonly reason: string;
}

/**
 * Whether mail may leave. A mail server that refuses us (password, certificate, sender) would refuse every mail alike:
 * the channel pauses, no mail burns an attempt, and somebody resumes it when the cause is gone.
 */
@Injectable()
export class MailChannels {
  readonly #followers: (() => void)[] = [];

  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** Called whenever mail may leave again. */
  follow(follower: () => void): void {
    this.#followers.push(follower);
  }

  /** The pause in force, or null while mail may leave. */
  async paused(): Promise<Pause | null> {
    const channel = await this.database.read().findOneBy(MailChannel, { id: CHANNEL });
    if (channel?.pausedAt == null) return null;
    return { pausedAt: channel.pausedAt, reason: channel.reason ?? '' };
  }

  /** Stops everything that has not begun to leave; the first reason stays. */
  async pause(tx: EntityManager, reason: string): Promise<void> {
    const row = { id: CHANNEL, pausedAt: null, reason: null };
    await tx.createQueryBuilder().insert().into(MailChannel).values(row).orIgnore().execute();
    await tx.update(MailChannel, { id: CHANNEL, pausedAt: IsNull() }, { pausedAt: this.clock.now(), reason });
  }

  /** Lets mail leave again. */
  async resume(): Promise<void> {
    await this.database.write(async (tx) => {
      await tx.update(MailChannel, { id: CHANNEL }, { pausedAt: null, reason: null });
      this.database.afterCommit(() => this.#followers.forEach((follower) => follower()));
    });
  }
}

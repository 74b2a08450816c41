import { Injectable, Logger } from '@nestjs/common';
import { type EntityManager, IsNull, Not } from 'typeorm';
import type { Caller } from '../organizations/caller.js';
import { Organization } from '../organizations/organization.entity.js';
import { Clock } from '../platform/clock.js';
import { Database } from '../platform/database/database.js';
import { MailChannel, type PauseCause } from './mail-channel.entity.js';
import { ChannelOfSeveral, ChannelPausedAlready } from './mail.errors.js';

/** The one way out an installation has. */
export const CHANNEL = 'smtp';
/** How often a process looks whether another one wrote down a silence that is over. */
const LOOK_EVERY_MS = 60_000;

/** Since when and why nothing leaves. */
export interface Pause {
  readonly pausedAt: number;
  /** The server's words, or the person's. */
  readonly reason: string;
  readonly cause: PauseCause;
  /** Who paused it: an organization's person, or a machine of it. Null: nobody, or nobody we know. */
  readonly by: { readonly organizationId: string; readonly personId: string | null } | null;
}

/** A server that does not answer: nothing is paused, everything is tried again, and nothing arrives. */
export interface Silence {
  readonly since: number;
  readonly lastWords: string;
}

/** How it stands with the way out. */
export interface ChannelState {
  readonly pause: Pause | null;
  readonly silence: Silence | null;
}

/**
 * Whether mail may leave. A mail server that refuses us (password, certificate, sender) would refuse every mail alike:
 * the channel pauses, no mail burns an attempt, and somebody resumes it when the cause is gone. An administrator may
 * pause it as well, for the whole installation.
 */
@Injectable()
export class MailChannels {
  readonly #logger = new Logger(MailChannels.name);
  readonly #followers: (() => void)[] = [];
  /** When the end of a silence is looked for next: at once where this process knows of one, else now and then. */
  #looksAt = 0;

  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** Called whenever mail may leave again. */
  follow(follower: () => void): void {
    this.#followers.push(follower);
  }

  async state(): Promise<ChannelState> {
    const channel = await this.database.read().findOneBy(MailChannel, { id: CHANNEL });
    const { unansweredSince = null, lastWords } = channel ?? {};
    return {
      pause: channel && pauseOf(channel),
      silence: unansweredSince === null ? null : { since: unansweredSince, lastWords: lastWords ?? '' },
    };
  }

  /** The pause in force, or null while mail may leave. */
  async paused(): Promise<Pause | null> {
    return (await this.state()).pause;
  }

  /** Stops everything that has not begun to leave, because the server refuses us; the first reason stays. */
  async pause(tx: EntityManager, reason: string): Promise<void> {
    await this.#pause(tx, { reason, cause: 'server', pausedIn: null, pausedBy: null });
  }

  /**
   * Stops everything that has not begun to leave, until somebody lets it leave again. One organization does not stop
   * another's mail: where several share the channel, that is its operator's.
   * @param by nobody of an organization: the operator, at the command line
   * @throws {ChannelPausedAlready}
   * @throws {ChannelOfSeveral}
   */
  async pauseByHand(by: Caller | null, reason: string): Promise<void> {
    if (by && (await this.isShared())) throw new ChannelOfSeveral('pause');
    const who = { pausedIn: by?.organizationId ?? null, pausedBy: by?.personId ?? null };
    const paused = await this.database.write((tx) => this.#pause(tx, { reason, cause: 'person', ...who }));
    if (!paused) throw new ChannelPausedAlready();
    this.#logger.warn(`Mail was paused by ${nameOf(by)}.`);
  }

  /** Whether several organizations send by it. */
  async isShared(): Promise<boolean> {
    const some = await this.database.read().find(Organization, { select: { organizationId: true }, take: 2 });
    return some.length > 1;
  }

  /**
   * Lets mail leave again: whatever stopped it shows itself anew if it is still there.
   * @throws {ChannelOfSeveral} what the operator stopped for all, one organization does not let go
   */
  async resume(by: Caller | null = null): Promise<void> {
    const pause = await this.paused();
    if (by && pause?.cause === 'person' && (await this.isShared())) throw new ChannelOfSeveral('resume');
    await this.database.write(async (tx) => {
      const nothing = { pausedAt: null, reason: null, cause: null, pausedIn: null, pausedBy: null };
      const { affected } = await tx.update(MailChannel, { id: CHANNEL, pausedAt: Not(IsNull()) }, nothing);
      if (affected === 1 && by) {
        this.database.afterCommit(() => this.#logger.warn(`Mail was let go again by ${nameOf(by)}.`));
      }
      this.database.afterCommit(() => this.#followers.forEach((follower) => follower()));
    });
  }

  /** The server did not answer an attempt; the first of them stays, the last words are the newest. */
  async unanswered(tx: EntityManager, lastWords: string): Promise<void> {
    await this.exist(tx);
    await tx.update(
      MailChannel,
      { id: CHANNEL, unansweredSince: IsNull() },
      { unansweredSince: this.clock.now() },
    );
    await tx.update(MailChannel, { id: CHANNEL }, { lastWords });
    this.#looksAt = 0;
  }

  /** The server answered; asked after every few mails, so it must cost next to nothing. */
  async answered(tx: EntityManager): Promise<void> {
    const now = this.clock.now();
    if (now < this.#looksAt) return;
    const silent = { id: CHANNEL, unansweredSince: Not(IsNull()) };
    await tx.update(MailChannel, silent, { unansweredSince: null, lastWords: null });
    this.database.afterCommit(() => (this.#looksAt = now + LOOK_EVERY_MS));
  }

  async #pause(
    tx: EntityManager,
    changes: Pick<MailChannel, 'reason' | 'cause' | 'pausedIn' | 'pausedBy'>,
  ): Promise<boolean> {
    await this.exist(tx);
    const pausedAt = this.clock.now();
    const { affected } = await tx.update(
      MailChannel,
      { id: CHANNEL, pausedAt: IsNull() },
      { pausedAt, ...changes },
    );
    return affected === 1;
  }

  /** Sees to it that the channel has a row, which changes can be made to. */
  async exist(tx: EntityManager): Promise<void> {
    await tx.createQueryBuilder().insert().into(MailChannel).values({ id: CHANNEL }).orIgnore().execute();
  }
}

function nameOf(by: Caller | null): string {
  if (by === null) return 'the operator';
  return `${by.personId === null ? 'an API token' : `person ${by.personId}`} of organization ${by.organizationId}`;
}

/** What was paused before causes were kept, its server had paused. */
function pauseOf({ pausedAt, reason, cause, pausedIn, pausedBy }: MailChannel): Pause | null {
  if (pausedAt === null) return null;
  return {
    ...{ pausedAt, reason: reason ?? '', cause: cause ?? 'server' },
    by: pausedIn === null ? null : { organizationId: pausedIn, personId: pausedBy },
  };
}

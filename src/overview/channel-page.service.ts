import { Injectable } from '@nestjs/common';
import type { Advice } from '../mail/domain/advice.js';
import { type ChannelState, MailChannels } from '../mail/mail-channels.service.js';
import type { Caller } from '../organizations/caller.js';
import { has } from '../organizations/domain/rights.js';
import { Person } from '../organizations/person.entity.js';
import { Database } from '../platform/database/database.js';
import { HealthChecks } from '../platform/health/health-checks.js';

/** How it stands with the way mail leaves, for one of those who look after it. */
export interface ChannelShown extends ChannelState {
  /** Name of the person who paused it, where it is one of the viewer's organization. */
  readonly pausedBy: string | null;
  readonly mayPause: boolean;
  readonly mayResume: boolean;
  /** What else is wrong with the service, and what to do. */
  readonly troubles: readonly Advice[];
}

/** Told by this page in its own words, with the server's. */
const SAID_ANYWAY = new Set(['paused', 'unanswered']);

@Injectable()
export class ChannelPageService {
  constructor(
    private readonly database: Database,
    private readonly channels: MailChannels,
    private readonly health: HealthChecks,
  ) {}

  async load(viewer: Caller): Promise<ChannelShown> {
    const state = await this.channels.state();
    const { checks } = await this.health.findings();
    const isAdmin = has('run-mail-channel', viewer);
    const isShared = isAdmin && (await this.channels.isShared());
    return {
      ...state,
      pausedBy: await this.#nameOf(viewer, state),
      mayPause: isAdmin && state.pause === null && !isShared,
      mayResume: isAdmin && (state.pause?.cause === 'server' || !isShared),
      troubles: Object.values(checks).flatMap(({ todo, cause }) =>
        todo === undefined || SAID_ANYWAY.has(String(cause)) ? [] : [todo],
      ),
    };
  }

  async #nameOf({ organizationId }: Caller, { pause }: ChannelState): Promise<string | null> {
    const { personId: id = null, organizationId: at } = pause?.by ?? {};
    if (id === null || at !== organizationId) return null;
    return (await this.database.read().findOneBy(Person, { organizationId, id }))?.name ?? null;
  }
}

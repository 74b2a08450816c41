import { Injectable } from '@nestjs/common';
import { MailChannels } from '../mail/mail-channels.service.js';
import { type HeldMails, QuarantineService } from '../mail/quarantine.service.js';
import type { QuarantineState } from '../mail/quarantine.js';

/** What is held of an organization's mail after a restored back-up. */
export interface HeldMailPage {
  /** Null where nothing is held: there is no quarantine. */
  readonly state: QuarantineState | null;
  readonly held: readonly HeldMails[];
  /** Whether several organizations share the installation: then its operator releases. */
  readonly shared: boolean;
}

@Injectable()
export class QuarantinePageService {
  constructor(
    private readonly quarantine: QuarantineService,
    private readonly channels: MailChannels,
  ) {}

  async load(organizationId: string): Promise<HeldMailPage> {
    const state = await this.quarantine.state();
    return {
      state,
      held: state === null ? [] : await this.quarantine.held(state, organizationId),
      shared: await this.channels.isShared(),
    };
  }
}

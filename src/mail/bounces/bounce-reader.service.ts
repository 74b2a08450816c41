import { Injectable, type OnModuleInit, Optional } from '@nestjs/common';
import { Metrics } from '../../platform/metrics/metrics.js';
import { Settings } from '../../platform/settings.js';
import { FINDINGS } from '../domain/delivery-report.js';
import { BounceMailbox } from './bounce-mailbox.js';
import { ReturnedMailsService } from './returned-mails.service.js';

/** Reads what came back. Any number of replicas may do it at once: a report counts once, whoever reads it. */
@Injectable()
export class BounceReader implements OnModuleInit {
  readonly #mailbox: BounceMailbox | null;
  #count: (finding: string) => void = () => undefined;

  constructor(
    settings: Settings,
    private readonly returned: ReturnedMailsService,
    @Optional() private readonly metrics?: Metrics,
  ) {
    const { IMAP_URL } = settings.values;
    this.#mailbox = IMAP_URL === undefined ? null : new BounceMailbox(IMAP_URL);
  }

  /** Whether there is a mailbox to read. */
  get reads(): boolean {
    return this.#mailbox !== null;
  }

  onModuleInit(): void {
    const counter = this.metrics?.counter({
      name: 'cadans_returned_mails_total',
      help: 'Reports on mails that came back, by what they say; ignored: whatever else came to that address.',
      labelNames: ['finding'],
    });
    // Known from the start: what is not there yet cannot be watched.
    for (const finding of [...FINDINGS, 'ignored']) counter?.inc({ finding }, 0);
    this.#count = (finding) => counter?.inc({ finding });
  }

  /** Loads what it reads with, where there is a mailbox. */
  async load(): Promise<void> {
    if (this.reads) await Promise.all([import('imapflow'), import('./read-message.js')]);
  }

  /** Reads what is new. A message is marked as read only once what it says is committed. */
  async readNew(): Promise<void> {
    await this.#mailbox?.read(async (messages) => {
      for (const { source } of messages) {
        const judgment = await this.returned.take(source);
        this.#count(judgment?.finding ?? 'ignored');
      }
    });
  }
}

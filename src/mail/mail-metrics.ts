import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Clock } from '../platform/clock.js';
import { Metrics } from '../platform/metrics/metrics.js';
import { type Backlog, BacklogService, COUNTED } from './backlog.service.js';
import { DeliveryService } from './delivery/delivery.service.js';
import { MailChannels } from './mail-channels.service.js';
import { QuarantineService } from './quarantine.service.js';
import { MailTransport } from './transport/mail-transport.js';

const RESULTS = ['sent', 'failed', 'postponed', 'withdrawn', 'missed'] as const;

/** The state of mail, asked of the database when somebody looks, and what this process has done. */
@Injectable()
export class MailMetrics implements OnModuleInit {
  constructor(
    private readonly metrics: Metrics,
    private readonly clock: Clock,
    private readonly queue: BacklogService,
    private readonly delivery: DeliveryService,
    private readonly channels: MailChannels,
    private readonly quarantine: QuarantineService,
    private readonly transport: MailTransport,
  ) {}

  onModuleInit(): void {
    this.#count();
    this.#showQueue();
    this.#showChannel();
  }

  #count(): void {
    const handled = this.metrics.counter({
      name: 'cadans_mails_total',
      help: 'Mails this process dealt with, by what became of them; postponed ones are tried again.',
      labelNames: ['result'],
    });
    // From the start, so that the first failure is an increase.
    for (const result of RESULTS) handled.inc({ result }, 0);
    this.delivery.follow((tally) => {
      for (const result of RESULTS) handled.inc({ result }, tally[result]);
    });
  }

  #showQueue(): void {
    const limit = `No more than ${COUNTED} of a priority are counted.`;
    const figures: readonly (readonly [name: string, help: string, of: (backlog: Backlog) => number])[] = [
      ['cadans_mails_due', `Mails that are due and wait. ${limit}`, ({ due }) => due],
      [
        'cadans_mails_oldest_due_seconds',
        'How long the oldest due mail has been waiting.',
        ({ oldestMs }) => oldestMs / 1000,
      ],
      ['cadans_mails_held', `Mails in the hands of a worker. ${limit}`, ({ held }) => held],
      ['cadans_mails_sending', `Mails that are leaving. ${limit}`, ({ sending }) => sending],
      [
        'cadans_mails_abandoned',
        `Mails whose worker has not been heard of for longer than its lease. ${limit}`,
        ({ abandoned }) => abandoned,
      ],
    ];
    // One look for all of them: whoever scrapes asks for each at once.
    let look: Promise<Backlog> | null = null;
    const once = () => (look ??= this.queue.look().finally(() => (look = null)));
    for (const [name, help, of] of figures) this.#gauge(name, help, async () => of(await once()));
  }

  #showChannel(): void {
    this.#gauge('cadans_mail_channel_paused', '1 while nothing may leave.', async () =>
      (await this.channels.paused()) === null ? 0 : 1,
    );
    this.#gauge(
      'cadans_mail_channel_unanswered_seconds',
      'How long the mail server has not answered; 0 while it does.',
      async () => {
        const { silence } = await this.channels.state();
        return silence === null ? 0 : Math.max(0, this.clock.now() - silence.since) / 1000;
      },
    );
    this.#gauge('cadans_mail_quarantined', '1 while mail is held after a restored back-up.', async () =>
      (await this.quarantine.state()) === null ? 0 : 1,
    );
    this.#gauge('cadans_smtp_connections', 'Connections to the mail server that are open.', () =>
      Promise.resolve(this.transport.openConnections()),
    );
  }

  #gauge(name: string, help: string, read: () => Promise<number>): void {
    this.metrics.gauge({
      name,
      help,
      async collect() {
        this.set(await read());
      },
    });
  }
}

import { Injectable, type OnModuleInit, Optional } from '@nestjs/common';
import { Clock } from '../platform/clock.js';
import { Database } from '../platform/database/database.js';
import { HealthChecks } from '../platform/health/health-checks.js';
import { Metrics } from '../platform/metrics/metrics.js';
import { Values } from './delivery/keys.js';
import { DeliveryService } from './delivery/delivery.service.js';
import { MailChannels } from './mail-channels.service.js';
import { QuarantineService } from './quarantine.service.js';

/** A mail that has been due for so long shows that delivery does not work. */
const TOO_LATE_MS = 15 * 60_000;

/** What is due and not in anybody's hands. */
export interface Backlog {
  readonly due: number;
  /** How long the oldest has been due, in milliseconds; 0 if nothing is. */
  readonly oldestMs: number;
}

/** Shows to those who watch the service whether mail leaves. */
@Injectable()
export class MailWatch implements OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly channels: MailChannels,
    private readonly delivery: DeliveryService,
    private readonly quarantine: QuarantineService,
    @Optional() private readonly health?: HealthChecks,
    @Optional() private readonly metrics?: Metrics,
  ) {}

  onModuleInit(): void {
    this.health?.register('mail', async () => {
      const [backlog, pause, quarantine] = await Promise.all([
        this.backlog(),
        this.channels.paused(),
        this.quarantine.state(),
      ]);
      const oldestDueSeconds = Math.round(backlog.oldestMs / 1000);
      return {
        ok: pause === null && quarantine === null && backlog.oldestMs <= TOO_LATE_MS,
        due: backlog.due,
        oldestDueSeconds,
        channelPaused: pause !== null,
        quarantined: quarantine !== null,
      };
    });
    if (this.metrics) this.#measure(this.metrics);
  }

  /** What is due and waits, over all organizations. */
  async backlog(): Promise<Backlog> {
    const now = this.clock.now();
    const values = new Values(this.database.dialect);
    const rows: { due: string | number; oldest: string | number | null }[] = await this.database.read().query(
      `SELECT COUNT(*) AS due, MIN(next_at) AS oldest FROM outbox
       WHERE next_at IS NOT NULL AND next_at <= ${values.add(now)}`,
      values.all,
    );
    const { due = 0, oldest = null } = rows[0] ?? {};
    return { due: Number(due), oldestMs: oldest === null ? 0 : now - Number(oldest) };
  }

  #measure(metrics: Metrics): void {
    const handled = metrics.counter({
      name: 'cadans_mails_total',
      help: 'Mails by what became of them.',
      labelNames: ['result'],
    });
    this.delivery.follow((tally) => {
      for (const [result, count] of Object.entries<number>({ ...tally }))
        if (count > 0) handled.inc({ result }, count);
    });
    const gauge = (name: string, help: string, read: () => Promise<number>) =>
      metrics.gauge({
        name,
        help,
        async collect() {
          this.set(await read());
        },
      });
    gauge('cadans_mails_due', 'Mails that are due and wait.', async () => (await this.backlog()).due);
    gauge(
      'cadans_mails_oldest_due_seconds',
      'How long the oldest due mail has been waiting.',
      async () => (await this.backlog()).oldestMs / 1000,
    );
    gauge('cadans_mail_channel_paused', '1 while nothing may leave.', async () =>
      (await this.channels.paused()) === null ? 0 : 1,
    );
    gauge('cadans_mail_quarantined', '1 while mail is held after a restored back-up.', async () =>
      (await this.quarantine.state()) === null ? 0 : 1,
    );
  }
}

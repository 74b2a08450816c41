import { Injectable, Logger } from '@nestjs/common';
import { SchedulerRegistry } from '@nestjs/schedule';
import { CronJob } from 'cron';
import { loadTheRest } from './load-the-rest.js';
import { AuditChain } from './access/audit-chain/audit-chain.service.js';
import { EvidenceService } from './kpis/evidence.service.js';
import { IncomingMail } from './mail/incoming/incoming-mail.service.js';
import { DeliveryLoop } from './mail/delivery/delivery-loop.js';
import { QuarantineService } from './mail/quarantine.service.js';
import { InvariantsService } from './notices/invariants.service.js';
import { TickService } from './notices/tick.service.js';
import { PackWork } from './reports/pack-work.service.js';
import { SpreadsheetWork } from './spreadsheets/spreadsheet-work.service.js';
import { DatabaseClock } from './platform/database/database-clock.js';
import { RateExchange } from './platform/http/rate-exchange.js';
import { Pruning } from './platform/retention/pruning.service.js';
import { JobWatch } from './platform/metrics/job-watch.js';
import { Settings } from './platform/settings.js';
import { Timers } from './platform/timers.js';
import { WebhookWork } from './webhooks/webhook-work.service.js';

/**
 * Every recurring job, on one page. They only trigger: what is due, and whether it was done, stands in the database,
 * so a job may run in any number of replicas, late, twice, or not at all for a day.
 */
@Injectable()
export class Schedule {
  readonly #logger = new Logger(Schedule.name);

  constructor(
    private readonly registry: SchedulerRegistry,
    private readonly settings: Settings,
    private readonly ticks: TickService,
    private readonly delivery: DeliveryLoop,
    private readonly clock: DatabaseClock,
    private readonly quarantine: QuarantineService,
    private readonly incoming: IncomingMail,
    private readonly pruning: Pruning,
    private readonly invariants: InvariantsService,
    private readonly evidence: EvidenceService,
    private readonly spreadsheets: SpreadsheetWork,
    private readonly packs: PackWork,
    private readonly chain: AuditChain,
    private readonly webhooks: WebhookWork,
    private readonly rates: RateExchange,
    private readonly watch: JobWatch,
    private readonly timers: Timers,
  ) {}

  /**
   * Begins; called once the process is ready, never in tests and simulations, which turn the clock themselves.
   * @param delivering whether mails leave by this process, too, or by others alone
   */
  async start({ delivering }: { readonly delivering: boolean }): Promise<void> {
    await loadTheRest(this.timers, this.incoming);
    await this.clock.measure();
    await this.quarantine.notice();
    await this.quarantine.seen();
    this.#add('look for notices that are due', `*/${this.settings.values.TICK_SECONDS} * * * * *`, () =>
      this.ticks.tick(),
    );
    this.#add('ask the database for the time', '30 * * * * *', () => this.clock.measure());
    this.#add('say that the service runs', '45 * * * * *', () => this.quarantine.seen());
    if (delivering && this.incoming.reads) {
      this.#add('read what came by mail', '15 * * * * *', () => this.incoming.readNew());
    }
    this.#add('take away what was kept long enough', '15 7 * * * *', () => this.pruning.run());
    this.#add('see that nothing owed is missing', '50 * * * * *', () => this.invariants.scan());
    this.#add('work out the evidence of links', '20 * * * * *', () => this.evidence.workOutDue());
    this.#add('chain the audit trail', '35 * * * * *', () => this.chain.extend());
    if (this.rates.isNeeded)
      this.#add('count with others what clients ask', '* * * * * *', () => this.rates.exchange());
    // Somebody looks on.
    this.#add('work off spreadsheets', '*/2 * * * * *', () => this.spreadsheets.workOff());
    this.#add('make board packs', '*/2 * * * * *', () => this.packs.workOff());
    if (delivering) this.#add('send webhooks', '*/2 * * * * *', () => this.webhooks.workOff());
    if (delivering) this.delivery.start();
  }

  /** A job still at it is not begun again; one that fails is tried again at its next turn. */
  #add(name: string, cronTime: string, job: () => Promise<unknown>): void {
    const cron = CronJob.from({
      name,
      cronTime,
      onTick: () => this.watch.run(name, job),
      waitForCompletion: true,
      errorHandler: (error) => this.#logger.error(`Could not ${name}: ${String(error)}`),
    });
    this.registry.addCronJob(name, cron);
    cron.start();
  }
}

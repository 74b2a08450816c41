import { Injectable, type OnModuleInit, Optional } from '@nestjs/common';
import { DAY } from '../calendar/domain/time.js';
import { Clock } from '../platform/clock.js';
import { Database } from '../platform/database/database.js';
import { type Finding, HealthChecks } from '../platform/health/health-checks.js';
import { Settings } from '../platform/settings.js';
import { type Backlog, BacklogService } from './backlog.service.js';
import { Values } from './delivery/keys.js';
import { type ChannelState, MailChannels } from './mail-channels.service.js';
import { MAIL_TROUBLES, type MailTrouble } from './mail-troubles.js';
import { QuarantineService } from './quarantine.service.js';

/** Shows to those who watch the service whether mail leaves. */
@Injectable()
export class MailWatch implements OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly settings: Settings,
    private readonly channels: MailChannels,
    private readonly queue: BacklogService,
    private readonly quarantine: QuarantineService,
    @Optional() private readonly health?: HealthChecks,
  ) {}

  onModuleInit(): void {
    this.health?.register('mail', () => this.#look());
  }

  async #look(): Promise<Finding> {
    const [backlog, state, quarantine, failed] = await Promise.all([
      this.queue.look(),
      this.channels.state(),
      this.quarantine.state(),
      this.#failedToday(),
    ]);
    const figures = {
      due: backlog.due,
      oldestDueSeconds: Math.round(backlog.oldestMs / 1000),
      channelPaused: state.pause !== null,
      unansweredSeconds: Math.round(this.#silentMs(state) / 1000),
      quarantined: quarantine !== null,
      failedToday: failed,
    };
    const cause = quarantine !== null ? 'quarantine' : this.#trouble(backlog, state);
    if (cause !== null) return { ok: false, ...figures, cause, todo: MAIL_TROUBLES[cause] };
    const warning = state.silence ? 'unanswered' : failed > 0 ? 'failed' : null;
    return { ok: true, ...figures, ...(warning && { cause: warning, todo: MAIL_TROUBLES[warning] }) };
  }

  /** What somebody must do something about, now. */
  #trouble({ oldestMs }: Backlog, state: ChannelState): MailTrouble | null {
    const tooLate = this.settings.values.MAIL_LATE_MINUTES * 60_000;
    if (state.pause) return state.pause.cause === 'server' ? 'paused' : 'held-back';
    if (this.#silentMs(state) > tooLate) return 'unanswered';
    return oldestMs > tooLate ? 'late' : null;
  }

  #silentMs({ silence }: ChannelState): number {
    return silence === null ? 0 : Math.max(0, this.clock.now() - silence.since);
  }

  async #failedToday(): Promise<number> {
    const values = new Values(this.database.dialect);
    const statement = failedStatement(values, this.clock.now() - DAY);
    const [row] = await this.database.read().query<[{ count: string | number }]>(statement, values.all);
    return Number(row.count);
  }
}

/** The state stands in it as it stands in the index of what failed, or that could not be used. */
export function failedStatement(values: Values, since: number): string {
  return `SELECT COUNT(*) AS count FROM outbox WHERE status = 'failed' AND settled_at > ${values.add(since)}`;
}

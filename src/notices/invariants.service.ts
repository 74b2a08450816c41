import { Injectable, type OnModuleInit, Optional } from '@nestjs/common';
import { Between, type FindOptionsWhere, IsNull, LessThanOrEqual, MoreThan } from 'typeorm';
import { DAY } from '../calendar/domain/time.js';
import { BacklogService } from '../mail/backlog.service.js';
import { Occasion } from '../mail/occasion.entity.js';
import { Organization } from '../organizations/organization.entity.js';
import { Clock } from '../platform/clock.js';
import { Database } from '../platform/database/database.js';
import { HealthChecks } from '../platform/health/health-checks.js';
import { Metrics } from '../platform/metrics/metrics.js';
import type { NlEn } from '../platform/pages/locale.js';
import { Settings } from '../platform/settings.js';
import { evaluate } from './domain/evaluation.js';
import { NoticeFactsService } from './notice-facts.service.js';
import { toldOf } from './told.js';

/** What must never be, however often it is: each is 0, or something is broken that nothing else shows. */
export const INVARIANTS = ['look-overdue', 'owed-without-mail', 'mail-abandoned'] as const;
export type Breaches = Readonly<Record<(typeof INVARIANTS)[number], number>>;

const TODO: NlEn<string> = {
  en: 'Something that is owed may not be sent. See to it that a service runs and what its log says; if the figures stay, report this with them: the rule and the outbox disagree.',
  nl: 'Iets wat verstuurd moet worden, gaat misschien niet. Zorg dat er een dienst draait en kijk wat haar logboek zegt; blijven de cijfers, meld dit dan met die cijfers: de regel en de uitgaande mail zijn het niet eens.',
};

/** Ticks that may be late before a look that is due counts as overdue. */
const PATIENT_TICKS = 6;
const LEAST_PATIENCE_MS = 120_000;
/** The part that is looked at each time: the next occasions of some organizations, and on from there. */
const ORGANIZATIONS = 5;
const OCCASIONS = 50;
const WINDOW = 60 * DAY;
const COUNTED = 1_000;

/**
 * Looks for what nothing else would show: occasions nobody looks at any more, mails the rule owes that are not in the
 * outbox though nobody means to look before they would be late, mails whose worker vanished and nobody took over. Each
 * scan looks at a bounded part and goes on from there the next time.
 */
@Injectable()
export class InvariantsService implements OnModuleInit {
  #after = '';
  #breaches: Breaches = { 'look-overdue': 0, 'owed-without-mail': 0, 'mail-abandoned': 0 };
  /** What was found missing, by organization, until its turn comes again. */
  readonly #missing = new Map<string, number>();

  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly settings: Settings,
    private readonly facts: NoticeFactsService,
    private readonly queue: BacklogService,
    @Optional() private readonly health?: HealthChecks,
    @Optional() private readonly metrics?: Metrics,
  ) {}

  onModuleInit(): void {
    this.health?.register('invariants', () => {
      const found = this.#breaches;
      const ok = INVARIANTS.every((name) => found[name] === 0);
      return Promise.resolve({ ok, ...found, ...(!ok && { cause: 'broken', todo: TODO }) });
    });
    const breaches = () => this.#breaches;
    this.metrics?.gauge({
      name: 'cadans_invariant_breaches',
      help: 'What must never be, as the last scan found it: anything but 0 is an alarm.',
      labelNames: ['invariant'],
      collect() {
        for (const invariant of INVARIANTS) this.set({ invariant }, breaches()[invariant]);
      },
    });
  }

  /** Looks once; what it finds stands in health and metrics until it is gone. */
  async scan(): Promise<Breaches> {
    const patience = Math.max(LEAST_PATIENCE_MS, PATIENT_TICKS * this.settings.values.TICK_SECONDS * 1000);
    const now = this.clock.now();
    await this.#scanOwed(now);
    this.#breaches = {
      'look-overdue': await this.#overdue(now - patience),
      'owed-without-mail': [...this.#missing.values()].reduce((sum, count) => sum + count, 0),
      'mail-abandoned': await this.#abandoned(patience),
    };
    return this.#breaches;
  }

  /** Occasions whose moment to be looked at passed some ticks ago. */
  async #overdue(before: number): Promise<number> {
    const late = await this.database.read().find(Occasion, {
      select: { organizationId: true, id: true },
      where: { lookAt: LessThanOrEqual(before) },
      take: COUNTED,
    });
    return late.length;
  }

  /** A lease that ran out is taken over within a tick, unless nobody delivers. */
  async #abandoned(patience: number): Promise<number> {
    const { abandoned, abandonedMs } = await this.queue.look();
    return abandonedMs > patience ? abandoned : 0;
  }

  async #scanOwed(now: number): Promise<void> {
    const next = await this.database.read().find(Organization, {
      select: { organizationId: true },
      where: { organizationId: MoreThan(this.#after) },
      order: { organizationId: 'ASC' },
      take: ORGANIZATIONS,
    });
    this.#after = next.length < ORGANIZATIONS ? '' : (next.at(-1)?.organizationId ?? '');
    for (const { organizationId } of next) {
      const missing = await this.#missingOf(organizationId, now);
      if (missing === 0) this.#missing.delete(organizationId);
      else this.#missing.set(organizationId, missing);
    }
  }

  /** Mails that are owed by now and stand nowhere, though nobody is going to look. */
  async #missingOf(organizationId: string, now: number): Promise<number> {
    const until = Between(now, now + WINDOW);
    const soon = await this.#find([
      { organizationId, until, lookAt: IsNull() },
      { organizationId, until, lookAt: MoreThan(now) },
    ]);
    let missing = 0;
    for (const occasion of soon) {
      if ((await this.#owed(occasion, now)) === 0) continue;
      // A fact may have changed between the two looks, and the tick is told of it: what stays is a breach.
      const { id, lookAt, changes } = occasion;
      const [same] = await this.#find([{ organizationId, id, changes, lookAt: lookAt ?? IsNull() }]);
      if (same) missing += await this.#owed(same, now);
    }
    return missing;
  }

  async #owed(occasion: Occasion, now: number): Promise<number> {
    const { organizationId, id } = occasion;
    const told = await toldOf(this.database.read(), organizationId, [id]);
    const [facts] = await this.facts.load(organizationId, [occasion]);
    return facts ? evaluate(facts, told.get(id) ?? [], now).due.length : 0;
  }

  #find(where: FindOptionsWhere<Occasion>[]): Promise<Occasion[]> {
    return this.database.read().find(Occasion, { where, order: { until: 'ASC' }, take: OCCASIONS });
  }
}

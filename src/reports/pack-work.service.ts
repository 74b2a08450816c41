import { Injectable, Logger } from '@nestjs/common';
import { LessThanOrEqual } from 'typeorm';
import { dateAt } from '../calendar/domain/zones.js';
import { OutboxService } from '../mail/outbox.service.js';
import { Organization } from '../organizations/organization.entity.js';
import { RosterService } from '../organizations/roster.service.js';
import { Clock } from '../platform/clock.js';
import { Database } from '../platform/database/database.js';
import { loadDrawing } from './load-drawing.js';
import { PackFactsService } from './pack-facts.service.js';
import { Report } from './report.entity.js';

/** For so long a process that began may say nothing before another takes over. */
const LEASE_MS = 60_000;
const MOST_FAILURES = 5;
/** How often, at most, it is written down how far a pack is. */
const STEPS = 20;
/** Of a mail that says a pack is there: afterwards it is found on its page. */
const USEFUL_MS = 7 * 86_400_000;

type Claimed = Pick<
  Report,
  'organizationId' | 'id' | 'periodId' | 'locale' | 'mails' | 'mailedAt' | 'turn' | 'failures' | 'workAt'
>;
const CLAIMED = {
  ...{ organizationId: true, id: true, periodId: true, locale: true, mails: true, mailedAt: true },
  ...{ turn: true, failures: true, workAt: true },
} as const;

/**
 * Makes board packs, off the request's path: in any number of processes, each pack in one of them at a time. One that
 * stops in the middle leaves its pack to the next, which begins it anew.
 */
@Injectable()
export class PackWork {
  readonly #logger = new Logger(PackWork.name);

  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly facts: PackFactsService,
    private readonly rosters: RosterService,
    private readonly outbox: OutboxService,
  ) {}

  /** Makes all that wait; answers how many were taken up. */
  async workOff(): Promise<number> {
    for (let count = 0; ; count += 1) {
      const report = await this.#claim();
      if (report === null) return count;
      try {
        await this.#make(report);
      } catch (error) {
        this.#logger.error(`A board pack could not be made: ${String(error)}`);
        await this.#failed(report);
      }
    }
  }

  /** The pack that waits longest, for this process alone while its lease lasts. */
  async #claim(): Promise<Claimed | null> {
    const now = this.clock.now();
    const waits = {
      select: CLAIMED,
      where: { workAt: LessThanOrEqual(now) },
      order: { workAt: 'ASC' },
      take: 1,
    } as const;
    // Looked for every other second, and seldom there: nobody is kept from writing for it.
    if ((await this.database.read().find(Report, waits)).length === 0) return null;
    return this.database.write(async (tx) => {
      const [first] = await tx.find(Report, waits);
      if (!first) return null;
      const { organizationId, id } = first;
      const turn = first.turn + 1;
      const failures = first.failures + 1;
      // Counted as failed until it is done: what ends the whole process counts, too.
      const { affected } = await tx.update(
        Report,
        { organizationId, id, turn: first.turn },
        failures > MOST_FAILURES
          ? { state: 'failed', workAt: null, turn }
          : { state: 'making', done: 0, total: 0, turn, failures, workAt: now + LEASE_MS },
      );
      return affected === 1 ? { ...first, turn, failures } : null;
    });
  }

  async #make(report: Claimed): Promise<void> {
    const { organizationId, id, turn, failures } = report;
    if (failures > MOST_FAILURES) return;
    const facts = await this.facts.of(organizationId, report.periodId, report.locale);
    const draw = await loadDrawing();
    const { pdf, pages } = await draw(facts, async (done, total) => {
      if (done % Math.ceil(total / STEPS) !== 0) return;
      const workAt = this.clock.now() + LEASE_MS;
      await this.database.write((tx) =>
        tx.update(Report, { organizationId, id, turn }, { done, total, workAt }),
      );
    });
    await this.database.write(async (tx) => {
      const now = this.clock.now();
      const isMailed = report.mails && report.mailedAt === null;
      const { affected } = await tx.update(
        Report,
        { organizationId, id, turn, state: 'making' },
        {
          ...{ state: 'done', pdf, pages, size: pdf.length, asOf: facts.asOf, finishedAt: now },
          ...{ workAt: null, failures: 0, ...(isMailed ? { mailedAt: now } : {}) },
        },
      );
      // Somebody else took it over, or it is to be made anew.
      if (affected !== 1 || !isMailed) return;
      const { zone } = await tx.findOneByOrFail(Organization, { organizationId });
      const roster = await this.rosters.load(organizationId);
      await this.outbox.enqueue(
        tx,
        roster.withRole('leader', dateAt(now, zone)).map(({ id: recipientId }) => ({
          ...({ organizationId, kind: 'board-pack', occasionType: 'report', occasionId: id } as const),
          ...{ timing: 0, step: 0, recipientId, dueAt: now, usefulUntil: now + USEFUL_MS },
        })),
      );
    });
  }

  /** It is tried again at once, a few times. */
  async #failed({ organizationId, id, turn, failures }: Claimed): Promise<void> {
    await this.database.write((tx) =>
      tx.update(
        Report,
        { organizationId, id, turn },
        failures < MOST_FAILURES
          ? { state: 'queued', workAt: this.clock.now() }
          : { state: 'failed', workAt: null },
      ),
    );
  }
}

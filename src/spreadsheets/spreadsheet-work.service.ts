import { Injectable, Logger } from '@nestjs/common';
import { type EntityManager, LessThanOrEqual } from 'typeorm';
import { ReadingsService } from '../kpis/readings.service.js';
import { Clock } from '../platform/clock.js';
import { Database } from '../platform/database/database.js';
import { added, type Counts, NO_COUNTS } from './domain/counts.js';
import { SheetJudge } from './sheet-judge.js';
import { Spreadsheet } from './spreadsheet.entity.js';
import { SpreadsheetPart } from './spreadsheet-part.entity.js';

/** For so long a process that began may say nothing before another takes over. */
const LEASE_MS = 60_000;
const MOST_FAILURES = 5;

/**
 * Looks files through and keeps their values, off the request's path. All of how far it got stands in the database: it
 * may stop anywhere and go on in any process, and no part is kept twice.
 */
@Injectable()
export class SpreadsheetWork {
  readonly #logger = new Logger(SpreadsheetWork.name);

  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly readings: ReadingsService,
  ) {}

  /** Works off all that waits; answers how many files. */
  async workOff(): Promise<number> {
    for (let count = 0; ; count += 1) {
      const sheet = await this.#claim();
      if (sheet === null) return count;
      try {
        await (sheet.state === 'keeping' ? this.#keep(sheet) : this.#check(sheet));
      } catch (error) {
        this.#logger.error(`A spreadsheet could not be worked off: ${String(error)}`);
        await this.#failed(sheet);
      }
    }
  }

  /** The file that waits longest, for this process alone while its lease lasts. */
  async #claim(): Promise<Spreadsheet | null> {
    const now = this.clock.now();
    const waits = {
      where: { workAt: LessThanOrEqual(now) },
      order: { workAt: 'ASC' },
      take: 1,
    } as const;
    // Looked for every other second, and seldom there: nobody is kept from writing for it.
    if ((await this.database.read().find(Spreadsheet, waits)).length === 0) return null;
    return this.database.write(async (tx) => {
      const [first] = await tx.find(Spreadsheet, waits);
      if (!first) return null;
      const { organizationId, id, workAt } = first;
      const { affected } = await tx.update(
        Spreadsheet,
        { organizationId, id, workAt: workAt ?? 0 },
        { workAt: now + LEASE_MS },
      );
      return affected === 1 ? first : null;
    });
  }

  /** From the beginning each time: a value given twice is found only by looking at all. */
  async #check({ organizationId, id, parts, columns, mapping }: Spreadsheet): Promise<void> {
    const judge = await this.#judge({ organizationId, columns, mapping });
    let counts: Counts = NO_COUNTS;
    for (let number = 0; number < parts; number += 1) {
      const key = { organizationId, spreadsheetId: id, number };
      const judged = await this.database.write(async (tx) => {
        const part = await tx.findOneBy(SpreadsheetPart, key);
        const found = await judge.judge(tx, part?.rows ?? [], this.readings, { at: this.clock.now() });
        const { wrong } = found;
        if (part && (wrong.length > 0 || part.wrong.length > 0))
          await tx.update(SpreadsheetPart, key, { wrong });
        await this.#progress(tx, { organizationId, id }, { doneParts: number + 1 });
        return found;
      }, 'READ COMMITTED');
      counts = added(counts, judged.counts);
    }
    await this.database.write((tx) =>
      tx.update(
        Spreadsheet,
        { organizationId, id, state: 'checking' },
        { state: 'decide', counts, workAt: null },
      ),
    );
  }

  /** Each part in one unit with the count of parts that are done. */
  async #keep({
    organizationId,
    id,
    parts,
    doneParts,
    columns,
    mapping,
    personId,
  }: Spreadsheet): Promise<void> {
    const judge = await this.#judge({ organizationId, columns, mapping });
    for (let number = doneParts; number < parts; number += 1) {
      const isOurs = await this.database.write(async (tx) => {
        const key = { organizationId, spreadsheetId: id, number };
        const sheet = await tx.findOneBy(Spreadsheet, { organizationId, id });
        if (sheet?.state !== 'keeping' || sheet.doneParts !== number) return false;
        const part = await tx.findOneBy(SpreadsheetPart, key);
        const at = this.clock.now();
        const before = part?.wrong ?? [];
        const judged = await judge.judge(tx, part?.rows ?? [], this.readings, { at, before });
        const { good, facts } = judged;
        const provenance = { by: personId, source: 'import', at } as const;
        const kept =
          facts === null ? 0 : await this.readings.keep(tx, organizationId, good, facts, provenance);
        // What became wrong since it was looked through: a KPI is gone, a month was closed.
        if (judged.wrong.length > 0)
          await tx.update(SpreadsheetPart, key, { wrong: [...before, ...judged.wrong] });
        const counts = added(sheet.counts, { ...NO_COUNTS, kept, wrong: judged.counts.wrong });
        await this.#progress(tx, { organizationId, id }, { doneParts: number + 1, counts });
        return true;
      });
      if (!isOurs) return;
    }
    await this.database.write((tx) =>
      tx.update(Spreadsheet, { organizationId, id, state: 'keeping' }, { state: 'done', workAt: null }),
    );
  }

  async #progress(
    tx: EntityManager,
    key: Pick<Spreadsheet, 'organizationId' | 'id'>,
    done: Partial<Spreadsheet>,
  ): Promise<void> {
    await tx.update(Spreadsheet, key, { ...done, workAt: this.clock.now() + LEASE_MS });
  }

  async #failed({ organizationId, id, failures }: Spreadsheet): Promise<void> {
    const more = failures + 1;
    await this.database.write((tx) =>
      tx.update(
        Spreadsheet,
        { organizationId, id },
        more < MOST_FAILURES ? { failures: more } : { failures: more, state: 'failed', workAt: null },
      ),
    );
  }

  #judge({
    organizationId,
    columns,
    mapping,
  }: Pick<Spreadsheet, 'organizationId' | 'columns' | 'mapping'>): Promise<SheetJudge> {
    return SheetJudge.load(this.database.read(), organizationId, { headings: columns.headings, mapping });
  }
}

import { createHash } from 'node:crypto';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { LessThanOrEqual } from 'typeorm';
import { Database } from '../platform/database/database.js';
import { InvalidInput } from '../platform/errors.js';
import { Pruning } from '../platform/retention/pruning.service.js';
import { BatchKeyReused } from './kpis.errors.js';
import { ReadingsBatch } from './readings-batch.entity.js';
import { type NamedReading, type Provenance, ReadingsService } from './readings.service.js';

/** For how long a batch that is sent again is recognized. */
export const BATCH_KEYS_DAYS = 7;
const KEY = /^[\x21-\x7e]{1,255}$/;

/**
 * Readings in batches, each kept once however often it is sent (draft-ietf-httpapi-idempotency-key-header): the key and
 * what it answered stand in the unit of work that keeps the readings.
 */
@Injectable()
export class ReadingsBatches implements OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly readings: ReadingsService,
    private readonly pruning: Pruning,
  ) {}

  onModuleInit(): void {
    this.pruning.register({
      name: 'keys of batches of readings',
      days: BATCH_KEYS_DAYS,
      prune: async (tx, before, limit) => {
        const where = { at: LessThanOrEqual(before) };
        const over = await tx.find(ReadingsBatch, { where, order: { at: 'ASC' }, take: limit });
        for (const { organizationId, batchKey } of over)
          await tx.delete(ReadingsBatch, { organizationId, batchKey });
        return over.length;
      },
    });
  }

  /**
   * Keeps a batch, all or none, and answers how many readings were new or changed. With a key, the same batch again is
   * answered the same and changes nothing.
   * @throws {BatchKeyReused} where the key came with other readings before
   * @throws {InvalidInput} with fields like `readings[2].value`
   */
  async record(
    organizationId: string,
    readings: readonly NamedReading[],
    provenance: Provenance,
    key: string | undefined,
  ): Promise<number> {
    if (key === undefined) return this.readings.recordNamed(organizationId, readings, provenance);
    if (!KEY.test(key)) throw new InvalidInput([{ field: 'Idempotency-Key', message: UNFIT }]);
    const batch = { organizationId, batchKey: key, fingerprint: fingerprintOf(readings) };
    const once = () =>
      this.database.write(async (tx) => {
        const before = await tx.findOneBy(ReadingsBatch, { organizationId, batchKey: key });
        if (before && before.fingerprint !== batch.fingerprint) throw new BatchKeyReused();
        if (before) return before.kept;
        const kept = await this.readings.recordNamed(organizationId, readings, provenance);
        await tx.insert(ReadingsBatch, { ...batch, kept, at: provenance.at });
        return kept;
      });
    try {
      return await once();
    } catch (error) {
      // The same batch, sent twice at once, was faster: its answer is the answer.
      if (!this.database.dialect.isDuplicate(error)) throw error;
      return once();
    }
  }
}

const UNFIT = 'Send 1 to 255 visible ASCII characters without spaces, like a UUID, or leave the header out.';

function fingerprintOf(readings: readonly NamedReading[]): string {
  return createHash('sha256').update(JSON.stringify(readings)).digest('hex');
}

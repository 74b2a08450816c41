import { Injectable, type OnModuleInit } from '@nestjs/common';
import { In, type EntityManager } from 'typeorm';
import { type Erased, Erasures } from '../organizations/erasures.js';
import { Clock } from '../platform/clock.js';
import { Database } from '../platform/database/database.js';
import { Report } from './report.entity.js';

/**
 * A pack may name anybody: who owns the goal, who does what, whom a text thanks. What is in a file cannot be replaced,
 * so the packs there are are made anew, from what bears the pseudonym by then; nobody is mailed again.
 */
@Injectable()
export class ReportsErasing implements OnModuleInit {
  constructor(
    private readonly erasures: Erasures,
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.erasures.register({
      erase: (tx, erased) => this.#again(tx, erased),
      // Texts are swept after the rest, and a pack may have been made in between.
      sweep: (erased) => this.database.write((tx) => this.#again(tx, erased)),
    });
  }

  async #again(tx: EntityManager, { person: { organizationId } }: Erased): Promise<void> {
    const where = { organizationId, state: In(['done', 'making']) };
    const made = await tx.find(Report, { select: { id: true, turn: true }, where });
    for (const { id, turn } of made) {
      await tx.update(
        Report,
        { organizationId, id },
        {
          ...{ state: 'queued', turn: turn + 1, failures: 0, workAt: this.clock.now() },
          ...{ pdf: null, pages: null, size: null, asOf: null, finishedAt: null, done: 0, total: 0 },
        },
      );
    }
  }
}

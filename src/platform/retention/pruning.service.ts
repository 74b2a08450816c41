import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Clock } from '../clock.js';
import { Database } from '../database/database.js';

export const DAY_MS = 86_400_000;

/** Something that is kept for a time and no longer. */
export interface Prunable {
  readonly name: string;
  /** How many days it is kept. */
  readonly days: number;
  /**
   * Takes away, in the unit, `limit` of what is older than `before`, more only where it must go at once; answers how
   * many, fewer than `limit` once nothing is left.
   */
  prune(tx: EntityManager, before: number, limit: number): Promise<number>;
}

/** One step: short enough for nobody to notice that he waited. */
const STEP = 200;

/**
 * Takes away what has been kept long enough, step by step, each its own unit of work: whoever writes comes in between.
 * Any number of replicas may do it at once, and what one breaks off the next run takes up. The cost of a run follows
 * what there is to prune: each rule finds it by an index on its age.
 */
@Injectable()
export class Pruning {
  readonly #rules: Prunable[] = [];

  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  register(rule: Prunable): void {
    this.#rules.push(rule);
  }

  /** Prunes everything; how much of each was taken away. */
  async run(): Promise<Record<string, number>> {
    const taken: Record<string, number> = {};
    for (const rule of this.#rules) {
      const before = this.clock.now() - rule.days * DAY_MS;
      let total = 0;
      for (let step = STEP; step >= STEP; total += step) {
        step = await this.database.write((tx) => rule.prune(tx, before, STEP), 'READ COMMITTED');
      }
      taken[rule.name] = total;
    }
    return taken;
  }
}

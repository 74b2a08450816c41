import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';

/** A department's month. */
export interface DepartmentMonth {
  readonly departmentId: string;
  readonly periodId: string;
}

/** Of some months, those that are closed for a department at an instant (epoch milliseconds); one query, however many. */
export type WhichAreClosed = (
  tx: EntityManager,
  organizationId: string,
  periodIds: readonly string[],
  at: number,
) => Promise<readonly DepartmentMonth[]>;

/**
 * Which months of which departments are closed. The room that asks for updates says so; while nobody does, and for a
 * month nobody was ever asked about, a month is open.
 */
@Injectable()
export class ClosedMonths {
  readonly #rules: WhichAreClosed[] = [];

  register(rule: WhichAreClosed): void {
    this.#rules.push(rule);
  }

  /** Whether a department's month is closed; a measure of the goal belongs to no department, and its months stay open. */
  async load(
    tx: EntityManager,
    organizationId: string,
    periodIds: readonly string[],
    at: number,
  ): Promise<(departmentId: string | null, periodId: string) => boolean> {
    const closed = new Set<string>();
    if (periodIds.length > 0) {
      for (const rule of this.#rules)
        for (const one of await rule(tx, organizationId, periodIds, at))
          closed.add(`${one.departmentId} ${one.periodId}`);
    }
    return (departmentId, periodId) => closed.has(`${departmentId ?? ''} ${periodId}`);
  }
}

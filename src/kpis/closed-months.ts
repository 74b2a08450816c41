import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Question } from '../platform/database/together.js';

/** A department's month. */
export interface DepartmentMonth {
  readonly departmentId: string;
  readonly periodId: string;
}

/** Asks which of some months are closed for which departments at an instant (epoch milliseconds). */
export type WhichAreClosed = (
  manager: EntityManager,
  organizationId: string,
  periodIds: readonly string[],
  at: number,
) => Question<DepartmentMonth>;

/**
 * Which months of which departments are closed. The room that asks for updates says so; while nobody does, and for a
 * month nobody was ever asked about, a month is open. A measure of the goal belongs to no department, and its months stay
 * open.
 */
@Injectable()
export class ClosedMonths {
  #rule: WhichAreClosed | null = null;

  register(rule: WhichAreClosed): void {
    this.#rule = rule;
  }

  /** The question, to be asked together with others; undefined where there is nothing to ask. */
  question(
    manager: EntityManager,
    organizationId: string,
    periodIds: readonly string[],
    at: number,
  ): Question<DepartmentMonth> | undefined {
    return periodIds.length === 0 ? undefined : this.#rule?.(manager, organizationId, periodIds, at);
  }
}

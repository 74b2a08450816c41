import { Injectable } from '@nestjs/common';
import { type EntityManager, In, MoreThan } from 'typeorm';
import { OrganizationChanges } from '../organizations/organization-changes.js';
import { Clock } from '../platform/clock.js';
import { Occasion, type OccasionType } from './occasion.entity.js';

/** Keeps the instant at which the notice rule must look at an occasion again. */
@Injectable()
export class OccasionsService {
  constructor(
    private readonly clock: Clock,
    changes: OrganizationChanges,
  ) {
    changes.follow((tx, organizationId) => this.touchAll(tx, organizationId));
  }

  /** A new occasion, looked at by the next tick. */
  async create(
    tx: EntityManager,
    occasion: { organizationId: string; id: string; type: OccasionType; until: number },
  ): Promise<void> {
    const now = this.clock.now();
    await tx.insert(Occasion, { ...occasion, timing: 0, timedAt: now, lookAt: now, changes: 0 });
  }

  /** A fact about these occasions changed: the next tick looks again. */
  async touch(tx: EntityManager, organizationId: string, ids: readonly string[]): Promise<void> {
    if (ids.length === 0) return;
    await tx.update(Occasion, { organizationId, id: In([...ids]) }, changed(this.clock.now()));
  }

  /** A fact that any occasion may hang on changed (people, absences, holidays): all that are not over are looked at. */
  async touchAll(tx: EntityManager, organizationId: string): Promise<void> {
    const now = this.clock.now();
    await tx.update(Occasion, { organizationId, until: MoreThan(now) }, changed(now));
  }

  /**
   * Its local date, time, zone or length changed: notices of the old timing no longer hold. Returns the new timing.
   * Withdrawing what is still unsent of older timings is the outbox's part.
   */
  async raiseTiming(tx: EntityManager, organizationId: string, id: string, until: number): Promise<number> {
    const occasion = await tx.findOneByOrFail(Occasion, { organizationId, id });
    const timing = occasion.timing + 1;
    const now = this.clock.now();
    await tx.update(Occasion, { organizationId, id }, { timing, timedAt: now, until, ...changed(now) });
    return timing;
  }

  /** It ends at another instant, by new zone rules or since more belongs to it: nothing is told anew, the rule looks again. */
  async rederive(tx: EntityManager, organizationId: string, id: string, until: number): Promise<void> {
    await tx.update(Occasion, { organizationId, id }, { until, ...changed(this.clock.now()) });
  }
}

/** The rule must look again, and what it answered before about mails of the occasion holds no more. */
function changed(now: number) {
  return { lookAt: now, changes: () => 'changes + 1' };
}

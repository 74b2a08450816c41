import { Injectable } from '@nestjs/common';
import { MoreThan } from 'typeorm';
import type { Instant } from '../calendar/domain/time.js';
import { Occasion } from '../mail/occasion.entity.js';
import { Database } from '../platform/database/database.js';
import { type Act, type Birth, type ForecastNotice, forecastOccasion } from './domain/forecast.js';
import type { OccasionFacts } from './domain/facts.js';
import { NoticeFactsService } from './notice-facts.service.js';
import { toldOf } from './told.js';

/** What a forecast is told beyond what is kept. */
export interface Foreseen {
  /** What will happen, by the id of the occasion it happens to. */
  readonly acts?: ReadonlyMap<string, readonly Act[]>;
  /** Occasions that will come about meanwhile. */
  readonly born?: readonly Birth[];
  /** The one person whose notices are wanted; without, everybody's. Theirs alone cost a part of it. */
  readonly only?: string | undefined;
}

/** Foretells an organization's scheduled mails from the same rule the tick asks; nothing is run, nothing stored. */
@Injectable()
export class ForecastService {
  constructor(
    private readonly database: Database,
    private readonly facts: NoticeFactsService,
  ) {}

  /**
   * @param from inclusive; @param to exclusive; both instants
   * @returns the notices in order of time
   */
  async forecast(
    organizationId: string,
    from: Instant,
    to: Instant,
    { acts = new Map(), born = [], only }: Foreseen = {},
  ): Promise<ForecastNotice[]> {
    const manager = this.database.read();
    const occasions = await manager.findBy(Occasion, { organizationId, until: MoreThan(from) });
    if (occasions.length === 0 && born.length === 0) return [];
    const told = await toldOf(
      manager,
      organizationId,
      occasions.map(({ id }) => id),
    );
    const facts = await this.facts.load(organizationId, occasions);
    const actsOn = ({ occasionId }: OccasionFacts) => acts.get(occasionId) ?? [];
    return [
      ...facts.flatMap((one) =>
        forecastOccasion(one, actsOn(one), from, to, told.get(one.occasionId) ?? [], only),
      ),
      ...born.flatMap(({ at, facts: one }) =>
        forecastOccasion(one, actsOn(one), Math.max(at, from), to, [], only),
      ),
    ].sort((a, b) => a.at - b.at || compare(a.kind, b.kind) || compare(a.to, b.to) || a.step - b.step);
  }
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

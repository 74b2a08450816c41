import { Injectable } from '@nestjs/common';
import { type EntityManager, In, IsNull } from 'typeorm';
import { Clock } from '../platform/clock.js';
import { Database } from '../platform/database/database.js';
import { EvidenceDue } from './evidence-due.entity.js';
import { EvidenceSeries } from './evidence-series.js';
import { KpiLink } from './kpi-link.entity.js';
import { LinkEvidence } from './link-evidence.entity.js';
import { Measure } from './measure.entity.js';

/** KPIs whose change is taken up at a time, and links whose readings are read at a time. */
const KPIS_AT_ONCE = 2000;
const LINKS_AT_ONCE = 1000;
const ROWS_AT_ONCE = 500;

/** Works out the evidence of links off the request's path, whenever readings or links changed. */
@Injectable()
export class EvidenceService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /**
   * Works out all evidence that is out of date, of every organization, and answers of how many links. It may run in
   * several processes at once, and stop anywhere: what it did not finish is still out of date.
   */
  async workOutDue(): Promise<number> {
    let count = 0;
    for (;;) {
      const due = await this.#due();
      const [first] = due;
      if (!first) return count;
      const { organizationId } = first;
      const links = await linksAbout(
        this.database.read(),
        organizationId,
        due.map(({ kpiId }) => kpiId),
      );
      for (let from = 0; from < links.length; from += LINKS_AT_ONCE) {
        await this.#workOut(organizationId, links.slice(from, from + LINKS_AT_ONCE));
      }
      await this.database.write((tx) =>
        // A KPI that changed again meanwhile has another mark, and stays.
        tx.delete(EvidenceDue, {
          organizationId,
          kpiId: In(due.map(({ kpiId }) => kpiId)),
          mark: In([...new Set(due.map(({ mark }) => mark))]),
        }),
      );
      count += links.length;
    }
  }

  /** Of the organization that waits longest, the KPIs that wait longest. */
  async #due(): Promise<EvidenceDue[]> {
    const manager = this.database.read();
    const [oldest] = await manager.find(EvidenceDue, { order: { mark: 'ASC' }, take: 1 });
    if (!oldest) return [];
    const { organizationId } = oldest;
    return manager.find(EvidenceDue, {
      where: { organizationId },
      order: { mark: 'ASC', kpiId: 'ASC' },
      take: KPIS_AT_ONCE,
    });
  }

  async #workOut(organizationId: string, links: readonly KpiLink[]): Promise<void> {
    const series = await EvidenceSeries.load(this.database.read(), organizationId, links);
    const computedAt = this.clock.now();
    const rows = links.map((link): LinkEvidence => ({
      ...{ organizationId, linkId: link.id, computedAt },
      ...series.factsOf(link),
    }));
    await this.database.write(async (tx) => {
      // A link may have been taken away meanwhile.
      const still = await tx.find(KpiLink, {
        select: { id: true },
        where: { organizationId, id: In(links.map(({ id }) => id)) },
      });
      const there = new Set(still.map(({ id }) => id));
      const kept = rows.filter(({ linkId }) => there.has(linkId));
      for (let from = 0; from < kept.length; from += ROWS_AT_ONCE) {
        await tx.upsert(LinkEvidence, kept.slice(from, from + ROWS_AT_ONCE), ['organizationId', 'linkId']);
      }
    });
  }
}

/** The links that go on and have to do with these KPIs: from them, towards them, or to a goal that they measure. */
async function linksAbout(
  manager: EntityManager,
  organizationId: string,
  kpiIds: readonly string[],
): Promise<KpiLink[]> {
  const kpiId = In([...kpiIds]);
  const measured = await manager.findBy(Measure, { organizationId, kpiId });
  const goalId = In([...new Set(measured.map((measure) => measure.goalId))]);
  const goesOn = { organizationId, untilDate: IsNull() };
  return manager.find(KpiLink, {
    where: [
      { ...goesOn, kpiId },
      { ...goesOn, towardKpiId: kpiId },
      { ...goesOn, goalId },
    ],
    order: { id: 'ASC' },
  });
}

import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { Goal } from '../goals/goal.entity.js';
import { Database } from '../platform/database/database.js';
import { NotFound } from '../platform/errors.js';
import { byUrgency, type EvidenceFacts, type Finding, findingOf } from './domain/evidence.js';
import { ordinalOf } from './domain/month.js';
import { EvidenceSeries, type Other } from './evidence-series.js';
import { KpiLink } from './kpi-link.entity.js';
import { Kpi } from './kpi.entity.js';
import { LinkEvidence } from './link-evidence.entity.js';
import type { MonthPeriod } from './months.service.js';
import { openLinks } from './open-links.js';

/** What somebody claims with a link, and what the readings say of it. */
export interface Claim {
  readonly link: KpiLink;
  readonly kpi: Kpi;
  /** Exactly one of the two is set. */
  readonly goal: Goal | null;
  readonly toward: Kpi | null;
  /** Null: not worked out yet. */
  readonly facts: EvidenceFacts | null;
  readonly finding: Finding | null;
}

/** Two readings, as many months apart as the claim says. */
export interface MonthPair {
  readonly month: MonthPeriod;
  readonly later: MonthPeriod;
  readonly x: number;
  readonly y: number;
}

/** One claim with the readings behind it. */
export interface ClaimWithPairs extends Claim {
  readonly facts: EvidenceFacts;
  readonly finding: Finding;
  /** In order of time. */
  readonly pairs: readonly MonthPair[];
  readonly other: Other;
}

@Injectable()
export class ClaimsService {
  constructor(private readonly database: Database) {}

  /** All claims that go on, what is to be talked about first at the top: as they were last worked out. */
  async all(organizationId: string): Promise<Claim[]> {
    const manager = this.database.read();
    const links = await openLinks(manager, organizationId);
    const evidence = await manager.findBy(LinkEvidence, { organizationId });
    const factsOf = new Map(evidence.map((row) => [row.linkId, row]));
    const named = await this.#named(organizationId, links);
    return links
      .flatMap((link): Claim[] => {
        const facts = factsOf.get(link.id) ?? null;
        const claim = named(link);
        return claim ? [{ ...claim, facts, finding: facts && findingOf(facts, link.direction) }] : [];
      })
      .sort((a, b) => byUrgency(a, b) || a.kpi.name.localeCompare(b.kpi.name));
  }

  /** One of a KPI, ended or not, worked out from the readings there are. Throws `NotFound`. */
  async one(organizationId: string, kpiKey: string, linkId: string): Promise<ClaimWithPairs> {
    const manager = this.database.read();
    const link = await manager.findOneBy(KpiLink, { organizationId, id: linkId });
    const claim = link && (await this.#named(organizationId, [link]))(link);
    if (!link || claim?.kpi.key !== kpiKey) throw new NotFound('link', 'koppeling');
    const series = await EvidenceSeries.load(manager, organizationId, [link]);
    const months = new Map(series.months.all.map((month) => [ordinalOf(month), month]));
    const facts = series.factsOf(link);
    return {
      ...claim,
      facts,
      finding: findingOf(facts, link.direction),
      other: series.otherOf(link),
      pairs: series.pairsOf(link).flatMap(({ month: number, x, y }) => {
        const [month, later] = [months.get(number), months.get(number + link.lag)];
        return month && later ? [{ month, later, x, y }] : [];
      }),
    };
  }

  async #named(organizationId: string, links: readonly KpiLink[]) {
    const manager = this.database.read();
    const ids = links.flatMap(({ kpiId, towardKpiId }) => [kpiId, towardKpiId ?? kpiId]);
    const kpis = await manager.findBy(Kpi, { organizationId, id: In([...new Set(ids)]) });
    const goals = await manager.findBy(Goal, { organizationId });
    const kpiOf = new Map(kpis.map((kpi) => [kpi.id, kpi]));
    const goalOf = new Map(goals.map((goal) => [goal.id, goal]));
    return (link: KpiLink): Omit<Claim, 'facts' | 'finding'> | null => {
      const kpi = kpiOf.get(link.kpiId);
      const goal = goalOf.get(link.goalId ?? '') ?? null;
      const toward = kpiOf.get(link.towardKpiId ?? '') ?? null;
      return kpi && (goal ?? toward) ? { link, kpi, goal, toward } : null;
    };
  }
}

import { performance } from 'node:perf_hooks';
import { In } from 'typeorm';
import { periodsOf } from '../src/calendar/domain/fiscal-year.js';
import { Period } from '../src/cycles/period.entity.js';
import { PlanningCycle } from '../src/cycles/planning-cycle.entity.js';
import { Goal } from '../src/goals/goal.entity.js';
import { EvidenceDue } from '../src/kpis/evidence-due.entity.js';
import { EvidenceService } from '../src/kpis/evidence.service.js';
import { KpiLink } from '../src/kpis/kpi-link.entity.js';
import { Kpi } from '../src/kpis/kpi.entity.js';
import { LinkEvidence } from '../src/kpis/link-evidence.entity.js';
import { Measure } from '../src/kpis/measure.entity.js';
import { Reading } from '../src/kpis/reading.entity.js';
import { Organization } from '../src/organizations/organization.entity.js';
import { VirtualClock } from '../src/platform/clock.js';
import type { Database } from '../src/platform/database/database.js';
import { newId } from '../src/platform/ids.js';
import { median, ofRounds, type Piece, rounded } from './piece.js';
import { analyze, environmentFor, startService } from './service.js';

const FULL = { kpis: 2000, years: 5, rounds: 3 };
const QUICK = { kpis: 50, years: 1, rounds: 1 };
const CHUNK = 1000;
const LIMIT_S = 5;

/** All evidence of one organization worked out anew: every KPI linked to the goal, and half of them to another KPI. */
export const evidence: Piece = {
  name: 'evidence',
  on: 'each',
  async run({ quick }, databases) {
    const size = quick ? QUICK : FULL;
    const clock = new VirtualClock('2027-06-01T00:00:00Z');
    const service = await startService(environmentFor(await databases.create('evidence')), clock, {
      scratch: true,
    });
    try {
      const made = await fill(service.database, size);
      const seconds: number[] = [];
      const ownSeconds: number[] = [];
      for (let round = 0; round <= size.rounds; round += 1) {
        await markAll(service.database, made);
        const started = performance.now();
        const before = process.cpuUsage();
        const links = await service.app.get(EvidenceService).workOutDue();
        if (links < made.links) throw new Error(`Only ${links} of ${made.links} links were worked out.`);
        // The first round warms up.
        if (round === 0) continue;
        seconds.push((performance.now() - started) / 1000);
        const { user, system } = process.cpuUsage(before);
        ownSeconds.push((user + system) / 1e6);
      }
      const rows = await service.database
        .read()
        .countBy(LinkEvidence, { organizationId: made.organizationId });
      return [
        {
          name: `evidence of all links of ${size.kpis} KPIs over ${size.years * 12} months`,
          ...ofRounds(seconds),
          unit: 's',
          limit: LIMIT_S,
          detail: {
            ownProcessorSeconds: rounded(median(ownSeconds)),
            links: rows,
            readings: made.readings,
            megabytes: rounded(process.memoryUsage().rss / 1e6),
          },
        },
      ];
    } finally {
      await service.close();
    }
  },
};

interface Made {
  readonly organizationId: string;
  readonly kpiIds: readonly string[];
  readonly links: number;
  readonly readings: number;
}

async function fill(database: Database, { kpis: count, years }: typeof FULL): Promise<Made> {
  const organizationId = newId();
  const goalId = newId();
  const fiscalYear = { type: 'months', startMonth: 1, namedBy: 'last' } as const;
  const cycles: PlanningCycle[] = [];
  const periods: Period[] = [];
  for (let year = 2027 - years; year < 2027; year += 1) {
    const { name, startsOn, endsOn, months } = periodsOf(fiscalYear, year);
    const cycleId = newId();
    cycles.push({ organizationId, id: cycleId, year, name, startsOn, endsOn, keptAt: 0 });
    for (const month of months) {
      const { number, name: called, startsOn: from, endsOn: until } = month;
      periods.push({ organizationId, id: newId(), cycleId, kind: 'month', number, name: called, startsOn: from, endsOn: until }); // prettier-ignore
    }
  }
  const measureIds = [newId(), newId(), newId()];
  const kpiIds = Array.from({ length: count }, newId);
  const kpis = [...measureIds, ...kpiIds].map((id, i): Kpi => ({
    ...{ organizationId, id, key: `k${i}`, name: `KPI ${i}`, departmentId: null, nature: 'implicit' },
    ...{
      ...{ every: 'month', source: null, perspective: null, rewarded: false, formula: null },
      timing: 'leading',
      customer: null,
      unit: '',
      decimals: 0,
      direction: i % 3 === 0 ? 'lower' : 'higher',
    },
    ...{ freshFor: 1, fromDate: '2020-01-01', untilDate: null, version: 1 },
  }));
  const terms = { organizationId, weight: 1, direction: 1, claim: 'Why', evidence: 'assumed' } as const;
  const open = { fromDate: '2020-01-01', untilDate: null };
  const links = kpiIds.flatMap((kpiId, i): KpiLink[] => [
    { ...terms, ...open, id: newId(), kpiId, goalId, towardKpiId: null, lag: i % 4 },
    ...(i % 2 === 0 && i > 0
      ? [{ ...terms, ...open, id: newId(), kpiId, goalId: null, towardKpiId: kpiIds[i - 1] ?? null, lag: 1 }]
      : []),
  ]);
  const readings = kpis.flatMap(({ id: kpiId }, i) =>
    // A slope and a wave of each KPI's own: values repeat, so there are ties.
    periods.map(({ id: periodId }, m): Reading => ({
      ...{
        organizationId,
        kpiId,
        periodId,
        value: Math.round(50 + (m * ((i % 7) - 3)) / 3 + 9 * Math.sin(m + i)),
      },
      ...{ note: null, recordedAt: 0, recordedBy: null, source: 'file' },
    })),
  );
  await database.write(async (tx) => {
    await tx.insert(Organization, {
      ...{
        organizationId,
        key: 'bench',
        name: 'Bench',
        locale: 'en',
        zone: 'Europe/Amsterdam',
        country: 'NL',
      },
      ...{ region: null, workingDays: [1, 2, 3, 4, 5], fiscalYear },
      ...{ thresholds: { onTrack: 0.9, atRisk: 0.7 }, version: 1 },
    });
    await tx.insert(PlanningCycle, cycles);
    await tx.insert(Period, periods);
    await tx.insert(Goal, {
      ...{
        organizationId,
        id: goalId,
        cycleId: cycles.at(-1)?.id ?? '',
        key: 'goal',
        statement: 'Goal',
        why: '',
      },
      ...{ customer: null, horizon: '2027-12-31', ownerId: null, mandate: 'matrix', version: 1 },
    });
    const rows = [[Kpi, kpis], [Measure, measureIds.map((kpiId) => ({ organizationId, goalId, kpiId }))], [KpiLink, links], [Reading, readings]] as const; // prettier-ignore
    for (const [entity, all] of rows) {
      for (let from = 0; from < all.length; from += CHUNK) {
        const values = all.slice(from, from + CHUNK);
        await tx
          .createQueryBuilder()
          .insert()
          .into<object>(entity)
          .values(values)
          .updateEntity(false)
          .execute();
      }
    }
  });
  await analyze(database);
  return { organizationId, kpiIds, links: links.length, readings: readings.length };
}

/** As if every KPI had been read anew. */
async function markAll(database: Database, { organizationId, kpiIds }: Made): Promise<void> {
  await database.write(async (tx) => {
    await tx.delete(LinkEvidence, { organizationId });
    await tx.delete(EvidenceDue, { organizationId, kpiId: In([...kpiIds]) });
    const mark = newId();
    for (let from = 0; from < kpiIds.length; from += CHUNK) {
      const rows = kpiIds.slice(from, from + CHUNK).map((kpiId) => ({ organizationId, kpiId, mark }));
      await tx.insert(EvidenceDue, rows);
    }
  });
}

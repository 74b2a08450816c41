import { Injectable, type OnModuleInit } from '@nestjs/common';
import { type EntityManager, In } from 'typeorm';
import { addDays } from '../calendar/domain/time.js';
import { problem } from '../organizations/domain/problem.js';
import { InvalidInput } from '../platform/errors.js';
import { formatDate } from '../platform/pages/format-date.js';
import { DepartmentChangeParts, type Effect, type Move, type Turn } from './department-change-parts.js';
import { KpiLink } from './kpi-link.entity.js';
import { KpiStay } from './kpi-stay.entity.js';
import { placeField } from './domain/department-change.js';
import { Kpi } from './kpi.entity.js';
import { Reading } from './reading.entity.js';
import { loadWorkedOutFrom } from './worked-out-from.js';

/** KPIs go with their figures, plans and links to another department, or are retired. */
@Injectable()
export class KpiMoves implements OnModuleInit {
  constructor(private readonly parts: DepartmentChangeParts) {}

  onModuleInit(): void {
    this.parts.register({
      what: 'kpi',
      words: {
        several: { en: 'KPIs', nl: 'KPI’s' },
        nowhere: { en: 'Retire it', nl: 'Stoppen' },
      },
      find: async (manager, organizationId, departmentIds, from) => {
        const kpis = await manager.find(Kpi, {
          where: { organizationId, departmentId: In([...departmentIds]) },
          order: { name: 'ASC', key: 'ASC' },
        });
        return kpis
          .filter(({ untilDate }) => untilDate === null || untilDate >= from)
          .map(({ id, key, name, departmentId }) => ({ id, key, name, departmentId: departmentId ?? '' }));
      },
      move: moveKpis,
    });
  }
}

async function moveKpis(
  tx: EntityManager,
  organizationId: string,
  moves: readonly Move[],
  { from }: Turn,
): Promise<Effect[]> {
  const ids = moves.map(({ belonging }) => belonging.id);
  const kpis = await tx.findBy(Kpi, { organizationId, id: In(ids) });
  const links = await tx.findBy(KpiLink, { organizationId, kpiId: In(ids) });
  const linked = new Set(
    links.filter(({ untilDate }) => untilDate === null || untilDate >= from).map(({ kpiId }) => kpiId),
  );
  const gone = await takenAway(tx, organizationId, kpis, moves, from);
  const effects: Effect[] = [];
  for (const move of moves) {
    const kpi = kpis.find(({ id }) => id === move.belonging.id);
    if (!kpi || move.from.id === move.to?.id) continue;
    if (move.to === null) await retire(tx, kpi, from, gone.has(kpi.id));
    else await moveKpi(tx, kpi, move.to.id, from);
    effects.push({ about: 'kpi', text: said(move, from, linked.has(kpi.id)) });
  }
  return effects;
}

/** From a day on it is of another department; before, it stays what it was. */
export async function moveKpi(tx: EntityManager, kpi: Kpi, toId: string, from: string): Promise<void> {
  const { organizationId, id, departmentId, fromDate, version } = kpi;
  await keepStay(tx, { organizationId, kpiId: id, departmentId, fromDate }, from);
  await tx.update(Kpi, { organizationId, id }, { departmentId: toId, version: version + 1 });
}

/** Writes down whose KPI it was up to a day, unless that is known. */
export async function keepStay(
  tx: EntityManager,
  was: Pick<KpiStay, 'organizationId' | 'kpiId'> & Pick<Kpi, 'departmentId' | 'fromDate'>,
  from: string,
): Promise<void> {
  const { organizationId, kpiId, departmentId, fromDate } = was;
  const untilDate = addDays(from, -1);
  if (departmentId === null || fromDate > untilDate) return;
  if (await tx.existsBy(KpiStay, { organizationId, kpiId, untilDate })) return;
  await tx.insert(KpiStay, { organizationId, kpiId, untilDate, departmentId });
}

/**
 * Ids of those that are retired, never held in a closed month and were never read: they are taken away. Throws
 * `InvalidInput` at the place of each from which a KPI that stays is worked out.
 */
async function takenAway(
  tx: EntityManager,
  organizationId: string,
  kpis: readonly Kpi[],
  moves: readonly Move[],
  from: string,
): Promise<ReadonlySet<string>> {
  const retired = new Set(moves.flatMap(({ belonging, to }) => (to === null ? belonging.id : [])));
  const young = kpis.filter(({ id, fromDate }) => retired.has(id) && fromDate >= from);
  if (young.length === 0) return new Set();
  const readings = await tx.find(Reading, {
    select: { kpiId: true },
    where: { organizationId, kpiId: In(young.map(({ id }) => id)) },
  });
  const read = new Set(readings.map(({ kpiId }) => kpiId));
  const gone = young.filter(({ id }) => !read.has(id));
  const ids = new Set(gone.map(({ id }) => id));
  const workedOutFrom = await loadWorkedOutFrom(tx, organizationId);
  const problems = gone.flatMap(({ key }) => {
    const other = workedOutFrom.get(key)?.find(({ id }) => !ids.has(id));
    return problem(placeField({ what: 'kpi', key }), other ? inFormula(other.name) : null);
  });
  if (problems.length > 0) throw new InvalidInput(problems);
  return ids;
}

async function retire(tx: EntityManager, kpi: Kpi, from: string, isTakenAway: boolean): Promise<void> {
  const { organizationId, id, fromDate, version } = kpi;
  const untilDate = fromDate < from ? addDays(from, -1) : fromDate;
  if (isTakenAway) await tx.delete(Kpi, { organizationId, id });
  else await tx.update(Kpi, { organizationId, id }, { untilDate, version: version + 1 });
}

function said({ belonging: { name }, from: was, to }: Move, from: string, isLinked: boolean): Effect['text'] {
  const since = { en: formatDate(from, 'en'), nl: formatDate(from, 'nl') };
  if (to === null) {
    return {
      en: `“${name}” ends: the months before ${since.en} keep it${isLinked ? ', and its links to goals end with it' : ''}.`,
      nl: `“${name}” stopt: de maanden vóór ${since.nl} houden deze KPI${isLinked ? ', en de koppelingen met doelen stoppen mee' : ''}.`,
    };
  }
  return {
    en: `“${name}” goes to ${to.name}, with its figures${isLinked ? ', plan and links to goals' : ' and plan'}. Up to ${since.en} it counts for ${was.name}.`,
    nl: `“${name}” gaat naar ${to.name}, met cijfers${isLinked ? ', plan en koppelingen met doelen' : ' en plan'}. Tot ${since.nl} telt deze KPI mee voor ${was.name}.`,
  };
}

const inFormula = (name: string) => ({
  en: `“${name}” is worked out from this KPI. Give it to a department, or change that formula first.`,
  nl: `“${name}” wordt uit deze KPI berekend. Geef hem aan een afdeling, of verander eerst die formule.`,
});

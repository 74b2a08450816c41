import { Injectable, type OnModuleInit } from '@nestjs/common';
import { type EntityManager, In } from 'typeorm';
import { addDays } from '../calendar/domain/time.js';
import { formatDate } from '../platform/pages/format-date.js';
import { DepartmentChangeParts, type Effect, type Move, type Turn } from './department-change-parts.js';
import { KpiLink } from './kpi-link.entity.js';
import { KpiStay } from './kpi-stay.entity.js';
import { Kpi } from './kpi.entity.js';
import { Reading } from './reading.entity.js';

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
  const effects: Effect[] = [];
  for (const move of moves) {
    const kpi = kpis.find(({ id }) => id === move.belonging.id);
    if (!kpi || move.from.id === move.to?.id) continue;
    if (move.to === null) await retire(tx, kpi, from);
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

/** One that never held in a closed month and was never read is taken away. */
async function retire(tx: EntityManager, kpi: Kpi, from: string): Promise<void> {
  const { organizationId, id, fromDate, version } = kpi;
  const untilDate = fromDate < from ? addDays(from, -1) : fromDate;
  const isRead = await tx.existsBy(Reading, { organizationId, kpiId: id });
  if (fromDate >= from && !isRead) await tx.delete(Kpi, { organizationId, id });
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

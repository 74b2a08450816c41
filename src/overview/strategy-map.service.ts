import { Injectable } from '@nestjs/common';
import { statusOf } from '../kpis/domain/status.js';
import type { Department } from '../organizations/department.entity.js';
import { NotFound } from '../platform/errors.js';
import { type MapDepartment, type MapKpi, type MapPlan, type MapRow, planMap } from './domain/map-plan.js';
import type { MapQuery } from './map.query.js';
import { type Strategy, type StrategyKpi, type StrategyLink, StrategyService } from './strategy.service.js';

/** A link with what it links. */
export interface MapLink {
  readonly link: StrategyLink;
  readonly from: MapKpi;
  /** Null: the goal. */
  readonly to: MapKpi | null;
}

export interface StrategyMap {
  readonly strategy: Strategy;
  /** Whose map it is; null for everybody's. */
  readonly department: Department | null;
  readonly plan: MapPlan;
  readonly measures: readonly MapRow[];
  /** A page of all links of what is mapped, also of what is not drawn. */
  readonly links: readonly MapLink[];
  readonly linkCount: number;
  readonly page: number;
  readonly pages: number;
}

const PAGE = 50;

@Injectable()
export class StrategyMapService {
  constructor(private readonly strategies: StrategyService) {}

  /** Throws `NotFound` for a department that is not there. */
  async load(organizationId: string, query: MapQuery): Promise<StrategyMap> {
    const strategy = await this.strategies.load(organizationId);
    const department = strategy.departments.find(({ key }) => key === query.department) ?? null;
    if (query.department !== undefined && !department) throw new NotFound('department', 'afdeling');
    const all = mapKpis(strategy);
    const chosen = new Map([...all].filter(([, kpi]) => isChosen(kpi, query, department)));
    const own = strategy.links.filter((link) => touches(link, chosen, department));
    // The other ends of what is linked with a department stand on its map as well.
    const ends = new Set(department ? own.flatMap(({ kpiId, towardKpiId }) => [kpiId, towardKpiId]) : []);
    const kpis = [...all.values()].filter(({ id }) => chosen.has(id) || ends.has(id));
    const order = new Map([...all.keys()].map((id, i) => [id, i]));
    const links = own
      .flatMap((link) => {
        const from = all.get(link.kpiId);
        return from ? [{ link, from, to: all.get(link.towardKpiId ?? '') ?? null }] : [];
      })
      .sort((a, b) => (order.get(a.from.id) ?? 0) - (order.get(b.from.id) ?? 0));
    const pages = Math.max(1, Math.ceil(links.length / PAGE));
    const page = Math.min(pages, query.page ?? 1);
    return {
      ...{ strategy, department, page, pages, linkCount: links.length },
      plan: planMap(
        {
          kpis,
          departments: mapDepartments(strategy),
          drivers: own.flatMap(({ kpiId, towardKpiId, weight }) =>
            towardKpiId === null ? [] : [{ from: kpiId, to: towardKpiId, weight }],
          ),
        },
        query.group,
      ),
      measures: measureRows(strategy),
      links: links.slice((page - 1) * PAGE, page * PAGE),
    };
  }
}

/** KPIs by id, measures apart: nothing flows from those. */
function mapKpis({ kpis, standings, rolled, measures }: Strategy): Map<string, MapKpi> {
  const weights = new Map(rolled.kpis.map(({ kpiId, weight }) => [kpiId, weight]));
  return new Map(
    [...kpis.values()]
      .filter(({ id, departmentId }) => departmentId !== null || (!measures.has(id) && weights.has(id)))
      .map((kpi) => [kpi.id, mapKpi(kpi, standings.get(kpi.id)?.status ?? null, weights.get(kpi.id) ?? 0)]),
  );
}

const mapKpi = (
  { id, key, name, departmentId, perspective }: StrategyKpi,
  status: MapKpi['status'],
  weight: number,
): MapKpi => ({
  ...{ id, key, name, departmentId, perspective, status, weight },
});

function measureRows({ kpis, standings, measures }: Strategy): MapRow[] {
  return [...kpis.values()]
    .filter(({ id }) => measures.has(id))
    .map((measure) => {
      const kpi = mapKpi(measure, standings.get(measure.id)?.status ?? null, 0);
      return { ...{ key: kpi.id, kpi, department: null, status: kpi.status }, weight: 0, kpiIds: [kpi.id] };
    });
}

function mapDepartments({ departments, rolled, thresholds }: Strategy): MapDepartment[] {
  const progressOf = new Map(rolled.departments.map((one) => [one.departmentId, one.progress]));
  return departments.map(({ id, key, name, parentId }) => {
    const progress = progressOf.get(id);
    // Without a link to the goal there is nothing to judge; with one, and nothing fresh, it is stale.
    const status = progress === undefined ? null : statusOf(progress, progress !== null, thresholds);
    return { id, key, name, parentId, status };
  });
}

function isChosen(kpi: MapKpi, { perspective, status }: MapQuery, department: Department | null): boolean {
  return (
    (department === null || kpi.departmentId === department.id) &&
    (perspective === undefined || kpi.perspective === perspective) &&
    (status === undefined || kpi.status === status)
  );
}

/** A department's map also has what others have linked to its KPIs. */
function touches(
  { kpiId, towardKpiId }: StrategyLink,
  chosen: ReadonlyMap<string, MapKpi>,
  department: Department | null,
): boolean {
  if (department !== null && chosen.has(towardKpiId ?? '')) return true;
  return chosen.has(kpiId) && (towardKpiId === null || department !== null || chosen.has(towardKpiId));
}

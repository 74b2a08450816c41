import { z } from 'zod';
import { PERSPECTIVES } from '../kpis/domain/kpi.js';
import { STATUSES } from '../kpis/domain/status.js';
import { MAP_GROUPS } from './domain/map-plan.js';

/** An empty field of a form counts as not given; so does what cannot be meant, which an old address may hold. */
const optional = <T extends z.ZodType>(schema: T) => schema.optional().catch(undefined);

export const mapQuery = z.object({
  /** Key of a department: its own map, with the KPIs of others that it is linked with. */
  department: optional(z.string().min(1).max(64)),
  perspective: optional(z.enum(PERSPECTIVES)),
  status: optional(z.enum(STATUSES)),
  group: optional(z.enum(MAP_GROUPS)),
  /** Of the table, from 1. */
  page: optional(z.coerce.number().int().min(1).max(10_000)),
});

export type MapQuery = z.output<typeof mapQuery>;

/** The address of the map with these filters. */
export function mapPath(query: Partial<MapQuery>): string {
  const given = Object.entries(query).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, String(value)]],
  );
  const search = new URLSearchParams(given).toString();
  return search === '' ? '/map' : `/map?${search}`;
}

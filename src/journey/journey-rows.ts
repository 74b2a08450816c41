import { type EntityManager, In } from 'typeorm';
import { TouchpointHarm } from './touchpoint-harm.entity.js';
import { TouchpointKpi } from './touchpoint-kpi.entity.js';
import { TouchpointNeed } from './touchpoint-need.entity.js';
import { TouchpointOwner } from './touchpoint-owner.entity.js';
import { TouchpointPartner } from './touchpoint-partner.entity.js';
import { Touchpoint } from './touchpoint.entity.js';

/** Touchpoints with what belongs to them. */
export interface JourneyRows {
  readonly touchpoints: readonly Touchpoint[];
  readonly owners: readonly TouchpointOwner[];
  readonly kpis: readonly TouchpointKpi[];
  readonly needs: readonly TouchpointNeed[];
  readonly harms: readonly TouchpointHarm[];
  readonly partners: readonly TouchpointPartner[];
}

/** What belongs to these touchpoints, or to all there are: five or six queries, however many. */
export async function loadJourney(
  manager: EntityManager,
  organizationId: string,
  some?: readonly Touchpoint[],
): Promise<JourneyRows> {
  const touchpoints =
    some ??
    (await manager.find(Touchpoint, {
      where: { organizationId },
      order: { place: 'ASC', channel: 'DESC', name: 'ASC', id: 'ASC' },
    }));
  const where = some ? { organizationId, touchpointId: In(some.map(({ id }) => id)) } : { organizationId };
  return {
    touchpoints,
    owners: await manager.findBy(TouchpointOwner, where),
    kpis: await manager.findBy(TouchpointKpi, where),
    needs: await manager.find(TouchpointNeed, { where, order: { number: 'ASC' } }),
    harms: await manager.findBy(TouchpointHarm, where),
    partners: await manager.findBy(TouchpointPartner, where),
  };
}

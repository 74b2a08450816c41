import { Injectable } from '@nestjs/common';
import type { Viewer } from '../access/viewer.js';
import { isPartner } from '../organizations/domain/roles.js';
import { Database } from '../platform/database/database.js';
import { NotFound } from '../platform/errors.js';
import { JourneyPictureService, type TouchpointPicture } from './journey-picture.service.js';
import { TouchpointPartner } from './touchpoint-partner.entity.js';

/**
 * The journey as whoever looks may see it: all of it for people of the organization; for partners from outside the
 * touchpoints that name them, without KPIs, findings and other people.
 */
@Injectable()
export class SeenJourneyService {
  constructor(
    private readonly database: Database,
    private readonly pictures: JourneyPictureService,
  ) {}

  async all(viewer: Viewer): Promise<TouchpointPicture[]> {
    const all = await this.pictures.all(viewer.organizationId);
    if (!isPartner(viewer)) return all;
    const { organizationId, personId } = viewer;
    const rows = await this.database.read().findBy(TouchpointPartner, { organizationId, personId });
    const named = new Set(rows.map(({ touchpointId }) => touchpointId));
    return all.filter(({ touchpoint }) => named.has(touchpoint.id)).map((one) => asToPartner(one, personId));
  }

  /** One touchpoint. Throws `NotFound`, also for partners it does not name. */
  async one(viewer: Viewer, key: string): Promise<TouchpointPicture> {
    if (!isPartner(viewer)) return this.pictures.one(viewer.organizationId, key);
    const found = (await this.all(viewer)).find(({ touchpoint }) => touchpoint.key === key);
    if (!found) throw new NotFound('touchpoint', 'contactmoment');
    return found;
  }
}

/** Named one by one: what is added to a picture later is not shown to partners by itself. */
function asToPartner(
  { touchpoint, departments, needs, partners }: TouchpointPicture,
  personId: string,
): TouchpointPicture {
  return {
    ...{ touchpoint, departments },
    needs: needs.map(({ need, owner }) => ({ need, owner: owner?.id === personId ? owner : null })),
    partners: partners.filter(({ id }) => id === personId),
    ...{ kpis: [], harms: [], conflicts: [], flags: [] },
  };
}

import { Injectable, type OnModuleInit } from '@nestjs/common';
import { In } from 'typeorm';
import { TodayService } from '../goals/today.service.js';
import { Erasures } from '../organizations/erasures.js';
import { KpiOwner } from './kpi-owner.entity.js';
import { Kpi } from './kpi.entity.js';

/** A KPI that is still kept, somebody else must take over; one that has ended keeps the pseudonym. */
@Injectable()
export class KpisErasing implements OnModuleInit {
  constructor(
    private readonly erasures: Erasures,
    private readonly today: TodayService,
  ) {}

  onModuleInit(): void {
    this.erasures.register({
      charges: async (manager, { organizationId, id }) => {
        const owned = await manager.findBy(KpiOwner, { organizationId, personId: id });
        const kpis = await manager.find(Kpi, {
          where: { organizationId, id: In(owned.map(({ kpiId }) => kpiId)) },
          order: { name: 'ASC' },
        });
        const today = await this.today.of(organizationId);
        return kpis
          .filter(({ untilDate }) => untilDate === null || untilDate >= today)
          .map(({ name }) => ({ en: `owns the KPI “${name}”`, nl: `is eigenaar van de KPI “${name}”` }));
      },
    });
  }
}

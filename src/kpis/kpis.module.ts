import { Module } from '@nestjs/common';
import { AccessModule } from '../access/access.module.js';
import { GoalsModule } from '../goals/goals.module.js';
import { OrganizationsModule } from '../organizations/organizations.module.js';
import { ClaimsService } from './claims.service.js';
import { EvidenceController } from './evidence.controller.js';
import { EvidenceService } from './evidence.service.js';
import { GoalProgressController } from './goal-progress.controller.js';
import { GoalProgressService } from './goal-progress.service.js';
import { KpiDetailsService } from './kpi-details.service.js';
import { KpiStatesService } from './kpi-states.service.js';
import { KpiStartersController } from './kpi-starters.controller.js';
import { KpisController } from './kpis.controller.js';
import { KpisService } from './kpis.service.js';
import { LinkFormService } from './link-form.service.js';
import { LinkPages } from './link.pages.js';
import { ReadingsController } from './readings.controller.js';
import { ReadingsService } from './readings.service.js';

const services = [
  KpisService,
  KpiDetailsService,
  ReadingsService,
  KpiStatesService,
  GoalProgressService,
  EvidenceService,
  ClaimsService,
  LinkFormService,
];

@Module({
  imports: [OrganizationsModule, AccessModule, GoalsModule],
  controllers: [
    KpisController,
    KpiStartersController,
    ReadingsController,
    GoalProgressController,
    EvidenceController,
    LinkPages,
  ],
  providers: services,
  exports: services,
})
export class KpisModule {}

import { Module } from '@nestjs/common';
import { AccessModule } from '../access/access.module.js';
import { GoalsModule } from '../goals/goals.module.js';
import { OrganizationsModule } from '../organizations/organizations.module.js';
import { DepartmentChangeParts } from './department-change-parts.js';
import { DepartmentChangesController } from './department-changes.controller.js';
import { DepartmentChangesService } from './department-changes.service.js';
import { ClaimsService } from './claims.service.js';
import { ClosedMonths } from './closed-months.js';
import { CorrectionsService } from './corrections.service.js';
import { EvidenceController } from './evidence.controller.js';
import { EvidenceService } from './evidence.service.js';
import { ContactGoalFormPages } from './contact-goal-form.pages.js';
import { ContactGoalsController } from './contact-goals.controller.js';
import { ContactGoalsService } from './contact-goals.service.js';
import { CustomerGoalFormPages } from './customer-goal-form.pages.js';
import { CustomerGoalsController } from './customer-goals.controller.js';
import { CustomerGoalsService } from './customer-goals.service.js';
import { GoalLevelFormService } from './goal-level-form.service.js';
import { GoalLevelsErasing } from './goal-levels-erasing.js';
import { GoalLevelsPages } from './goal-levels.pages.js';
import { GoalLevelsService } from './goal-levels.service.js';
import { GoalProgressController } from './goal-progress.controller.js';
import { GoalProgressService } from './goal-progress.service.js';
import { KpiDetailsService } from './kpi-details.service.js';
import { KpiMoves } from './kpi-moves.js';
import { KpiRebasings } from './kpi-rebasings.service.js';
import { KpiRebasingsController } from './kpi-rebasings.controller.js';
import { KpiFormPages } from './kpi-form.pages.js';
import { KpiFormService } from './kpi-form.service.js';
import { KpiListService } from './kpi-list.service.js';
import { KpiStatesService } from './kpi-states.service.js';
import { KpiStartersController } from './kpi-starters.controller.js';
import { KpisErasing } from './kpis-erasing.js';
import { KpisController } from './kpis.controller.js';
import { KpisService } from './kpis.service.js';
import { LinkFormService } from './link-form.service.js';
import { LinkPages } from './link.pages.js';
import { ReadingsBatches } from './readings-batches.service.js';
import { ReadingsController } from './readings.controller.js';
import { ReadingsService } from './readings.service.js';
import { HappeningsModule } from '../webhooks/happenings.module.js';

const services = [
  KpisService,
  KpiDetailsService,
  ReadingsService,
  ClosedMonths,
  CorrectionsService,
  KpiStatesService,
  GoalProgressService,
  KpiRebasings,
  DepartmentChangeParts,
  DepartmentChangesService,
  EvidenceService,
  ClaimsService,
  LinkFormService,
  GoalLevelsService,
  CustomerGoalsService,
  ContactGoalsService,
];

@Module({
  imports: [HappeningsModule, OrganizationsModule, AccessModule, GoalsModule],
  controllers: [
    KpiFormPages,
    KpisController,
    KpiStartersController,
    ReadingsController,
    GoalProgressController,
    KpiRebasingsController,
    DepartmentChangesController,
    EvidenceController,
    LinkPages,
    GoalLevelsPages,
    CustomerGoalFormPages,
    ContactGoalFormPages,
    CustomerGoalsController,
    ContactGoalsController,
  ],
  providers: [
    ...services,
    KpiMoves,
    ReadingsBatches,
    KpisErasing,
    KpiListService,
    KpiFormService,
    GoalLevelFormService,
    GoalLevelsErasing,
  ],
  exports: services,
})
export class KpisModule {}

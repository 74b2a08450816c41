import { Module } from '@nestjs/common';
import { AccessModule } from '../access/access.module.js';
import { GoalsModule } from '../goals/goals.module.js';
import { OrganizationsModule } from '../organizations/organizations.module.js';
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
import { KpiStatesService } from './kpi-states.service.js';
import { KpiStartersController } from './kpi-starters.controller.js';
import { KpisErasing } from './kpis-erasing.js';
import { KpisController } from './kpis.controller.js';
import { KpisService } from './kpis.service.js';
import { ReadingsController } from './readings.controller.js';
import { ReadingsService } from './readings.service.js';

const services = [
  KpisService,
  KpiDetailsService,
  ReadingsService,
  KpiStatesService,
  GoalProgressService,
  GoalLevelsService,
  CustomerGoalsService,
  ContactGoalsService,
];

@Module({
  imports: [OrganizationsModule, AccessModule, GoalsModule],
  controllers: [
    KpisController,
    KpiStartersController,
    ReadingsController,
    GoalProgressController,
    GoalLevelsPages,
    CustomerGoalFormPages,
    ContactGoalFormPages,
    CustomerGoalsController,
    ContactGoalsController,
  ],
  providers: [...services, GoalLevelFormService, GoalLevelsErasing, KpisErasing],
  exports: services,
})
export class KpisModule {}

import { Module } from '@nestjs/common';
import { GoalsModule } from '../goals/goals.module.js';
import { OrganizationsModule } from '../organizations/organizations.module.js';
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

const services = [KpisService, KpiDetailsService, ReadingsService, KpiStatesService, GoalProgressService];

@Module({
  imports: [OrganizationsModule, GoalsModule],
  controllers: [KpisController, KpiStartersController, ReadingsController, GoalProgressController],
  providers: [...services, KpisErasing],
  exports: services,
})
export class KpisModule {}

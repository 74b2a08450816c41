import { Module } from '@nestjs/common';
import { AccessModule } from '../access/access.module.js';
import { CyclesModule } from '../cycles/cycles.module.js';
import { GoalsModule } from '../goals/goals.module.js';
import { KpisModule } from '../kpis/kpis.module.js';
import { OrganizationsModule } from '../organizations/organizations.module.js';
import { GoalWorthPages } from './goal-worth.pages.js';
import { GoalWorthService } from './goal-worth.service.js';
import { PrioritiesController } from './priorities.controller.js';
import { PrioritiesService } from './priorities.service.js';
import { ProjectFormPages } from './project-form.pages.js';
import { ProjectFormService } from './project-form.service.js';
import { ProjectMovesService } from './project-moves.service.js';
import { ProjectPageService } from './project-page.service.js';
import { ProjectPicturesService } from './project-pictures.service.js';
import { ProjectPlaces } from './project-places.js';
import { ProjectReports } from './project-reports.js';
import { ProjectRightsService } from './project-rights.service.js';
import { ProjectsController } from './projects.controller.js';
import { ProjectsErasing } from './projects-erasing.js';
import { ProjectsPages } from './projects.pages.js';
import { ProjectsService } from './projects.service.js';
import { YardstickService } from './yardstick.service.js';

/** What departments work on, in which order, at what cost, and what it is to move. */
@Module({
  imports: [OrganizationsModule, AccessModule, CyclesModule, GoalsModule, KpisModule],
  controllers: [ProjectFormPages, ProjectsPages, GoalWorthPages, ProjectsController, PrioritiesController],
  providers: [
    ProjectsErasing,
    ProjectsService,
    ProjectMovesService,
    ProjectPicturesService,
    ProjectPageService,
    ProjectPlaces,
    ProjectFormService,
    ProjectReports,
    ProjectRightsService,
    PrioritiesService,
    GoalWorthService,
    YardstickService,
  ],
  exports: [
    ProjectsService,
    ProjectMovesService,
    ProjectPicturesService,
    ProjectReports,
    PrioritiesService,
    GoalWorthService,
  ],
})
export class ProjectsModule {}

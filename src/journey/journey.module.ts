import { Module } from '@nestjs/common';
import { AccessModule } from '../access/access.module.js';
import { CyclesModule } from '../cycles/cycles.module.js';
import { GoalsModule } from '../goals/goals.module.js';
import { KpisModule } from '../kpis/kpis.module.js';
import { OrganizationsModule } from '../organizations/organizations.module.js';
import { BudgetController } from './budget.controller.js';
import { BudgetPages } from './budget.pages.js';
import { BudgetService } from './budget.service.js';
import { FeedbackService } from './feedback.service.js';
import { JourneyErasing } from './journey-erasing.js';
import { JourneyPictureService } from './journey-picture.service.js';
import { JourneyPages } from './journey.pages.js';
import { JourneyService } from './journey.service.js';
import { SeenJourneyService } from './seen-journey.service.js';
import { TouchpointMoves } from './touchpoint-moves.js';
import { TouchpointFormPages } from './touchpoint-form.pages.js';
import { TouchpointFormService } from './touchpoint-form.service.js';
import { TouchpointsController } from './touchpoints.controller.js';

/** Where customers meet the organization, who owns that, and what keeps the promise made there. */
@Module({
  imports: [OrganizationsModule, AccessModule, CyclesModule, GoalsModule, KpisModule],
  controllers: [TouchpointFormPages, JourneyPages, TouchpointsController, BudgetPages, BudgetController],
  providers: [
    JourneyErasing,
    TouchpointMoves,
    JourneyService,
    JourneyPictureService,
    SeenJourneyService,
    FeedbackService,
    TouchpointFormService,
    BudgetService,
  ],
  exports: [JourneyService, JourneyPictureService, SeenJourneyService, FeedbackService, BudgetService],
})
export class JourneyModule {}

import { Module } from '@nestjs/common';
import { AccessModule } from '../access/access.module.js';
import { GoalsModule } from '../goals/goals.module.js';
import { OrganizationsModule } from '../organizations/organizations.module.js';
import { AssessmentImportService } from './assessment-import.service.js';
import { AssessmentPageService } from './assessment-page.service.js';
import { AssessmentResultsService } from './assessment-results.service.js';
import { AssessmentPages } from './assessment.pages.js';
import { AssessmentsController } from './assessments.controller.js';
import { AssessmentsErasing } from './assessments-erasing.js';
import { AssessmentsPruning } from './assessments-pruning.js';
import { AssessmentsService } from './assessments.service.js';

/** How the organization does by the account of its own people, on three themes, without telling who said what. */
@Module({
  imports: [OrganizationsModule, AccessModule, GoalsModule],
  controllers: [AssessmentPages, AssessmentsController],
  providers: [
    AssessmentsService,
    AssessmentResultsService,
    AssessmentPageService,
    AssessmentImportService,
    AssessmentsErasing,
    AssessmentsPruning,
  ],
  exports: [AssessmentPageService, AssessmentImportService],
})
export class AssessmentsModule {}

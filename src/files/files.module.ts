import { Module } from '@nestjs/common';
import { AssessmentsModule } from '../assessments/assessments.module.js';
import { CyclesModule } from '../cycles/cycles.module.js';
import { DecisionsModule } from '../decisions/decisions.module.js';
import { GoalsModule } from '../goals/goals.module.js';
import { JourneyModule } from '../journey/journey.module.js';
import { KpisModule } from '../kpis/kpis.module.js';
import { OrganizationsModule } from '../organizations/organizations.module.js';
import { MailModule } from '../mail/mail.module.js';
import { ProjectsModule } from '../projects/projects.module.js';
import { ApplyService } from './apply.service.js';
import { FileExportService } from './file-export.service.js';
import { FilePartsService } from './file-parts.service.js';
import { HouseStyleInFileService } from './house-style-in-file.service.js';
import { OwnFileService } from './own-file.service.js';
import { OrganizationFileController } from './organization-file.controller.js';
import { ProjectsInFileService } from './projects-in-file.service.js';
import { SessionsInFileService } from './sessions-in-file.service.js';

/** The organization file. */
@Module({
  imports: [
    OrganizationsModule,
    MailModule,
    CyclesModule,
    GoalsModule,
    AssessmentsModule,
    KpisModule,
    ProjectsModule,
    JourneyModule,
    DecisionsModule,
  ],
  controllers: [OrganizationFileController],
  providers: [
    ApplyService,
    FileExportService,
    FilePartsService,
    HouseStyleInFileService,
    OwnFileService,
    ProjectsInFileService,
    SessionsInFileService,
  ],
  exports: [ApplyService, FileExportService, OwnFileService],
})
export class FilesModule {}

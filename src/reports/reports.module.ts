import { Module } from '@nestjs/common';
import { AccessModule } from '../access/access.module.js';
import { CyclesModule } from '../cycles/cycles.module.js';
import { DecisionsModule } from '../decisions/decisions.module.js';
import { GoalsModule } from '../goals/goals.module.js';
import { KpisModule } from '../kpis/kpis.module.js';
import { MailModule } from '../mail/mail.module.js';
import { OrganizationsModule } from '../organizations/organizations.module.js';
import { OverviewModule } from '../overview/overview.module.js';
import { ReportMails } from './mail/report-mails.js';
import { PackFactsService } from './pack-facts.service.js';
import { PackWork } from './pack-work.service.js';
import { ReportPages } from './reports.pages.js';
import { ReportsController } from './reports.controller.js';
import { ReportsErasing } from './reports-erasing.js';
import { ReportsPruning } from './reports-pruning.js';
import { ReportsService } from './reports.service.js';

/** Board packs: what the pages show, as a file. */
@Module({
  imports: [
    ...[OrganizationsModule, MailModule, AccessModule, CyclesModule, GoalsModule, KpisModule],
    ...[DecisionsModule, OverviewModule],
  ],
  controllers: [ReportPages, ReportsController],
  providers: [ReportsService, PackFactsService, PackWork, ReportMails, ReportsErasing, ReportsPruning],
  exports: [ReportsService, PackWork],
})
export class ReportsModule {}

import { Module } from '@nestjs/common';
import { AccessModule } from '../access/access.module.js';
import { AgendasModule } from '../agendas/agendas.module.js';
import { AssessmentsModule } from '../assessments/assessments.module.js';
import { CyclesModule } from '../cycles/cycles.module.js';
import { DecisionsModule } from '../decisions/decisions.module.js';
import { GoalsModule } from '../goals/goals.module.js';
import { JourneyModule } from '../journey/journey.module.js';
import { KpisModule } from '../kpis/kpis.module.js';
import { MailModule } from '../mail/mail.module.js';
import { NoticesModule } from '../notices/notices.module.js';
import { OrganizationsModule } from '../organizations/organizations.module.js';
import { ProjectsModule } from '../projects/projects.module.js';
import { AuditController } from './audit.controller.js';
import { AuditPages } from './audit.pages.js';
import { AuditEntriesService } from './audit-entries.service.js';
import { AuditTrailService } from './audit-trail.service.js';
import { ChannelPageService } from './channel-page.service.js';
import { DepartmentChangeFormService } from './department-change-form.service.js';
import { DepartmentChangesPages } from './department-changes.pages.js';
import { EvidencePages } from './evidence.pages.js';
import { DepartmentPageService } from './department-page.service.js';
import { DepartmentsPages } from './departments.pages.js';
import { ForecastController } from './forecast.controller.js';
import { GoalPageService } from './goal-page.service.js';
import { GoalPages } from './goal.pages.js';
import { HomePages } from './home.pages.js';
import { HomeMattersService } from './home-matters.service.js';
import { HomeService } from './home.service.js';
import { IslandsPages } from './islands.pages.js';
import { IslandsService } from './islands.service.js';
import { KpiPageService } from './kpi-page.service.js';
import { KpiPages } from './kpi.pages.js';
import { KpiRebasingPages } from './kpi-rebasing.pages.js';
import { MailChannelPages } from './mail-channel.pages.js';
import { MailHealthService } from './mail-health.service.js';
import { MailLifeService } from './mail-life.service.js';
import { MailListService } from './mail-list.service.js';
import { MailboxPages } from './mailbox.pages.js';
import { MailOccasionsService } from './mail-occasions.service.js';
import { MapPages } from './map.pages.js';
import { DigestMails } from './mail/digest-mails.js';
import { MonthBriefService } from './month-brief.service.js';
import { MonthController } from './month.controller.js';
import { MonthPages } from './month.pages.js';
import { MonthReportService } from './month-report.service.js';
import { MonthRowsService } from './month-rows.service.js';
import { NextYearPages } from './next-year.pages.js';
import { NextYearService } from './next-year.service.js';
import { OpenRoundsService } from './open-rounds.service.js';
import { OutboxActsController } from './outbox-acts.controller.js';
import { OutboxController } from './outbox.controller.js';
import { OutboxPageService } from './outbox-page.service.js';
import { OutboxPages } from './outbox.pages.js';
import { PlanCheckController } from './plan-check.controller.js';
import { PlanCheckPages } from './plan-check.pages.js';
import { PlacingConcernsService } from './placing-concerns.service.js';
import { PlanCheckService } from './plan-check.service.js';
import { PlanFactsService } from './plan-facts.service.js';
import { QuarantineController } from './quarantine.controller.js';
import { QuarantinePageService } from './quarantine-page.service.js';
import { QuarantinePages } from './quarantine.pages.js';
import { RhythmEditorService } from './rhythm-editor.service.js';
import { RhythmPages } from './rhythm.pages.js';
import { RhythmPreviewService } from './rhythm-preview.service.js';
import { SessionMovePages } from './session-move.pages.js';
import { SessionMoveService } from './session-move.service.js';
import { SessionNewPages } from './session-new.pages.js';
import { SessionNewService } from './session-new.service.js';
import { SessionPeoplePages } from './session-people.pages.js';
import { SessionPeopleService } from './session-people.service.js';
import { SetUpProgressService } from './set-up-progress.service.js';
import { StructureStoryService } from './structure-story.service.js';
import { StrategyMapService } from './strategy-map.service.js';
import { SessionReadinessService } from './session-readiness.service.js';
import { StrategyService } from './strategy.service.js';
import { SearchController } from './search.controller.js';
import { SearchPages } from './search.pages.js';
import { SearchService } from './search.service.js';
import { SuppressionsController } from './suppressions.controller.js';
import { SuppressionsPageService } from './suppressions-page.service.js';
import { SuppressionsPages } from './suppressions.pages.js';
import { UpdatesModule } from '../updates/updates.module.js';
import { YearMailsService } from './year-mails.service.js';
import { YearPages } from './year.pages.js';
import { YearService } from './year.service.js';

/** Pages and reports that read across rooms. */
@Module({
  imports: [
    AgendasModule,
    OrganizationsModule,
    MailModule,
    AccessModule,
    CyclesModule,
    GoalsModule,
    AssessmentsModule,
    KpisModule,
    DecisionsModule,
    JourneyModule,
    ProjectsModule,
    NoticesModule,
    UpdatesModule,
  ],
  controllers: [
    HomePages,
    YearPages,
    NextYearPages,
    SessionMovePages,
    SessionNewPages,
    SessionPeoplePages,
    RhythmPages,
    GoalPages,
    KpiPages,
    KpiRebasingPages,
    DepartmentChangesPages,
    EvidencePages,
    MapPages,
    MonthPages,
    MonthController,
    DepartmentsPages,
    IslandsPages,
    PlanCheckPages,
    PlanCheckController,
    // Before the page of one mail, whose address would match its own.
    SuppressionsPages,
    SuppressionsController,
    SearchPages,
    SearchController,
    OutboxPages,
    AuditController,
    AuditPages,
    MailboxPages,
    MailChannelPages,
    ForecastController,
    QuarantineController,
    QuarantinePages,
    OutboxController,
    OutboxActsController,
  ],
  providers: [
    AuditTrailService,
    AuditEntriesService,
    NextYearService,
    SessionMoveService,
    SessionNewService,
    SessionPeopleService,
    ChannelPageService,
    DepartmentChangeFormService,
    DepartmentPageService,
    GoalPageService,
    HomeService,
    HomeMattersService,
    SessionReadinessService,
    IslandsService,
    KpiPageService,
    MailHealthService,
    MailLifeService,
    MailListService,
    MailOccasionsService,
    DigestMails,
    MonthBriefService,
    MonthReportService,
    MonthRowsService,
    OpenRoundsService,
    OutboxPageService,
    PlacingConcernsService,
    PlanCheckService,
    PlanFactsService,
    QuarantinePageService,
    RhythmEditorService,
    RhythmPreviewService,
    SetUpProgressService,
    StructureStoryService,
    StrategyMapService,
    StrategyService,
    SuppressionsPageService,
    SearchService,
    YearMailsService,
    YearService,
  ],
  exports: [GoalPageService, MonthReportService, SetUpProgressService, StrategyMapService],
})
export class OverviewModule {}

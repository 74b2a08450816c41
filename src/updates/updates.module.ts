import { Module } from '@nestjs/common';
import { AccessModule } from '../access/access.module.js';
import { CyclesModule } from '../cycles/cycles.module.js';
import { DecisionsModule } from '../decisions/decisions.module.js';
import { KpisModule } from '../kpis/kpis.module.js';
import { MailModule } from '../mail/mail.module.js';
import { OrganizationsModule } from '../organizations/organizations.module.js';
import { ProjectsModule } from '../projects/projects.module.js';
import { ApiAnswersService } from './api-answers.service.js';
import { AssistedDraftsService } from './assisted-drafts.service.js';
import { AskedKpisService } from './asked-kpis.service.js';
import { ClosedByRequests } from './closed-by-requests.js';
import { DepartmentChangeOnlooker } from './department-change-onlooker.js';
import { DraftsService } from './drafts.service.js';
import { EarlierAnswersService } from './earlier-answers.service.js';
import { FormExchangeService } from './form-exchange.service.js';
import { ReplyMailsService } from './mail/reply-mails.service.js';
import { RoundMailsService } from './mail/round-mails.service.js';
import { UpdateMails } from './mail/update-mails.js';
import { FollowUpMails } from './mail/follow-up-mails.js';
import { MailedUpdatePages } from './mailed-update.pages.js';
import { HelpWantedService } from './help-wanted.service.js';
import { HelpWantedMailsService } from './mail/help-wanted-mails.service.js';
import { OpenRequestsService } from './open-requests.service.js';
import { ClosingsService } from './owed/closings.service.js';
import { NudgesService } from './owed/nudges.service.js';
import { OwedController } from './owed/owed.controller.js';
import { OwedPages } from './owed/owed.pages.js';
import { OwedRoundsService } from './owed/owed-rounds.service.js';
import { LateAtOnceService } from './late-at-once.service.js';
import { RoundFactsService } from './round-facts.service.js';
import { RoundSheetsService } from './round-sheets.service.js';
import { UpdateRepliesService } from './replies/update-replies.service.js';
import { SaidOfProjects } from './said-of-projects.js';
import { UpdateFormsService } from './update-forms.service.js';
import { UpdateRequestsController } from './update-requests.controller.js';
import { UpdateRequestsService } from './update-requests.service.js';
import { UpdateRoundsService } from './update-rounds.service.js';
import { UpdatePages } from './update.pages.js';
import { UpdatesService } from './updates.service.js';
import { HappeningsModule } from '../webhooks/happenings.module.js';

const offered = [
  AssistedDraftsService,
  AskedKpisService,
  DraftsService,
  EarlierAnswersService,
  LateAtOnceService,
  ClosingsService,
  NudgesService,
  OwedRoundsService,
  RoundSheetsService,
  UpdateFormsService,
  UpdateRequestsService,
  UpdateRoundsService,
  UpdatesService,
];

/** The monthly question to the departments, and their answers. */
@Module({
  imports: [
    HappeningsModule,
    OrganizationsModule,
    MailModule,
    AccessModule,
    CyclesModule,
    KpisModule,
    ProjectsModule,
    DecisionsModule,
  ],
  controllers: [MailedUpdatePages, OwedPages, OwedController, UpdatePages, UpdateRequestsController],
  providers: [
    ...offered,
    ApiAnswersService,
    ClosedByRequests,
    DepartmentChangeOnlooker,
    FollowUpMails,
    FormExchangeService,
    HelpWantedMailsService,
    HelpWantedService,
    OpenRequestsService,
    RoundFactsService,
    ReplyMailsService,
    RoundMailsService,
    SaidOfProjects,
    UpdateMails,
    UpdateRepliesService,
  ],
  exports: offered,
})
export class UpdatesModule {}

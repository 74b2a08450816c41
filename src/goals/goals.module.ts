import { Module } from '@nestjs/common';
import { AccessModule } from '../access/access.module.js';
import { CyclesModule } from '../cycles/cycles.module.js';
import { MailModule } from '../mail/mail.module.js';
import { OrganizationsModule } from '../organizations/organizations.module.js';
import { GoalErasing } from './goal-erasing.js';
import { GoalAskings } from './goal-askings.service.js';
import { GoalChoices } from './goal-choices.service.js';
import { GoalDetailsService } from './goal-details.service.js';
import { GoalFormPages } from './goal-form.pages.js';
import { GoalFormService } from './goal-form.service.js';
import { GoalMoves } from './goal-moves.service.js';
import { GoalRoundsService } from './goal-rounds.service.js';
import { GoalStances } from './goal-stances.service.js';
import { GoalStepsController } from './goal-steps.controller.js';
import { GoalStoryPages } from './goal-story.pages.js';
import { GoalStoryService } from './goal-story.service.js';
import { GoalSupportController } from './goal-support.controller.js';
import { GoalSupportService } from './goal-support.service.js';
import { GoalsController } from './goals.controller.js';
import { GoalsService } from './goals.service.js';
import { EndorsementMails } from './mail/endorsement-mails.service.js';
import { EndorsementReceiptMail } from './mail/endorsement-receipt.mail.js';
import { GoalRequestMail } from './mail/goal-request.mail.js';
import { MailedStancePages } from './mailed-stance.pages.js';
import { MailedStanceService } from './mailed-stance.service.js';
import { StanceReceipts } from './stance-receipts.service.js';
import { TodayService } from './today.service.js';
import { HappeningsModule } from '../webhooks/happenings.module.js';

@Module({
  imports: [HappeningsModule, OrganizationsModule, MailModule, AccessModule, CyclesModule],
  controllers: [
    MailedStancePages,
    GoalsController,
    GoalStepsController,
    GoalSupportController,
    GoalFormPages,
    GoalStoryPages,
  ],
  providers: [
    GoalErasing,
    GoalsService,
    GoalMoves,
    GoalChoices,
    GoalStances,
    GoalSupportService,
    GoalStoryService,
    GoalFormService,
    GoalDetailsService,
    GoalRoundsService,
    TodayService,
    GoalAskings,
    MailedStanceService,
    GoalRequestMail,
    EndorsementMails,
    EndorsementReceiptMail,
    StanceReceipts,
  ],
  exports: [
    GoalsService,
    GoalMoves,
    GoalChoices,
    GoalStances,
    GoalSupportService,
    GoalStoryService,
    GoalFormService,
    GoalDetailsService,
    GoalRoundsService,
    TodayService,
  ],
})
export class GoalsModule {}

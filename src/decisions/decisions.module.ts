import { Module } from '@nestjs/common';
import { AccessModule } from '../access/access.module.js';
import { CyclesModule } from '../cycles/cycles.module.js';
import { GoalsModule } from '../goals/goals.module.js';
import { KpisModule } from '../kpis/kpis.module.js';
import { MailModule } from '../mail/mail.module.js';
import { OrganizationsModule } from '../organizations/organizations.module.js';
import { BreachesService } from './breaches.service.js';
import { DecisionFormPages } from './decision-form.pages.js';
import { DecisionMoves } from './decision-moves.js';
import { DecisionsController } from './decisions.controller.js';
import { DecisionsErasing } from './decisions-erasing.js';
import { DecisionsPages } from './decisions.pages.js';
import { DecisionsService } from './decisions.service.js';
import { GuardrailFormService } from './guardrail-form.service.js';
import { GuardrailsController } from './guardrails.controller.js';
import { GuardrailsPages } from './guardrails.pages.js';
import { GuardrailsService } from './guardrails.service.js';
import { ActionReminderMail } from './mail/action-reminder.mail.js';
import { MailedActionsPages } from './mailed-actions.pages.js';
import { MailedActionsService } from './mailed-actions.service.js';
import { PermissionPages } from './permission.pages.js';
import { PermissionsController } from './permissions.controller.js';
import { PermissionsService } from './permissions.service.js';
import { ActionOccasions } from './resolutions/action-occasions.service.js';
import { LatestResolutionsService } from './resolutions/latest-resolutions.service.js';
import { ResolutionsController } from './resolutions/resolutions.controller.js';
import { ResolutionsService } from './resolutions/resolutions.service.js';
import { SubjectChoices } from './resolutions/subject-choices.service.js';
import { ResolutionSubjects } from './resolutions/resolution-subjects.service.js';
import { Speaking } from './speaking.service.js';
import { HappeningsModule } from '../webhooks/happenings.module.js';

/** What departments decide without asking: within which bounds, what they decided, and what they still asked for. */
@Module({
  imports: [
    HappeningsModule,
    OrganizationsModule,
    MailModule,
    AccessModule,
    CyclesModule,
    GoalsModule,
    KpisModule,
  ],
  controllers: [
    MailedActionsPages,
    GuardrailsController,
    DecisionsController,
    PermissionsController,
    ResolutionsController,
    GuardrailsPages,
    // Before the page of one decision, whose address would match theirs.
    DecisionFormPages,
    PermissionPages,
    DecisionsPages,
  ],
  providers: [
    DecisionsErasing,
    DecisionMoves,
    Speaking,
    GuardrailsService,
    GuardrailFormService,
    BreachesService,
    DecisionsService,
    PermissionsService,
    ActionOccasions,
    ActionReminderMail,
    MailedActionsService,
    ResolutionsService,
    LatestResolutionsService,
    ResolutionSubjects,
    SubjectChoices,
  ],
  exports: [
    GuardrailsService,
    BreachesService,
    DecisionsService,
    PermissionsService,
    ResolutionsService,
    LatestResolutionsService,
    ResolutionSubjects,
    SubjectChoices,
    Speaking,
  ],
})
export class DecisionsModule {}

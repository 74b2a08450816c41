import { Module } from '@nestjs/common';
import { MailKinds } from '../mail/mail-kinds.js';
import { MailModule } from '../mail/mail.module.js';
import { OrganizationsModule } from '../organizations/organizations.module.js';
import { CyclePlansService } from './cycle-plans.service.js';
import { CyclesController } from './cycles.controller.js';
import { CyclesService } from './cycles.service.js';
import { ExtraordinarySessionsService } from './extraordinary-sessions.service.js';
import { SessionCancelledMail } from './mail/session-cancelled.mail.js';
import { SessionMailFactsService } from './mail/session-mail-facts.service.js';
import { SessionPlaceMail } from './mail/session-place.mail.js';
import { SessionUninvitedMail } from './mail/session-uninvited.mail.js';
import { SessionMovedMail } from './mail/session-moved.mail.js';
import { StillTrueService } from './mail/still-true.service.js';
import { NewSessionsService } from './new-sessions.service.js';
import { PlanComparisonService } from './plan-comparison.service.js';
import { ParticipantErasing } from './participant-erasing.js';
import { RecomputeService } from './recompute.service.js';
import { RhythmController } from './rhythm.controller.js';
import { RhythmService } from './rhythm.service.js';
import { SessionActsService } from './session-acts.service.js';
import { SessionChanges } from './session-changes.js';
import { SessionDecisions } from './session-decisions.js';
import { SessionConcernsService } from './session-concerns.service.js';
import { SessionTellingsService } from './session-tellings.service.js';
import { SessionsController } from './sessions.controller.js';
import { SessionsService } from './sessions.service.js';
import { ZoneRulesService } from './zone-rules.service.js';
import { HappeningsModule } from '../webhooks/happenings.module.js';

const offered = [
  SessionChanges,
  SessionDecisions,
  RhythmService,
  CyclesService,
  CyclePlansService,
  RecomputeService,
  SessionsService,
  SessionConcernsService,
  ExtraordinarySessionsService,
  ZoneRulesService,
];

/** Rhythm, planning cycles and sessions. */
@Module({
  imports: [HappeningsModule, OrganizationsModule, MailModule],
  controllers: [RhythmController, CyclesController, SessionsController],
  providers: [
    ParticipantErasing,
    ...offered,
    PlanComparisonService,
    NewSessionsService,
    SessionActsService,
    SessionTellingsService,
    SessionMailFactsService,
    StillTrueService,
    SessionMovedMail,
    SessionCancelledMail,
    SessionPlaceMail,
    SessionUninvitedMail,
  ],
  exports: offered,
})
export class CyclesModule {
  constructor(
    kinds: MailKinds,
    moved: SessionMovedMail,
    cancelled: SessionCancelledMail,
    place: SessionPlaceMail,
    uninvited: SessionUninvitedMail,
  ) {
    for (const kind of [moved, cancelled, place, uninvited]) kinds.register(kind);
  }
}

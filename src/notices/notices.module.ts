import { Module } from '@nestjs/common';
import { MailModule } from '../mail/mail.module.js';
import { OrganizationsModule } from '../organizations/organizations.module.js';
import { ForecastService } from './forecast.service.js';
import { InvariantsService } from './invariants.service.js';
import { NoticeFactsService } from './notice-facts.service.js';
import { QuestionFactsService } from './question-facts.service.js';
import { QuarantineReleaseService } from './quarantine-release.service.js';
import { StillOwedService } from './still-owed.service.js';
import { TickService } from './tick.service.js';

/** Who is owed which mail when. */
@Module({
  imports: [OrganizationsModule, MailModule],
  providers: [
    InvariantsService,
    NoticeFactsService,
    QuestionFactsService,
    TickService,
    StillOwedService,
    ForecastService,
    QuarantineReleaseService,
  ],
  exports: [InvariantsService, NoticeFactsService, QuarantineReleaseService, TickService, ForecastService],
})
export class NoticesModule {}

import { Module } from '@nestjs/common';
import { AccessModule } from '../access/access.module.js';
import { AgendasModule } from '../agendas/agendas.module.js';
import { CyclesModule } from '../cycles/cycles.module.js';
import { GoalsModule } from '../goals/goals.module.js';
import { MailModule } from '../mail/mail.module.js';
import { OrganizationsModule } from '../organizations/organizations.module.js';
import { AttendanceReplies } from './attendance-replies.service.js';
import { CalendarFeeds } from './calendar-feeds.service.js';
import { CalendarPages } from './calendar.pages.js';
import { FeedController } from './feed.controller.js';
import { InvitationsErasing } from './invitations-erasing.js';
import { InvitationsService } from './invitations.service.js';
import { SessionCalendar } from './session-calendar.service.js';
import { OrganizerAddresses } from './organizer-addresses.js';

/** Sessions in people's own calendars. */
@Module({
  imports: [OrganizationsModule, MailModule, AccessModule, CyclesModule, GoalsModule, AgendasModule],
  controllers: [CalendarPages, FeedController],
  providers: [
    AttendanceReplies,
    CalendarFeeds,
    InvitationsService,
    InvitationsErasing,
    OrganizerAddresses,
    SessionCalendar,
  ],
  exports: [InvitationsService],
})
export class InvitationsModule {}

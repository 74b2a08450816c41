import { Module } from '@nestjs/common';
import { AgendasModule } from '../agendas/agendas.module.js';
import { CyclesModule } from '../cycles/cycles.module.js';
import { MailModule } from '../mail/mail.module.js';
import { OrganizationsModule } from '../organizations/organizations.module.js';
import { AttendanceReplies } from './attendance-replies.service.js';
import { InvitationsErasing } from './invitations-erasing.js';
import { InvitationsService } from './invitations.service.js';
import { OrganizerAddresses } from './organizer-addresses.js';

/** Sessions in people's own calendars. */
@Module({
  imports: [OrganizationsModule, MailModule, CyclesModule, AgendasModule],
  providers: [AttendanceReplies, InvitationsService, InvitationsErasing, OrganizerAddresses],
  exports: [InvitationsService],
})
export class InvitationsModule {}

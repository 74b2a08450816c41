import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Erasures } from '../organizations/erasures.js';
import { CalendarTelling } from './calendar-telling.entity.js';
import { SaidAttendance } from './said-attendance.entity.js';

/** Nobody has to know what a calendar was told that belongs to nobody any more. */
@Injectable()
export class InvitationsErasing implements OnModuleInit {
  constructor(private readonly erasures: Erasures) {}

  onModuleInit(): void {
    this.erasures.register({
      erase: async (tx, { person: { organizationId, id: personId } }) => {
        await tx.delete(CalendarTelling, { organizationId, personId });
        await tx.delete(SaidAttendance, { organizationId, personId });
      },
    });
  }
}

import { Module } from '@nestjs/common';
import { AccessModule } from '../access/access.module.js';
import { CyclesModule } from '../cycles/cycles.module.js';
import { DecisionsModule } from '../decisions/decisions.module.js';
import { GoalsModule } from '../goals/goals.module.js';
import { KpisModule } from '../kpis/kpis.module.js';
import { MailModule } from '../mail/mail.module.js';
import { OrganizationsModule } from '../organizations/organizations.module.js';
import { AgendaChangedMail } from './mail/agenda-changed.mail.js';
import { AgendaChanges } from './arrangement/agenda-changes.service.js';
import { ArrangementsService } from './arrangement/arrangements.service.js';
import { ArrangingService } from './arrangement/arranging.service.js';
import { CarryOverService } from './arrangement/carry-over.service.js';
import { CutOffService } from './arrangement/cut-off.service.js';
import { LeftBehindService } from './arrangement/left-behind.service.js';
import { ProposalsService } from './arrangement/proposals.service.js';
import { ToldChangesService } from './arrangement/told-changes.service.js';
import { AttendanceBook } from './attendance-book.js';
import { AgendasController } from './agendas.controller.js';
import { AgendasErasing } from './agendas-erasing.js';
import { ArrangingFormService } from './arranging-form.service.js';
import { ArrangingPageService } from './arranging-page.js';
import { ArrangingController } from './arranging.controller.js';
import { ArrangingPages } from './arranging.pages.js';
import { ProposalPages } from './proposals.pages.js';
import { AgendaPages } from './agendas.pages.js';
import { AgendasService } from './agendas.service.js';
import { ProjectsModule } from '../projects/projects.module.js';
import { ResolutionPages } from './resolutions.pages.js';
import { AgendaMail } from './mail/agenda.mail.js';
import { SessionPages } from './session-page.js';
import { SessionMailsService } from './mail/session-mails.service.js';
import { ItemSubjects } from './item-subjects.service.js';
import { MinutesService } from './minutes.service.js';
import { SessionMinutesMail } from './mail/session-minutes.mail.js';
import { ApprovalService } from './room/approval.service.js';
import { MeetingBook } from './room/meeting-book.js';
import { MeetingChanges } from './room/meeting-changes.js';
import { MeetingStartService } from './room/meeting-start.service.js';
import { MeetingsService } from './room/meetings.service.js';
import { MinutesController } from './room/minutes.controller.js';
import { MinutesPage } from './room/minutes-page.js';
import { MinutesPages } from './room/minutes.pages.js';
import { NotesService } from './room/notes.service.js';
import { OutcomesService } from './room/outcomes.service.js';
import { RoomErasing } from './room/room-erasing.js';
import { RoomEventsController } from './room/room-events.controller.js';
import { RoomPage } from './room/room-page.js';
import { RoomPages } from './room/room.pages.js';
import { RoomStreams } from './room/room-streams.js';
import { AnswersService } from './questions/answers.service.js';
import { MailedQuestionPages } from './questions/mailed-questions.pages.js';
import { QuestionErasing } from './questions/question-erasing.js';
import { QuestionMails } from './questions/mail/question-mails.service.js';
import { QuestionPages } from './questions/questions.pages.js';
import { QuestionRoundsService } from './questions/question-rounds.service.js';
import { SessionReminderMail } from './mail/session-reminder.mail.js';
import { HappeningsModule } from '../webhooks/happenings.module.js';

/** Running a session, and its minutes. */
const ROOM = [
  ...[MeetingBook, MeetingChanges, MeetingStartService, MeetingsService, NotesService, OutcomesService],
  ...[ApprovalService, RoomErasing, RoomStreams, RoomPage, MinutesPage],
];

/** What people are asked before a session. */
const QUESTIONS = [AnswersService, QuestionErasing, QuestionMails, QuestionRoundsService];

/** What a session talks about, on a page and by mail. */
@Module({
  imports: [
    HappeningsModule,
    OrganizationsModule,
    MailModule,
    AccessModule,
    CyclesModule,
    GoalsModule,
    KpisModule,
    ProjectsModule,
    DecisionsModule,
  ],
  controllers: [
    ArrangingController,
    ArrangingPages,
    ProposalPages,
    AgendaPages,
    ResolutionPages,
    AgendasController,
    ...[RoomPages, RoomEventsController, MinutesPages, MinutesController],
    ...[QuestionPages, MailedQuestionPages],
  ],
  providers: [
    AgendasService,
    AttendanceBook,
    SessionMailsService,
    SessionPages,
    AgendaMail,
    SessionReminderMail,
    SessionMinutesMail,
    MinutesService,
    ItemSubjects,
    AgendasErasing,
    ArrangingPageService,
    ArrangingFormService,
    ArrangementsService,
    ArrangingService,
    CutOffService,
    ProposalsService,
    CarryOverService,
    LeftBehindService,
    AgendaChanges,
    ToldChangesService,
    AgendaChangedMail,
    ...ROOM,
    ...QUESTIONS,
  ],
  exports: [
    AgendasService,
    AnswersService,
    AttendanceBook,
    // Whoever lets time pass does in a room what people do.
    ...[ProposalsService, MeetingsService, MinutesService, ApprovalService],
  ],
})
export class AgendasModule {}

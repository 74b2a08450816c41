import { type DynamicModule, Module } from '@nestjs/common';
import { ScheduleModule } from '@nestjs/schedule';
import { AccessModule } from './access/access.module.js';
import { AdministrationModule } from './administration/administration.module.js';
import { AgendasModule } from './agendas/agendas.module.js';
import { AssistantModule } from './assistant/assistant.module.js';
import { AssessmentsModule } from './assessments/assessments.module.js';
import { CyclesModule } from './cycles/cycles.module.js';
import { DecisionsModule } from './decisions/decisions.module.js';
import { DemoModule } from './demo/demo.module.js';
import { FilesModule } from './files/files.module.js';
import { GoalsModule } from './goals/goals.module.js';
import { InvitationsModule } from './invitations/invitations.module.js';
import { JourneyModule } from './journey/journey.module.js';
import { KpisModule } from './kpis/kpis.module.js';
import { MailModule } from './mail/mail.module.js';
import { NoticesModule } from './notices/notices.module.js';
import { OrganizationsModule } from './organizations/organizations.module.js';
import { OverviewModule } from './overview/overview.module.js';
import type { Clock } from './platform/clock.js';
import type { Database } from './platform/database/database.js';
import { DatabaseHealth } from './platform/health/database.health.js';
import { RateExchange } from './platform/http/rate-exchange.js';
import { WebModule } from './platform/http/web.module.js';
import { PlatformModule } from './platform/platform.module.js';
import type { Settings } from './platform/settings.js';
import { ProjectsModule } from './projects/projects.module.js';
import { ReportsModule } from './reports/reports.module.js';
import { Schedule } from './schedule.js';
import { SpreadsheetsModule } from './spreadsheets/spreadsheets.module.js';
import { UpdatesModule } from './updates/updates.module.js';
import { WebhooksModule } from './webhooks/webhooks.module.js';

/** All that has routes and services of the business, lowest first. */
export const rooms = [
  OrganizationsModule,
  MailModule,
  AccessModule,
  WebhooksModule,
  CyclesModule,
  GoalsModule,
  AssessmentsModule,
  KpisModule,
  ProjectsModule,
  JourneyModule,
  DecisionsModule,
  UpdatesModule,
  AgendasModule,
  InvitationsModule,
  NoticesModule,
  FilesModule,
  SpreadsheetsModule,
  OverviewModule,
  ReportsModule,
  AssistantModule,
  AdministrationModule,
  DemoModule,
];

/** All rooms, over what the process was given. */
@Module({})
export class AppModule {
  static with(settings: Settings, clock: Clock, database: Database): DynamicModule {
    return {
      module: AppModule,
      imports: [
        PlatformModule.with(settings, clock, database),
        ScheduleModule.forRoot(),
        WebModule,
        ...rooms,
      ],
      providers: [DatabaseHealth, RateExchange, Schedule],
    };
  }
}

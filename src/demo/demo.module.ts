import { Module } from '@nestjs/common';
import { AgendasModule } from '../agendas/agendas.module.js';
import { CyclesModule } from '../cycles/cycles.module.js';
import { DecisionsModule } from '../decisions/decisions.module.js';
import { FilesModule } from '../files/files.module.js';
import { GoalsModule } from '../goals/goals.module.js';
import { KpisModule } from '../kpis/kpis.module.js';
import { MailModule } from '../mail/mail.module.js';
import { NoticesModule } from '../notices/notices.module.js';
import { OrganizationsModule } from '../organizations/organizations.module.js';
import { UpdatesModule } from '../updates/updates.module.js';
import { ProjectsModule } from '../projects/projects.module.js';
import { ScriptForecast } from './script-forecast.service.js';
import { DecisionPlayer } from './decision-player.service.js';
import { QuestionPlayer } from './question-player.service.js';
import { RoundPlayer } from './round-player.service.js';
import { SessionPlayer } from './session-player.service.js';
import { ScriptPlayer } from './script-player.service.js';
import { TimeMachine } from './time-machine.js';

/** The time machine, and what it lets happen. */
@Module({
  imports: [
    OrganizationsModule,
    MailModule,
    CyclesModule,
    GoalsModule,
    KpisModule,
    ProjectsModule,
    DecisionsModule,
    UpdatesModule,
    AgendasModule,
    NoticesModule,
    FilesModule,
  ],
  providers: [
    ...[TimeMachine, DecisionPlayer, QuestionPlayer, RoundPlayer, SessionPlayer],
    ...[ScriptPlayer, ScriptForecast],
  ],
  exports: [TimeMachine, ScriptPlayer, ScriptForecast],
})
export class DemoModule {}

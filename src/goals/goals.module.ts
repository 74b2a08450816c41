import { Module } from '@nestjs/common';
import { CyclesModule } from '../cycles/cycles.module.js';
import { MailModule } from '../mail/mail.module.js';
import { OrganizationsModule } from '../organizations/organizations.module.js';
import { GoalErasing } from './goal-erasing.js';
import { GoalDetailsService } from './goal-details.service.js';
import { GoalRoundsService } from './goal-rounds.service.js';
import { GoalsController } from './goals.controller.js';
import { GoalsService } from './goals.service.js';
import { GoalRequestMail } from './mail/goal-request.mail.js';
import { TodayService } from './today.service.js';

@Module({
  imports: [OrganizationsModule, MailModule, CyclesModule],
  controllers: [GoalsController],
  providers: [
    GoalErasing,
    GoalsService,
    GoalDetailsService,
    GoalRoundsService,
    TodayService,
    GoalRequestMail,
  ],
  exports: [GoalsService, GoalDetailsService, GoalRoundsService, TodayService],
})
export class GoalsModule {}

import { Module } from '@nestjs/common';
import { AccessModule } from '../access/access.module.js';
import { AgendasModule } from '../agendas/agendas.module.js';
import { CyclesModule } from '../cycles/cycles.module.js';
import { DecisionsModule } from '../decisions/decisions.module.js';
import { GoalsModule } from '../goals/goals.module.js';
import { KpisModule } from '../kpis/kpis.module.js';
import { OrganizationsModule } from '../organizations/organizations.module.js';
import { UpdatesModule } from '../updates/updates.module.js';
import { McpController } from './mcp.controller.js';
import { PlanReader } from './plan-reader.service.js';

/** The plan for assistants; owns no table. */
@Module({
  imports: [
    ...[OrganizationsModule, AccessModule, CyclesModule, GoalsModule, KpisModule],
    ...[DecisionsModule, UpdatesModule, AgendasModule],
  ],
  controllers: [McpController],
  providers: [PlanReader],
})
export class AssistantModule {}

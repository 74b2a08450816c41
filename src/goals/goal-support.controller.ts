import { Body, Controller, Get, Param, Put } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import { type Caller, CallerParam } from '../organizations/caller.js';
import { GoalStances } from './goal-stances.service.js';
import { stanceBody, supportView, viewOfSupport } from './goal-support.dto.js';
import { GoalSupportService } from './goal-support.service.js';
import { GoalsService } from './goals.service.js';

@ApiTags('Goals')
@Controller('api/v1/goals/:goal')
export class GoalSupportController {
  constructor(
    private readonly goals: GoalsService,
    private readonly supports: GoalSupportService,
    private readonly stances: GoalStances,
  ) {}

  @Get('support')
  @ApiOperation({ summary: 'Who carries the goal: what each department says about it' })
  @ApiOkResponse({ standardSchema: supportView })
  async support(@CallerParam() { organizationId }: Caller, @Param('goal') key: string) {
    const goal = await this.goals.get(organizationId, key);
    return viewOfSupport(await this.supports.of(organizationId, goal));
  }

  @Put('stances/:department')
  @ApiOperation({ summary: 'Say what a department thinks of the goal; its head, deputy or stand-in can' })
  @ApiOkResponse({ standardSchema: supportView })
  async state(
    @CallerParam() caller: Caller,
    @Param('goal') goal: string,
    @Param('department') department: string,
    @Body({ schema: stanceBody }) body: z.output<typeof stanceBody>,
  ) {
    await this.stances.state(caller.organizationId, { goal, department }, body, caller);
    return this.support(caller, goal);
  }
}

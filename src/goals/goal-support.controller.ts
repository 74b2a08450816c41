import { Controller, Get, Param } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { type Caller, CallerParam, May } from '../organizations/caller.js';
import { supportView, viewOfSupport } from './goal-support.dto.js';
import { GoalSupportService } from './goal-support.service.js';
import { GoalsService } from './goals.service.js';

@ApiTags('Goals')
@Controller('api/v1/goals/:goal')
@May('read-goals')
export class GoalSupportController {
  constructor(
    private readonly goals: GoalsService,
    private readonly supports: GoalSupportService,
  ) {}

  @Get('support')
  @ApiOperation({ summary: 'Who carries the goal: what each department says about it' })
  @ApiOkResponse({ standardSchema: supportView })
  async support(@CallerParam() { organizationId }: Caller, @Param('goal') key: string) {
    const goal = await this.goals.get(organizationId, key);
    return viewOfSupport(await this.supports.of(organizationId, goal));
  }
}

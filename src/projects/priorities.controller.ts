import { Body, Controller, Get, Param, Put } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import { type Caller, CallerParam, May } from '../organizations/caller.js';
import { NotFound } from '../platform/errors.js';
import { GoalWorthService } from './goal-worth.service.js';
import {
  focusBody,
  prioritiesView,
  rankBody,
  viewOfPriorities,
  viewOfWorth,
  worthBody,
  worthView,
} from './priorities.dto.js';
import { PrioritiesService } from './priorities.service.js';

/** What comes first in a quarter, and what a point of the goal's measure is worth; leadership's to say. */
@ApiTags('Projects')
@Controller('api/v1')
export class PrioritiesController {
  constructor(
    private readonly priorities: PrioritiesService,
    private readonly worths: GoalWorthService,
  ) {}

  @Get('quarters/:quarter/priorities')
  @May('read-projects')
  @ApiOperation({ summary: 'The projects of a quarter in their order, the most urgent for the goal first' })
  @ApiOkResponse({ standardSchema: prioritiesView })
  async read(@CallerParam() { organizationId }: Caller, @Param('quarter') quarter: string) {
    const priorities = await this.priorities.of(organizationId, quarter);
    if (!priorities) throw new NotFound('quarter', 'kwartaal');
    return viewOfPriorities(priorities);
  }

  @Put('quarters/:quarter/priorities/:project')
  @May('set-priorities')
  @ApiOperation({ summary: 'Give a project its place in a quarter by hand, with the reason' })
  @ApiOkResponse({ standardSchema: prioritiesView })
  async rank(
    @CallerParam() caller: Caller,
    @Param('quarter') quarter: string,
    @Param('project') project: string,
    @Body({ schema: rankBody }) body: z.output<typeof rankBody>,
  ) {
    await this.priorities.rank(caller.organizationId, { quarter, project }, body, caller);
    return this.read(caller, quarter);
  }

  @Put('quarters/:quarter/focus')
  @May('set-priorities')
  @ApiOperation({ summary: 'Say how many projects are on the focus list of a quarter' })
  @ApiOkResponse({ standardSchema: prioritiesView })
  async focus(
    @CallerParam() caller: Caller,
    @Param('quarter') quarter: string,
    @Body({ schema: focusBody }) { size }: z.output<typeof focusBody>,
  ) {
    await this.priorities.focusOn(caller.organizationId, quarter, size, caller);
    return this.read(caller, quarter);
  }

  @Get('goals/:goal/worth')
  @May('read-projects')
  @ApiOperation({ summary: 'What a point of the measure of the goal is worth, and why' })
  @ApiOkResponse({ standardSchema: worthView })
  async worth(@CallerParam() { organizationId }: Caller, @Param('goal') goal: string) {
    return viewOfWorth(await this.worths.of(organizationId, goal));
  }

  @Put('goals/:goal/worth')
  @May('set-priorities')
  @ApiOperation({ summary: 'Say what a point of the measure of the goal is worth, and why' })
  @ApiOkResponse({ standardSchema: worthView })
  async value(
    @CallerParam() caller: Caller,
    @Param('goal') goal: string,
    @Body({ schema: worthBody }) { version, ...body }: z.output<typeof worthBody>,
  ) {
    const options = { author: caller, seenVersion: version };
    await this.worths.set(caller.organizationId, goal, body, options);
    return this.worth(caller, goal);
  }
}

import { Body, Controller, Get, Param, Put } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { type Caller, CallerParam, May } from '../organizations/caller.js';
import { NotFound } from '../platform/errors.js';
import { Paged } from '../platform/http/paged.js';
import { adoptionBody, goalBody, goalView, viewOfGoal } from './goal.dto.js';
import { GoalDetailsService } from './goal-details.service.js';
import { GoalMoves } from './goal-moves.service.js';
import { GoalsService } from './goals.service.js';
import { TodayService } from './today.service.js';

@ApiTags('Goals')
@Controller('api/v1/goals')
export class GoalsController {
  constructor(
    private readonly goals: GoalsService,
    private readonly moves: GoalMoves,
    private readonly details: GoalDetailsService,
    private readonly today: TodayService,
  ) {}

  @Get()
  @May('read-goals')
  @ApiOperation({ summary: 'All goals there are or were, the latest planning cycle first' })
  @Paged('key')
  @ApiOkResponse({ standardSchema: z.array(goalView) })
  async list(@CallerParam() { organizationId }: Caller) {
    const goals = await this.goals.list(organizationId);
    const today = await this.today.of(organizationId);
    return (await this.details.of(organizationId, goals)).map((goal) => viewOfGoal(goal, today));
  }

  @Get(':goal')
  @May('read-goals')
  @ApiOperation({ summary: 'One goal' })
  @ApiOkResponse({ standardSchema: goalView })
  async read(@CallerParam() { organizationId }: Caller, @Param('goal') key: string) {
    const [detail] = await this.details.of(organizationId, [await this.goals.get(organizationId, key)]);
    if (!detail) throw new NotFound('goal', 'doel');
    return viewOfGoal(detail, await this.today.of(organizationId));
  }

  @Put(':goal')
  @May('write-goals')
  @ApiOperation({
    summary:
      'Create or change the goal of a planning cycle: leadership can, and its owner as far as the mandate reaches',
  })
  @ApiOkResponse({ standardSchema: goalView })
  async put(
    @CallerParam() caller: Caller,
    @Param('goal') key: string,
    @Body({ schema: goalBody }) { version, ...body }: z.output<typeof goalBody>,
  ) {
    await this.goals.put(caller.organizationId, { key, ...body }, version, caller);
    return this.read(caller, key);
  }

  @Put(':goal/adoption')
  @May('write-goals')
  @ApiOperation({ summary: 'Adopt a goal: from now on nobody is asked for one' })
  @ApiOkResponse({ standardSchema: goalView })
  async adopt(
    @CallerParam() caller: Caller,
    @Param('goal') key: string,
    @Body({ schema: adoptionBody }) { version, reason }: z.output<typeof adoptionBody>,
  ) {
    const options = { seenVersion: version, reason };
    await this.moves.move(caller.organizationId, key, 'adopt', options, caller);
    return this.read(caller, key);
  }
}

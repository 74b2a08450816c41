import { Body, Controller, Get, HttpCode, HttpStatus, Param, Post } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { type Caller, CallerParam, May } from '../organizations/caller.js';
import { GoalChoices } from './goal-choices.service.js';
import { GoalMoves } from './goal-moves.service.js';
import {
  choiceBody,
  choiceView,
  moveBody,
  revisionView,
  viewOfChoice,
  viewOfRevision,
} from './goal-steps.dto.js';
import { GoalsService } from './goals.service.js';

/** What is done to a goal from draft to retired, and what is left of each step. */
@ApiTags('Goals')
@Controller('api/v1/goals/:goal')
export class GoalStepsController {
  constructor(
    private readonly goals: GoalsService,
    private readonly moves: GoalMoves,
    private readonly choices: GoalChoices,
  ) {}

  @Get('revisions')
  @May('read-goals')
  @ApiOperation({ summary: 'The goal as it was, from its first draft on' })
  @ApiOkResponse({ standardSchema: z.array(revisionView) })
  async revisions(@CallerParam() { organizationId }: Caller, @Param('goal') key: string) {
    const { id } = await this.goals.get(organizationId, key);
    return (await this.goals.revisions(organizationId, id)).map(viewOfRevision);
  }

  @Post('moves')
  @May('write-goals')
  @HttpCode(HttpStatus.OK)
  @ApiOperation({ summary: 'Take the goal to its next phase, as far as the mandate of whoever asks reaches' })
  @ApiOkResponse({ standardSchema: z.array(revisionView) })
  async move(
    @CallerParam() caller: Caller,
    @Param('goal') key: string,
    @Body({ schema: moveBody }) { move, reason, version }: z.output<typeof moveBody>,
  ) {
    await this.moves.move(caller.organizationId, key, move, { reason, seenVersion: version }, caller);
    return this.revisions(caller, key);
  }

  @Get('choices')
  @May('read-goals')
  @ApiOperation({ summary: 'Trade-offs, and whom or what the goal is not for' })
  @ApiOkResponse({ standardSchema: z.array(choiceView) })
  async list(@CallerParam() { organizationId }: Caller, @Param('goal') key: string) {
    const { id } = await this.goals.get(organizationId, key);
    return (await this.choices.list(organizationId, id)).map(viewOfChoice);
  }

  @Post('choices')
  @May('write-goals')
  @HttpCode(HttpStatus.OK)
  @ApiOperation({ summary: 'Write down what was decided against' })
  @ApiOkResponse({ standardSchema: z.array(choiceView) })
  async add(
    @CallerParam() caller: Caller,
    @Param('goal') key: string,
    @Body({ schema: choiceBody }) body: z.output<typeof choiceBody>,
  ) {
    await this.choices.add(caller.organizationId, key, body, caller);
    return this.list(caller, key);
  }

  @Post('choices/:choice/removal')
  @May('write-goals')
  @HttpCode(HttpStatus.OK)
  @ApiOperation({ summary: 'Take it back; it stays readable' })
  @ApiOkResponse({ standardSchema: z.array(choiceView) })
  async remove(@CallerParam() caller: Caller, @Param('goal') key: string, @Param('choice') choice: string) {
    await this.choices.remove(caller.organizationId, key, choice, caller);
    return this.list(caller, key);
  }
}

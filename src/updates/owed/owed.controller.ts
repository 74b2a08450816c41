import { Body, Controller, Get, HttpCode, HttpStatus, Param, Post } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { type Caller, CallerParam, May } from '../../organizations/caller.js';
import { ClosingsService } from './closings.service.js';
import { NudgesService } from './nudges.service.js';
import { OwedRoundsService } from './owed-rounds.service.js';
import {
  closingBody,
  nudgeBody,
  nudgedView,
  owedRoundView,
  viewOfNudged,
  viewOfRound,
} from './owed.schemas.js';

/** Who still owes an update; for planners and leadership. */
@ApiTags('Updates')
@Controller('api/v1/update-rounds')
export class OwedController {
  constructor(
    private readonly rounds: OwedRoundsService,
    private readonly closings: ClosingsService,
    private readonly nudges: NudgesService,
  ) {}

  @Get()
  @May('read-owed')
  @ApiOperation({ summary: 'Rounds that run, begin soon or closed within a quarter, with who still owes' })
  @ApiOkResponse({ standardSchema: z.array(owedRoundView) })
  async list(@CallerParam() { organizationId }: Caller) {
    const { rounds, asOf } = await this.rounds.all(organizationId);
    return rounds.map((round) => viewOfRound(round, asOf));
  }

  @Get(':round')
  @May('read-owed')
  @ApiOperation({ summary: 'One round' })
  @ApiOkResponse({ standardSchema: owedRoundView })
  async read(@CallerParam() { organizationId }: Caller, @Param('round') id: string) {
    const { round, asOf } = await this.rounds.one(organizationId, id);
    return viewOfRound(round, asOf);
  }

  @Post(':round/closings')
  @May('close-updates')
  @HttpCode(HttpStatus.OK)
  @ApiOperation({
    summary: 'Close requests of a round now, or open them again until a moment, with the reason',
  })
  @ApiOkResponse({ standardSchema: owedRoundView })
  async close(
    @CallerParam() caller: Caller,
    @Param('round') id: string,
    @Body({ schema: closingBody }) { kind, departments, until, reason }: z.output<typeof closingBody>,
  ) {
    const command = { kind, reason, until: until === null ? null : Date.parse(until) };
    await this.closings.act(caller, id, departments ?? null, command);
    return this.read(caller, id);
  }

  @Post(':round/nudges')
  @May('remind-departments')
  @HttpCode(HttpStatus.OK)
  @ApiOperation({ summary: 'Ask those who owe an update once more; nobody more than once an hour' })
  @ApiOkResponse({ standardSchema: nudgedView })
  async nudge(
    @CallerParam() caller: Caller,
    @Param('round') id: string,
    @Body({ schema: nudgeBody }) { departments }: z.output<typeof nudgeBody>,
  ) {
    return viewOfNudged(await this.nudges.nudge(caller, id, departments ?? null));
  }
}

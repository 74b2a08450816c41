import { Instant } from '@js-joda/core';
import { Body, Controller, Get, HttpCode, Param, Post, Put } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { type Caller, CallerParam, May } from '../organizations/caller.js';
import {
  arrangeBody,
  cutOffBody,
  proposalBody,
  proposalView,
  refusalBody,
  viewOfProposal,
} from './agenda.dto.js';
import { AgendasService } from './agendas.service.js';
import { ArrangementsService } from './arrangement/arrangements.service.js';
import { type ArrangeCommand, ArrangingService } from './arrangement/arranging.service.js';
import { CarryOverService } from './arrangement/carry-over.service.js';
import { ProposalsService } from './arrangement/proposals.service.js';

@ApiTags('Sessions')
@Controller('api/v1')
export class ArrangingController {
  constructor(
    private readonly agendas: AgendasService,
    private readonly arranging: ArrangingService,
    private readonly arrangements: ArrangementsService,
    private readonly proposals: ProposalsService,
    private readonly carryOver: CarryOverService,
  ) {}

  @Post('sessions/:session/agenda/changes')
  @May('arrange-agendas')
  @HttpCode(204)
  @ApiOperation({
    summary: 'Move an item of an agenda, give it time and an owner, take it off or put it back',
  })
  async arrange(
    @CallerParam() caller: Caller,
    @Param('session') id: string,
    @Body({ schema: arrangeBody }) { key, ...body }: z.output<typeof arrangeBody>,
  ) {
    const command: ArrangeCommand =
      body.act === 'set' ? { act: 'set', minutes: body.minutes, ownerId: body.owner } : body;
    await this.arranging.arrange(caller.organizationId, id, key, command, caller);
  }

  @Post('sessions/:session/agenda/approval')
  @May('arrange-agendas')
  @HttpCode(204)
  @ApiOperation({ summary: 'Say that the agenda is right as it is' })
  @ApiNoContentResponse({ description: 'It is approved.' })
  async approve(@CallerParam() caller: Caller, @Param('session') id: string): Promise<void> {
    await this.arranging.approve(caller.organizationId, id, caller);
  }

  @Put('sessions/:session/agenda/cut-off')
  @May('arrange-agendas')
  @HttpCode(204)
  @ApiOperation({ summary: 'Say until when participants put items forward for an agenda' })
  @ApiNoContentResponse({ description: 'Until then they do.' })
  async cutOff(
    @CallerParam() caller: Caller,
    @Param('session') id: string,
    @Body({ schema: cutOffBody }) { until }: z.output<typeof cutOffBody>,
  ): Promise<void> {
    const at = until === null ? null : Instant.parse(until).toEpochMilli();
    await this.arranging.setCutOff(caller.organizationId, id, at, caller);
  }

  @Get('sessions/:session/proposals')
  @May('read-plan')
  @ApiOperation({ summary: 'What was put forward for the agenda of a session, and what became of it' })
  @ApiOkResponse({ standardSchema: z.array(proposalView) })
  async list(@CallerParam() { organizationId }: Caller, @Param('session') id: string) {
    const session = await this.agendas.session(organizationId, id);
    return (await this.arrangements.proposals(organizationId, session.id)).map(viewOfProposal);
  }

  @Post('sessions/:session/proposals')
  @May('propose-items')
  @HttpCode(200)
  @ApiOperation({ summary: 'Put an item forward; all that was put forward so far' })
  @ApiOkResponse({ standardSchema: z.array(proposalView) })
  async propose(
    @CallerParam() caller: Caller,
    @Param('session') id: string,
    @Body({ schema: proposalBody }) body: z.output<typeof proposalBody>,
  ) {
    await this.proposals.propose(caller.organizationId, id, body, caller);
    return this.list(caller, id);
  }

  @Post('sessions/:session/proposals/:proposal/carrying')
  @May('arrange-agendas')
  @HttpCode(204)
  @ApiOperation({
    summary: 'Carry what was on the agenda over to the next session of the kind; once, however often',
  })
  @ApiNoContentResponse({ description: 'There it is on the agenda.' })
  async carry(
    @CallerParam() caller: Caller,
    @Param('session') session: string,
    @Param('proposal') id: string,
  ): Promise<void> {
    await this.carryOver.carry(caller.organizationId, session, id, caller);
  }

  @Post('proposals/:proposal/acceptance')
  @May('arrange-agendas')
  @HttpCode(204)
  @ApiOperation({ summary: 'Put what was put forward on the agenda' })
  async accept(@CallerParam() caller: Caller, @Param('proposal') id: string) {
    await this.proposals.accept(caller.organizationId, id, caller);
  }

  @Post('proposals/:proposal/refusal')
  @May('arrange-agendas')
  @HttpCode(204)
  @ApiOperation({ summary: 'Say why what was put forward does not come on the agenda' })
  async decline(
    @CallerParam() caller: Caller,
    @Param('proposal') id: string,
    @Body({ schema: refusalBody }) { reason }: z.output<typeof refusalBody>,
  ) {
    await this.proposals.decline(caller.organizationId, id, reason, caller);
  }
}

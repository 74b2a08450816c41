import { Body, Controller, Delete, Get, HttpCode, HttpStatus, Param, Post, Put, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import { type Caller, CallerParam, May } from '../organizations/caller.js';
import { Paged } from '../platform/http/paged.js';
import { ExtraordinarySessionsService } from './extraordinary-sessions.service.js';
import {
  moveBody,
  moveOutcomeView,
  outcomeView,
  participantsBody,
  sessionBody,
  sessionsQuery,
  sessionsView,
  sessionView,
  viewOfMove,
  viewOfOutcome,
  viewOfSession,
} from './session.dto.js';
import { SessionConcernsService } from './session-concerns.service.js';
import { SessionsService } from './sessions.service.js';

@ApiTags('Sessions')
@Controller('api/v1/sessions')
export class SessionsController {
  constructor(
    private readonly sessions: SessionsService,
    private readonly extraordinary: ExtraordinarySessionsService,
    private readonly concerns: SessionConcernsService,
  ) {}

  @Get()
  @May('read-plan')
  @ApiOperation({ summary: 'Sessions by date, cancelled ones too' })
  @Paged('id')
  @ApiOkResponse({ standardSchema: sessionsView })
  async list(
    @CallerParam() { organizationId }: Caller,
    @Query({ schema: sessionsQuery }) query: z.output<typeof sessionsQuery>,
  ) {
    return (await this.sessions.list(organizationId, query)).map(viewOfSession);
  }

  @Get(':id')
  @May('read-plan')
  @ApiOperation({ summary: 'One session' })
  @ApiOkResponse({ standardSchema: sessionView })
  async read(@CallerParam() { organizationId }: Caller, @Param('id') id: string) {
    return viewOfSession(await this.sessions.get(organizationId, id));
  }

  @Post()
  @May('add-sessions')
  @ApiOperation({ summary: 'Add an extraordinary session' })
  @ApiCreatedResponse({ standardSchema: sessionView })
  async add(
    @CallerParam() caller: Caller,
    @Body({ schema: sessionBody }) body: z.output<typeof sessionBody>,
  ) {
    return viewOfSession(await this.extraordinary.add(caller, body));
  }

  @Post(':id/moves')
  @May('keep-plan')
  @HttpCode(HttpStatus.OK)
  @ApiOperation({
    summary: 'Move a session; who had mail about it is told, and the answer names days off and clashes',
  })
  @ApiOkResponse({ standardSchema: moveOutcomeView })
  async move(
    @CallerParam() caller: Caller,
    @Param('id') id: string,
    @Body({ schema: moveBody }) body: z.output<typeof moveBody>,
  ) {
    const outcome = await this.sessions.move(caller, id, body);
    const { session } = outcome;
    return viewOfMove(outcome, await this.concerns.of(caller.organizationId, session, session));
  }

  @Put(':id/participants')
  @May('add-sessions')
  @ApiOperation({ summary: 'Say who takes part in one session; who comes in is invited, who goes is told' })
  @ApiOkResponse({ standardSchema: outcomeView })
  async invite(
    @CallerParam() caller: Caller,
    @Param('id') id: string,
    @Body({ schema: participantsBody }) { participants, version }: z.output<typeof participantsBody>,
  ) {
    return viewOfOutcome(await this.sessions.invite(caller, id, participants, version));
  }

  @Put(':id/cancellation')
  @May('keep-plan')
  @ApiOperation({ summary: 'Cancel a session; who had mail about it is told' })
  @ApiOkResponse({ standardSchema: outcomeView })
  async cancel(@CallerParam() caller: Caller, @Param('id') id: string) {
    return viewOfOutcome(await this.sessions.cancel(caller, id));
  }

  @Delete(':id/cancellation')
  @May('keep-plan')
  @ApiOperation({ summary: 'Take a cancellation back; who heard of it is told' })
  @ApiOkResponse({ standardSchema: outcomeView })
  async restore(@CallerParam() caller: Caller, @Param('id') id: string) {
    return viewOfOutcome(await this.sessions.restore(caller, id));
  }
}

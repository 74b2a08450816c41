import { Body, Controller, Delete, Get, HttpCode, HttpStatus, Param, Post, Put, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import { Allow, type Caller, CallerParam } from '../organizations/caller.js';
import { ExtraordinarySessionsService } from './extraordinary-sessions.service.js';
import {
  moveBody,
  outcomeView,
  sessionBody,
  sessionsQuery,
  sessionsView,
  sessionView,
  viewOfOutcome,
  viewOfSession,
} from './session.dto.js';
import { SessionsService } from './sessions.service.js';

@ApiTags('Sessions')
@Controller('api/v1/sessions')
export class SessionsController {
  constructor(
    private readonly sessions: SessionsService,
    private readonly extraordinary: ExtraordinarySessionsService,
  ) {}

  @Get()
  @ApiOperation({ summary: 'Sessions by date, cancelled ones too' })
  @ApiOkResponse({ standardSchema: sessionsView })
  async list(
    @CallerParam() { organizationId }: Caller,
    @Query({ schema: sessionsQuery }) query: z.output<typeof sessionsQuery>,
  ) {
    return (await this.sessions.list(organizationId, query)).map(viewOfSession);
  }

  @Get(':id')
  @ApiOperation({ summary: 'One session' })
  @ApiOkResponse({ standardSchema: sessionView })
  async read(@CallerParam() { organizationId }: Caller, @Param('id') id: string) {
    return viewOfSession(await this.sessions.get(organizationId, id));
  }

  @Post()
  @Allow('admin', 'planner')
  @ApiOperation({ summary: 'Add an extraordinary session' })
  @ApiCreatedResponse({ standardSchema: sessionView })
  async add(
    @CallerParam() caller: Caller,
    @Body({ schema: sessionBody }) body: z.output<typeof sessionBody>,
  ) {
    return viewOfSession(await this.extraordinary.add(caller, body));
  }

  @Post(':id/moves')
  @HttpCode(HttpStatus.OK)
  @Allow('admin', 'planner')
  @ApiOperation({ summary: 'Move a session; who had mail about it is told' })
  @ApiOkResponse({ standardSchema: outcomeView })
  async move(
    @CallerParam() caller: Caller,
    @Param('id') id: string,
    @Body({ schema: moveBody }) body: z.output<typeof moveBody>,
  ) {
    return viewOfOutcome(await this.sessions.move(caller, id, body));
  }

  @Put(':id/cancellation')
  @Allow('admin', 'planner')
  @ApiOperation({ summary: 'Cancel a session; who had mail about it is told' })
  @ApiOkResponse({ standardSchema: outcomeView })
  async cancel(@CallerParam() caller: Caller, @Param('id') id: string) {
    return viewOfOutcome(await this.sessions.cancel(caller, id));
  }

  @Delete(':id/cancellation')
  @Allow('admin', 'planner')
  @ApiOperation({ summary: 'Take a cancellation back; who heard of it is told' })
  @ApiOkResponse({ standardSchema: outcomeView })
  async restore(@CallerParam() caller: Caller, @Param('id') id: string) {
    return viewOfOutcome(await this.sessions.restore(caller, id));
  }
}

import { Body, Controller, Delete, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { SessionsService } from '../../cycles/sessions.service.js';
import { type Caller, CallerParam, May } from '../../organizations/caller.js';
import { Paged } from '../../platform/http/paged.js';
import { aboutQuery, doneBody, resolutionBody, resolutionView, viewOfResolution } from './resolution.dto.js';
import { ResolutionSubjects } from './resolution-subjects.service.js';
import { type NamedResolution, ResolutionsService } from './resolutions.service.js';

@ApiTags('Sessions')
@Controller('api/v1')
export class ResolutionsController {
  constructor(
    private readonly sessions: SessionsService,
    private readonly resolutions: ResolutionsService,
    private readonly subjects: ResolutionSubjects,
  ) {}

  @Get('sessions/:session/resolutions')
  @May('read-decisions')
  @ApiOperation({ summary: 'What a session resolved: decisions, and actions with who does them by when' })
  @Paged('id')
  @ApiOkResponse({ standardSchema: z.array(resolutionView) })
  async list(@CallerParam() { organizationId }: Caller, @Param('session') id: string) {
    const session = await this.sessions.get(organizationId, id);
    return this.#views(organizationId, await this.resolutions.ofSession(organizationId, session.id));
  }

  @Get('resolutions')
  @May('read-decisions')
  @ApiOperation({ summary: 'What sessions resolved about something, the newest session first; the last 25' })
  @Paged('id')
  @ApiOkResponse({ standardSchema: z.array(resolutionView) })
  async about(
    @CallerParam() { organizationId }: Caller,
    @Query({ schema: aboutQuery }) subject: z.output<typeof aboutQuery>,
  ) {
    return this.#views(organizationId, await this.subjects.about(organizationId, subject));
  }

  @Post('sessions/:session/resolutions')
  @May('record-resolutions')
  @HttpCode(200)
  @ApiOperation({ summary: 'Write down what a session resolved; all it resolved so far' })
  @ApiOkResponse({ standardSchema: z.array(resolutionView) })
  async record(
    @CallerParam() caller: Caller,
    @Param('session') id: string,
    @Body({ schema: resolutionBody }) body: z.output<typeof resolutionBody>,
  ) {
    await this.resolutions.record(caller.organizationId, id, body, caller);
    return this.list(caller, id);
  }

  @Post('resolutions/:resolution/done')
  @May('finish-actions')
  @HttpCode(204)
  @ApiOperation({ summary: 'Say that an action is done, or that it is not after all' })
  async done(
    @CallerParam() caller: Caller,
    @Param('resolution') id: string,
    @Body({ schema: doneBody }) { done }: z.output<typeof doneBody>,
  ) {
    await this.resolutions.setDone(caller.organizationId, id, done, caller);
  }

  @Delete('resolutions/:resolution')
  @May('record-resolutions')
  @HttpCode(204)
  @ApiOperation({ summary: 'Take back what was written down by mistake' })
  @ApiNoContentResponse()
  async remove(@CallerParam() caller: Caller, @Param('resolution') id: string): Promise<void> {
    await this.resolutions.remove(caller.organizationId, id, caller);
  }

  async #views(organizationId: string, resolutions: readonly NamedResolution[]) {
    const ids = resolutions.map(({ id }) => id);
    const subjects = await this.subjects.of(organizationId, ids);
    return resolutions.map((one) => viewOfResolution(one, subjects.get(one.id) ?? []));
  }
}

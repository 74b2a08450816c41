import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { type Caller, CallerParam } from '../../organizations/caller.js';
import { doneBody, resolutionBody, resolutionView, viewOfResolution } from './resolution.dto.js';
import { ResolutionSubjects } from './resolution-subjects.service.js';
import { ResolutionsService } from './resolutions.service.js';

@ApiTags('Sessions')
@Controller('api/v1')
export class ResolutionsController {
  constructor(
    private readonly resolutions: ResolutionsService,
    private readonly subjects: ResolutionSubjects,
  ) {}

  @Get('sessions/:session/resolutions')
  @ApiOperation({ summary: 'What a session resolved: decisions, and actions with who does them by when' })
  @ApiOkResponse({ standardSchema: z.array(resolutionView) })
  async list(@CallerParam() { organizationId }: Caller, @Param('session') id: string) {
    const resolutions = await this.resolutions.ofSession(organizationId, id);
    const ids = resolutions.map((one) => one.id);
    const subjects = await this.subjects.of(organizationId, ids);
    return resolutions.map((one) => viewOfResolution(one, subjects.get(one.id) ?? []));
  }

  @Post('sessions/:session/resolutions')
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
  @HttpCode(204)
  @ApiOperation({ summary: 'Say that an action is done, or that it is not after all' })
  async done(
    @CallerParam() caller: Caller,
    @Param('resolution') id: string,
    @Body({ schema: doneBody }) { done }: z.output<typeof doneBody>,
  ) {
    await this.resolutions.setDone(caller.organizationId, id, done, caller);
  }
}

import { Body, Controller, Get, HttpCode, HttpStatus, Param, Post, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import { type Caller, CallerParam, May } from '../organizations/caller.js';
import {
  cyclesView,
  cycleView,
  keepBody,
  previewQuery,
  previewView,
  viewOfCycle,
  viewOfPreview,
  yearSchema,
} from './cycle.dto.js';
import { CyclesService } from './cycles.service.js';
import { recomputationView, recomputeBody, viewOfRecomputation } from './recomputation.dto.js';
import { RecomputeService } from './recompute.service.js';

@ApiTags('Cycles')
@Controller('api/v1/cycles')
export class CyclesController {
  constructor(
    private readonly cycles: CyclesService,
    private readonly recomputing: RecomputeService,
  ) {}

  @Get()
  @May('read-plan')
  @ApiOperation({ summary: 'The fiscal years that are kept' })
  @ApiOkResponse({ standardSchema: cyclesView })
  async list(@CallerParam() { organizationId }: Caller) {
    return (await this.cycles.list(organizationId)).map(viewOfCycle);
  }

  @Get('preview')
  @May('read-plan')
  @ApiOperation({ summary: 'Periods and sessions of a fiscal year as the rhythm has them; stores nothing' })
  @ApiOkResponse({ standardSchema: previewView })
  async preview(
    @CallerParam() { organizationId }: Caller,
    @Query({ schema: previewQuery }) { year }: z.output<typeof previewQuery>,
  ) {
    return viewOfPreview(await this.cycles.preview(organizationId, year));
  }

  @Get(':year')
  @May('read-plan')
  @ApiOperation({ summary: 'A fiscal year that is kept' })
  @ApiOkResponse({ standardSchema: cycleView })
  async read(@CallerParam() { organizationId }: Caller, @Param('year', { schema: yearSchema }) year: number) {
    return viewOfCycle(await this.cycles.get(organizationId, year));
  }

  @Post()
  @May('keep-plan')
  @HttpCode(HttpStatus.OK)
  @ApiOperation({ summary: 'Keep a fiscal year with its sessions; keeping it again changes nothing' })
  @ApiOkResponse({ standardSchema: cycleView })
  async keep(
    @CallerParam() { organizationId }: Caller,
    @Body({ schema: keepBody }) { year }: z.output<typeof keepBody>,
  ) {
    return viewOfCycle((await this.cycles.keep(organizationId, year)).cycle);
  }

  @Post(':year/recomputations')
  @May('keep-plan')
  @HttpCode(HttpStatus.OK)
  @ApiOperation({
    summary: 'Show, or apply, what the rhythm and the holidays of today change in a kept year',
  })
  @ApiOkResponse({ standardSchema: recomputationView })
  async recompute(
    @CallerParam() { organizationId }: Caller,
    @Param('year', { schema: yearSchema }) year: number,
    @Body({ schema: recomputeBody }) body: z.output<typeof recomputeBody>,
  ) {
    return viewOfRecomputation(await this.recomputing.recompute(organizationId, year, body));
  }
}

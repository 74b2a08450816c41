import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { Allow, type Caller, CallerParam } from '../organizations/caller.js';
import { Clock } from '../platform/clock.js';
import { readingsBody, readingsKept, readingView, viewOfReading } from './reading.dto.js';
import { ReadingsService } from './readings.service.js';

@ApiTags('KPIs')
@Controller('api/v1')
export class ReadingsController {
  constructor(
    private readonly readings: ReadingsService,
    private readonly clock: Clock,
  ) {}

  @Get('kpis/:kpi/readings')
  @ApiOperation({ summary: 'All readings of a KPI or measure, in order of time' })
  @ApiOkResponse({ standardSchema: z.array(readingView) })
  async list(@CallerParam() { organizationId }: Caller, @Param('kpi') key: string) {
    return (await this.readings.of(organizationId, key)).map(viewOfReading);
  }

  @Post('readings')
  @HttpCode(200)
  @Allow('admin', 'planner')
  @ApiOperation({ summary: 'Keep readings: a month has one, the latest' })
  @ApiOkResponse({ standardSchema: readingsKept })
  async record(
    @CallerParam() { organizationId, personId }: Caller,
    @Body({ schema: readingsBody }) { readings }: z.output<typeof readingsBody>,
  ) {
    const provenance = { by: personId, source: 'api' as const, at: this.clock.now() };
    return { kept: await this.readings.recordNamed(organizationId, readings, provenance) };
  }
}

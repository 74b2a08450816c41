import { Body, Controller, Get, Headers, HttpCode, Param, Post } from '@nestjs/common';
import { ApiHeader, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { type Caller, CallerParam, May } from '../organizations/caller.js';
import { Clock } from '../platform/clock.js';
import { Paged } from '../platform/http/paged.js';
import { KeepsOwnKeys } from '../platform/http/own-keys.js';
import { CorrectionsService } from './corrections.service.js';
import {
  correctionView,
  readingsBody,
  readingsKept,
  readingView,
  viewOfCorrection,
  viewOfReading,
} from './reading.dto.js';
import { BATCH_KEYS_DAYS, ReadingsBatches } from './readings-batches.service.js';
import { ReadingsService } from './readings.service.js';

@ApiTags('KPIs')
@Controller('api/v1')
export class ReadingsController {
  constructor(
    private readonly readings: ReadingsService,
    private readonly batches: ReadingsBatches,
    private readonly corrections: CorrectionsService,
    private readonly clock: Clock,
  ) {}

  @Get('kpis/:kpi/readings')
  @May('read-kpis')
  @ApiOperation({ summary: 'All readings of a KPI or measure, in order of time' })
  @Paged('periodId')
  @ApiOkResponse({ standardSchema: z.array(readingView) })
  async list(@CallerParam() { organizationId }: Caller, @Param('kpi') key: string) {
    return (await this.readings.of(organizationId, key)).map(viewOfReading);
  }

  @Get('kpis/:kpi/corrections')
  @May('read-kpis')
  @ApiOperation({ summary: 'Values given after their month had closed, the latest first' })
  @Paged('at', 'periodId', 'after')
  @ApiOkResponse({ standardSchema: z.array(correctionView) })
  async corrected(@CallerParam() { organizationId }: Caller, @Param('kpi') key: string) {
    return (await this.corrections.of(organizationId, key)).map(viewOfCorrection);
  }

  @Post('readings')
  @KeepsOwnKeys()
  @May('record-readings')
  @HttpCode(200)
  @ApiOperation({ summary: 'Keep readings: a month has one, the latest' })
  @ApiHeader({
    name: 'Idempotency-Key',
    required: false,
    description: `Your own name for this batch, kept for ${BATCH_KEYS_DAYS} days. The same batch sent again under it is answered the same and changes nothing; another batch under it is refused with 422.`,
  })
  @ApiOkResponse({ standardSchema: readingsKept })
  async record(
    @CallerParam() { organizationId, personId }: Caller,
    @Body({ schema: readingsBody }) { readings }: z.output<typeof readingsBody>,
    @Headers('idempotency-key') batchKey?: string,
  ) {
    const provenance = { by: personId, source: 'api' as const, at: this.clock.now(), asks: true };
    return { kept: await this.batches.record(organizationId, readings, provenance, batchKey) };
  }
}

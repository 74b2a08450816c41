import { Instant } from '@js-joda/core';
import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { plainDateSchema } from '../calendar/calendar.schemas.js';
import { type Caller, CallerParam, May } from '../organizations/caller.js';
import { valueSchema } from './kpi.schemas.js';
import type { KpiRebasing } from './kpi-rebasing.entity.js';
import { KpiRebasings } from './kpi-rebasings.service.js';
import { KpisService } from './kpis.service.js';

const number = valueSchema.nullable().default(null);

const rebasingBody = z
  .strictObject({
    baseline: number.describe('What it starts from.'),
    target: number.describe('What is to be reached by the end of the cycle.'),
    low: number.describe('Where a band begins.'),
    high: number.describe('Where a band ends.'),
    tolerance: number.describe('How far outside the band nothing is left.'),
    reason: z.string('Write down why.').max(200_000).describe('Why, for whoever sees the line bend.'),
    version: z
      .number()
      .int()
      .optional()
      .describe('The version of the KPI that was read: refuses to overwrite what somebody changed since.'),
  })
  .meta({ id: 'KpiRebasingBody', description: 'Baseline and target, or a band, from the open month on.' });

const rebasingView = z
  .object({
    from: plainDateSchema.describe('The first day on which the new plan holds.'),
    reason: z.string().describe('Why.'),
    at: z.iso.datetime().describe('When it was done.'),
    by: z.string().nullable().describe('Id of the person who did it; null for a machine.'),
  })
  .meta({ id: 'KpiRebasing' });

@ApiTags('KPIs')
@Controller('api/v1/kpis/:kpi/rebasings')
export class KpiRebasingsController {
  constructor(
    private readonly kpis: KpisService,
    private readonly rebasings: KpiRebasings,
  ) {}

  @Get()
  @May('read-kpis')
  @ApiOperation({ summary: 'When and why a KPI was given another plan within a year' })
  @ApiOkResponse({ standardSchema: z.array(rebasingView) })
  async list(@CallerParam() { organizationId }: Caller, @Param('kpi') key: string) {
    const { id } = await this.kpis.get(organizationId, key);
    return (await this.rebasings.list(organizationId, id)).map(viewOf);
  }

  @Post()
  @May('rebase-kpis')
  @HttpCode(200)
  @ApiOperation({ summary: 'Give a KPI another baseline and target from the open month on' })
  @ApiOkResponse({ standardSchema: rebasingView })
  async rebase(
    @CallerParam() { organizationId, personId }: Caller,
    @Param('kpi') key: string,
    @Body({ schema: rebasingBody }) { version, ...body }: z.output<typeof rebasingBody>,
  ) {
    return viewOf(await this.rebasings.rebase(organizationId, key, body, personId, version));
  }
}

function viewOf({ fromDate, reason, at, personId }: KpiRebasing): z.output<typeof rebasingView> {
  return { from: fromDate, reason, at: Instant.ofEpochMilli(at).toString(), by: personId };
}

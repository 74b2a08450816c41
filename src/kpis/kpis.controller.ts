import { Body, Controller, Delete, Get, HttpCode, Param, Put } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { type Caller, CallerParam, May } from '../organizations/caller.js';
import { Paged } from '../platform/http/paged.js';
import { KpiDetailsService } from './kpi-details.service.js';
import { kpiBody, kpiView, viewOfKpi } from './kpi.dto.js';
import { KpisService } from './kpis.service.js';

@ApiTags('KPIs')
@Controller('api/v1/kpis')
export class KpisController {
  constructor(
    private readonly kpis: KpisService,
    private readonly details: KpiDetailsService,
  ) {}

  @Get()
  @May('read-kpis')
  @ApiOperation({ summary: 'All KPIs and measures there are or were, by name' })
  @Paged('key')
  @ApiOkResponse({ standardSchema: z.array(kpiView) })
  async list(@CallerParam() { organizationId }: Caller) {
    return (await this.details.all(organizationId)).map(viewOfKpi);
  }

  @Get(':kpi')
  @May('read-kpis')
  @ApiOperation({ summary: 'One KPI or measure' })
  @ApiOkResponse({ standardSchema: kpiView })
  async read(@CallerParam() { organizationId }: Caller, @Param('kpi') key: string) {
    return viewOfKpi(await this.details.one(organizationId, key));
  }

  @Put(':kpi')
  @May('keep-kpis')
  @ApiOperation({ summary: 'Create or change a KPI or measure' })
  @ApiOkResponse({ standardSchema: kpiView })
  async put(
    @CallerParam() caller: Caller,
    @Param('kpi') key: string,
    @Body({ schema: kpiBody }) { version, ...body }: z.output<typeof kpiBody>,
  ) {
    await this.kpis.put(caller.organizationId, { key, ...body }, version);
    return this.read(caller, key);
  }

  @Delete(':kpi')
  @May('keep-kpis')
  @HttpCode(204)
  @ApiOperation({ summary: 'End a KPI with the last closed month; what was read stays' })
  @ApiNoContentResponse()
  async end(@CallerParam() { organizationId }: Caller, @Param('kpi') key: string): Promise<void> {
    await this.kpis.end(organizationId, key);
  }
}

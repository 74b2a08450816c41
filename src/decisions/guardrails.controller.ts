import { Body, Controller, Delete, Get, HttpCode, Param, Put } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { type Caller, CallerParam, May } from '../organizations/caller.js';
import { BreachesService } from './breaches.service.js';
import { guardrailBody, historyView, standingView, viewOfStanding, viewOfVersion } from './guardrail.dto.js';
import { GuardrailsService } from './guardrails.service.js';

@ApiTags('Decisions')
@Controller('api/v1')
export class GuardrailsController {
  constructor(
    private readonly guardrails: GuardrailsService,
    private readonly breaches: BreachesService,
  ) {}

  @Get('guardrails')
  @May('read-decisions')
  @ApiOperation({
    summary: 'All guardrails that hold today, how the last reading stands, and what broke them',
  })
  @ApiOkResponse({ standardSchema: z.array(standingView) })
  async list(@CallerParam() { organizationId }: Caller) {
    return (await this.breaches.standings(organizationId)).map(viewOfStanding);
  }

  @Get('kpis/:kpi/guardrail')
  @May('read-decisions')
  @ApiOperation({ summary: 'The guardrail of a KPI, with the bounds it had before' })
  @ApiOkResponse({ standardSchema: historyView })
  async read(@CallerParam() { organizationId }: Caller, @Param('kpi') key: string) {
    const { kpi, history } = await this.guardrails.history(organizationId, key);
    return { kpi: kpi.key, history: history.map(viewOfVersion) };
  }

  @Put('kpis/:kpi/guardrail')
  @May('set-guardrails')
  @ApiOperation({ summary: 'Set or change the guardrail of a KPI' })
  @ApiOkResponse({ standardSchema: historyView })
  async put(
    @CallerParam() caller: Caller,
    @Param('kpi') key: string,
    @Body({ schema: guardrailBody }) { version, ...body }: z.output<typeof guardrailBody>,
  ) {
    await this.guardrails.put(caller.organizationId, key, body, version);
    return this.read(caller, key);
  }

  @Delete('kpis/:kpi/guardrail')
  @May('set-guardrails')
  @HttpCode(204)
  @ApiOperation({
    summary: 'Take the guardrail away from the open month on; closed months stay judged by it',
  })
  @ApiNoContentResponse()
  async end(@CallerParam() { organizationId }: Caller, @Param('kpi') key: string): Promise<void> {
    await this.guardrails.end(organizationId, key);
  }
}

import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { type Caller, CallerParam, May } from '../organizations/caller.js';
import { Paged } from '../platform/http/paged.js';
import { decisionBody, decisionView, outcomeBody, viewOfDecision } from './decision.dto.js';
import { DecisionsService } from './decisions.service.js';

@ApiTags('Decisions')
@Controller('api/v1/decisions')
export class DecisionsController {
  constructor(private readonly decisions: DecisionsService) {}

  @Get()
  @May('read-decisions')
  @ApiOperation({ summary: 'The latest fifty decisions that departments took without asking' })
  @Paged('id')
  @ApiOkResponse({ standardSchema: z.array(decisionView) })
  async list(@CallerParam() { organizationId }: Caller) {
    return (await this.decisions.latest(organizationId)).map(viewOfDecision);
  }

  @Get(':decision')
  @May('read-decisions')
  @ApiOperation({ summary: 'One decision' })
  @ApiOkResponse({ standardSchema: decisionView })
  async read(@CallerParam() { organizationId }: Caller, @Param('decision') id: string) {
    return viewOfDecision(await this.decisions.get(organizationId, id));
  }

  @Post()
  @May('decide')
  @HttpCode(200)
  @ApiOperation({ summary: 'Write down what a department decided without asking' })
  @ApiOkResponse({ standardSchema: decisionView })
  async log(
    @CallerParam() caller: Caller,
    @Body({ schema: decisionBody }) body: z.output<typeof decisionBody>,
  ) {
    return this.read(caller, await this.decisions.log(caller.organizationId, body, caller));
  }

  @Post(':decision/outcome')
  @May('decide')
  @HttpCode(200)
  @ApiOperation({ summary: 'Write down what came of it, which closes it' })
  @ApiOkResponse({ standardSchema: decisionView })
  async close(
    @CallerParam() caller: Caller,
    @Param('decision') id: string,
    @Body({ schema: outcomeBody }) body: z.output<typeof outcomeBody>,
  ) {
    await this.decisions.close(caller.organizationId, id, body, caller);
    return this.read(caller, id);
  }
}

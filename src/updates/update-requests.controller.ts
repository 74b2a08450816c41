import { Instant } from '@js-joda/core';
import { Body, Controller, Get, Headers, HttpCode, HttpStatus, Param, Put, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { type Caller, CallerParam, May } from '../organizations/caller.js';
import { NotFound } from '../platform/errors.js';
import { Paged } from '../platform/http/paged.js';
import { ApiAnswersService } from './api-answers.service.js';
import { type RequestDetail, UpdateRequestsService } from './update-requests.service.js';
import {
  requestQuery,
  requestView,
  type RequestView,
  updateBody,
  type UpdateInput,
  updateView,
} from './update.schemas.js';

@ApiTags('Updates')
@Controller('api/v1/update-requests')
export class UpdateRequestsController {
  constructor(
    private readonly requests: UpdateRequestsService,
    private readonly answers: ApiAnswersService,
  ) {}

  @Get()
  @May('read-updates')
  @ApiOperation({ summary: 'What departments were asked, by session, with where each request stands' })
  @Paged('id')
  @ApiOkResponse({ standardSchema: z.array(requestView) })
  async list(
    @CallerParam() { organizationId }: Caller,
    @Query({ schema: requestQuery }) { session, state }: z.output<typeof requestQuery>,
  ) {
    const which = { ...(session && { sessionId: session }), ...(state && { state }) };
    return (await this.requests.list(organizationId, which)).map(viewOfRequest);
  }

  @Get(':id')
  @May('read-updates')
  @ApiOperation({ summary: 'One request' })
  @ApiOkResponse({ standardSchema: requestView })
  async read(@CallerParam() { organizationId }: Caller, @Param('id') id: string) {
    return viewOfRequest(await this.requests.get(organizationId, id));
  }

  @Get(':id/update')
  @May('read-updates')
  @ApiOperation({ summary: 'The last answer to a request' })
  @ApiOkResponse({ standardSchema: updateView })
  async last(@CallerParam() { organizationId }: Caller, @Param('id') id: string) {
    const update = await this.answers.last(organizationId, id);
    if (!update) throw new NotFound('update');
    return update;
  }

  @Put(':id/update')
  @May('answer-updates')
  @HttpCode(HttpStatus.OK)
  @ApiOperation({ summary: 'Answer a request, or revise its answer; the same answer again changes nothing' })
  @ApiOkResponse({ standardSchema: updateView })
  async answer(
    @CallerParam() caller: Caller,
    @Param('id') id: string,
    @Body({ schema: updateBody }) body: UpdateInput,
    @Headers('If-Match') matched?: string,
  ) {
    // What matched is what is there now, in this unit of work.
    const seen = matched === undefined ? null : await this.answers.last(caller.organizationId, id);
    return this.answers.put(caller, id, body, body.version ?? seen?.version ?? null);
  }
}

function viewOfRequest(request: RequestDetail): RequestView {
  const { id, sessionId, departmentKey, period, state, dueOn, version, answeredAt } = request;
  return {
    id,
    session: sessionId,
    department: departmentKey,
    period: period.name,
    state,
    opensAt: utc(request.opensAt),
    dueOn,
    closesAt: utc(request.closesAt),
    version,
    answeredAt: answeredAt === null ? null : utc(answeredAt),
  };
}

function utc(instant: number): string {
  return Instant.ofEpochMilli(instant).toString();
}

import { Body, Controller, Delete, Get, HttpCode, Param, Post, Put } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { type Caller, CallerParam, May } from '../organizations/caller.js';
import { Paged } from '../platform/http/paged.js';
import { FeedbackService } from './feedback.service.js';
import { JourneyPictureService } from './journey-picture.service.js';
import { JourneyService } from './journey.service.js';
import {
  feedbackBody,
  feedbackView,
  touchpointBody,
  touchpointView,
  viewOfFeedback,
  viewOfTouchpoint,
} from './touchpoint.dto.js';

@ApiTags('Journey')
@Controller('api/v1/touchpoints')
export class TouchpointsController {
  constructor(
    private readonly journey: JourneyService,
    private readonly pictures: JourneyPictureService,
    private readonly feedback: FeedbackService,
  ) {}

  @Get()
  @May('read-journey')
  @ApiOperation({ summary: 'The journey of the customer, in its order, with what is to be seen to' })
  @Paged('key')
  @ApiOkResponse({ standardSchema: z.array(touchpointView) })
  async list(@CallerParam() { organizationId }: Caller) {
    return (await this.pictures.all(organizationId)).map(viewOfTouchpoint);
  }

  @Get(':touchpoint')
  @May('read-journey')
  @ApiOperation({ summary: 'One touchpoint' })
  @ApiOkResponse({ standardSchema: touchpointView })
  async read(@CallerParam() { organizationId }: Caller, @Param('touchpoint') key: string) {
    return viewOfTouchpoint(await this.pictures.one(organizationId, key));
  }

  @Put(':touchpoint')
  @May('draw-journey')
  @ApiOperation({ summary: 'Create or change a touchpoint' })
  @ApiOkResponse({ standardSchema: touchpointView })
  async put(
    @CallerParam() caller: Caller,
    @Param('touchpoint') key: string,
    @Body({ schema: touchpointBody }) { version, ...body }: z.output<typeof touchpointBody>,
  ) {
    await this.journey.put(caller.organizationId, { key, ...body }, version);
    return this.read(caller, key);
  }

  @Get(':touchpoint/feedback')
  @May('read-journey')
  @ApiOperation({ summary: 'What customers said about it lately' })
  @ApiOkResponse({ standardSchema: z.array(feedbackView) })
  async heard(@CallerParam() caller: Caller, @Param('touchpoint') key: string) {
    const { organizationId } = caller;
    const { touchpoint } = await this.pictures.one(organizationId, key);
    return (await this.feedback.latest(organizationId, touchpoint.id, caller)).map(viewOfFeedback);
  }

  @Post(':touchpoint/feedback')
  @May('tell-feedback')
  @HttpCode(200)
  @ApiOperation({ summary: 'Write down what a customer said, and where it was heard' })
  @ApiOkResponse({ standardSchema: z.array(feedbackView) })
  async hear(
    @CallerParam() caller: Caller,
    @Param('touchpoint') key: string,
    @Body({ schema: feedbackBody }) body: z.output<typeof feedbackBody>,
  ) {
    await this.feedback.hear(caller.organizationId, key, body, caller);
    return this.heard(caller, key);
  }

  @Delete(':touchpoint/feedback/:feedback')
  @May('draw-journey')
  @HttpCode(204)
  @ApiOperation({ summary: 'Take away what a customer said' })
  @ApiNoContentResponse()
  async unhear(
    @CallerParam() { organizationId }: Caller,
    @Param('touchpoint') key: string,
    @Param('feedback') id: string,
  ): Promise<void> {
    await this.feedback.remove(organizationId, key, id);
  }

  @Delete(':touchpoint')
  @May('draw-journey')
  @HttpCode(204)
  @ApiOperation({ summary: 'Take a touchpoint off the journey' })
  @ApiNoContentResponse()
  async remove(@CallerParam() { organizationId }: Caller, @Param('touchpoint') key: string): Promise<void> {
    await this.journey.remove(organizationId, key);
  }
}

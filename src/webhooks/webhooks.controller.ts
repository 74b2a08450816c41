import { Body, Controller, Delete, Get, HttpCode, HttpStatus, Param, Post, Put, Query } from '@nestjs/common';
import {
  ApiCreatedResponse,
  ApiNoContentResponse,
  ApiOkResponse,
  ApiOperation,
  ApiTags,
} from '@nestjs/swagger';
import { z } from 'zod';
import { type Caller, CallerParam, May } from '../organizations/caller.js';
import {
  deliveriesQuery,
  deliveriesView,
  newWebhookView,
  replaysView,
  testedView,
  viewOfDelivery,
  viewOfWebhook,
  webhookBody,
  webhookState,
  webhookView,
} from './webhook.dto.js';
import { WebhookEndpointsService } from './webhook-endpoints.service.js';
import { WebhookLog } from './webhook-log.service.js';

@ApiTags('Webhooks')
@Controller('api/v1/webhooks')
@May('keep-webhooks')
export class WebhooksController {
  constructor(
    private readonly endpoints: WebhookEndpointsService,
    private readonly log: WebhookLog,
  ) {}

  @Get()
  @ApiOperation({ summary: 'All receivers of events, without their secrets' })
  @ApiOkResponse({ standardSchema: z.array(webhookView) })
  async list(@CallerParam() { organizationId }: Caller) {
    return (await this.endpoints.list(organizationId)).map(viewOfWebhook);
  }

  @Post()
  @ApiOperation({ summary: 'Have events sent to a receiver; answers with its signing secret' })
  @ApiCreatedResponse({ standardSchema: newWebhookView })
  async make(
    @CallerParam() { organizationId }: Caller,
    @Body({ schema: webhookBody }) body: z.output<typeof webhookBody>,
  ) {
    const made = await this.endpoints.make(organizationId, body);
    return { ...viewOfWebhook(made), secret: await this.endpoints.secret(organizationId, made.id) };
  }

  @Get(':webhook')
  @ApiOperation({ summary: 'One receiver' })
  @ApiOkResponse({ standardSchema: webhookView })
  async one(@CallerParam() { organizationId }: Caller, @Param('webhook') id: string) {
    return viewOfWebhook(await this.endpoints.get(organizationId, id));
  }

  @Put(':webhook')
  @ApiOperation({ summary: 'Change what a receiver is called, where it is and what it is told' })
  @ApiOkResponse({ standardSchema: webhookView })
  async change(
    @CallerParam() { organizationId }: Caller,
    @Param('webhook') id: string,
    @Body({ schema: webhookBody }) body: z.output<typeof webhookBody>,
  ) {
    return viewOfWebhook(await this.endpoints.change(organizationId, id, body));
  }

  @Put(':webhook/state')
  @ApiOperation({ summary: 'Turn a receiver on or off; what waits when it is turned off is given up' })
  @ApiOkResponse({ standardSchema: webhookView })
  async turn(
    @CallerParam() { organizationId }: Caller,
    @Param('webhook') id: string,
    @Body({ schema: webhookState }) { on }: z.output<typeof webhookState>,
  ) {
    return viewOfWebhook(await this.endpoints.turn(organizationId, id, on ? 'on' : 'off'));
  }

  @Post(':webhook/secret')
  @ApiOperation({ summary: 'Make a new signing secret; for a day messages are signed with both' })
  @ApiCreatedResponse({ standardSchema: newWebhookView })
  async rotate(@CallerParam() { organizationId }: Caller, @Param('webhook') id: string) {
    const rotated = await this.endpoints.rotate(organizationId, id);
    return { ...viewOfWebhook(rotated), secret: await this.endpoints.secret(organizationId, id) };
  }

  @Post(':webhook/test')
  @ApiOperation({ summary: 'Send a receiver an event that says nothing, `webhook.tested`' })
  @ApiCreatedResponse({ standardSchema: testedView })
  async test(@CallerParam() { organizationId }: Caller, @Param('webhook') id: string) {
    return { event: await this.endpoints.test(organizationId, id) };
  }

  @Delete(':webhook')
  @HttpCode(HttpStatus.NO_CONTENT)
  @ApiOperation({ summary: 'Remove a receiver, with all that is known of what was sent there' })
  @ApiNoContentResponse({ description: 'Nothing is sent there any more.' })
  async remove(@CallerParam() { organizationId }: Caller, @Param('webhook') id: string): Promise<void> {
    await this.endpoints.remove(organizationId, id);
  }

  @Get(':webhook/deliveries')
  @ApiOperation({ summary: 'What was sent to a receiver, each try with the status it answered' })
  @ApiOkResponse({ standardSchema: deliveriesView })
  async deliveries(
    @CallerParam() { organizationId }: Caller,
    @Param('webhook') id: string,
    @Query({ schema: deliveriesQuery }) query: z.output<typeof deliveriesQuery>,
  ) {
    const { deliveries, next } = await this.log.page(organizationId, id, query);
    return { deliveries: deliveries.map(viewOfDelivery), next };
  }

  @Post(':webhook/deliveries/:delivery/replay')
  @HttpCode(HttpStatus.NO_CONTENT)
  @ApiOperation({ summary: 'Send an event again, under the same id' })
  @ApiNoContentResponse({ description: 'It is sent within seconds.' })
  async replay(
    @CallerParam() { organizationId }: Caller,
    @Param('webhook') id: string,
    @Param('delivery') event: string,
  ): Promise<void> {
    await this.log.replay(organizationId, id, event);
  }

  @Post(':webhook/replays')
  @ApiOperation({ summary: 'Send again all that a receiver did not take' })
  @ApiCreatedResponse({ standardSchema: replaysView })
  async replays(@CallerParam() { organizationId }: Caller, @Param('webhook') id: string) {
    return { replayed: await this.log.replayFailed(organizationId, id) };
  }
}

import { Body, Controller, Get, Param, Post, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { PageChrome } from '../access/page-chrome.js';
import { type Viewer, ViewerParam } from '../access/viewer.js';
import { May } from '../organizations/caller.js';
import { type FieldProblem, InvalidInput } from '../platform/errors.js';
import { seeOther, sendPage } from '../platform/http/send-page.js';
import type { EndpointCommand } from './domain/endpoint.js';
import { EVENT_TYPES } from './domain/event-types.js';
import { WebhookFormPage } from './views/webhook-form.view.js';
import { DONE, webhookTexts } from './views/webhook-texts.js';
import { WebhookPage } from './views/webhook.view.js';
import { WebhooksPage } from './views/webhooks.view.js';
import { WebhookEndpointsService } from './webhook-endpoints.service.js';
import { WebhookLog } from './webhook-log.service.js';

const HERE = '/administration/webhooks';
const PAGE_SIZE = 20;

/** Whatever is sent: what is wrong with it is said at its field. */
const form = z.record(z.string(), z.unknown()).catch({});
const query = z.object({
  done: z.enum(DONE).optional().catch(undefined),
  after: z.uuid().optional().catch(undefined),
});
type Sent = z.output<typeof form>;

/** Where an organization's events are sent, as its administrators keep it. */
@Controller('administration/webhooks')
@May('keep-webhooks')
export class WebhooksPages {
  constructor(
    private readonly chrome: PageChrome,
    private readonly endpoints: WebhookEndpointsService,
    private readonly log: WebhookLog,
  ) {}

  @Get()
  async list(
    @ViewerParam() viewer: Viewer,
    @Query({ schema: query }) { done }: z.output<typeof query>,
    @Res() reply: FastifyReply,
  ) {
    const endpoints = await this.endpoints.list(viewer.organizationId);
    const frame = this.chrome.for(viewer, { title: webhookTexts[viewer.locale].title, path: HERE });
    return sendPage(reply, <WebhooksPage {...{ frame, endpoints, done }} zone={viewer.zone} />);
  }

  @Get('new')
  add(@ViewerParam() viewer: Viewer, @Res() reply: FastifyReply) {
    return this.#form(reply, viewer, { values: { name: '', url: '', eventTypes: [...EVENT_TYPES] } });
  }

  @Post()
  async make(@ViewerParam() viewer: Viewer, @Body({ schema: form }) sent: Sent, @Res() reply: FastifyReply) {
    const values = typedIn(sent);
    try {
      const { id } = await this.endpoints.make(viewer.organizationId, values);
      return seeOther(reply, `${HERE}/${id}?done=made`);
    } catch (error) {
      if (!(error instanceof InvalidInput)) throw error;
      return this.#form(reply, viewer, { values, problems: error.fields });
    }
  }

  @Get(':webhook')
  show(
    @ViewerParam() viewer: Viewer,
    @Param('webhook') id: string,
    @Query({ schema: query }) { done, after }: z.output<typeof query>,
    @Res() reply: FastifyReply,
  ) {
    return this.#page(reply, viewer, id, { done, after });
  }

  @Get(':webhook/change')
  async edit(@ViewerParam() viewer: Viewer, @Param('webhook') id: string, @Res() reply: FastifyReply) {
    const values = await this.endpoints.get(viewer.organizationId, id);
    return this.#form(reply, viewer, { id, values });
  }

  @Post(':webhook')
  async change(
    @ViewerParam() viewer: Viewer,
    @Param('webhook') id: string,
    @Body({ schema: form }) sent: Sent,
    @Res() reply: FastifyReply,
  ) {
    const values = typedIn(sent);
    await this.endpoints.get(viewer.organizationId, id);
    try {
      await this.endpoints.change(viewer.organizationId, id, values);
      return seeOther(reply, `${HERE}/${id}?done=changed`);
    } catch (error) {
      if (!(error instanceof InvalidInput)) throw error;
      return this.#form(reply, viewer, { id, values, problems: error.fields });
    }
  }

  /** Shown in this answer alone, which no browser keeps. */
  @Post(':webhook/secret')
  async secret(@ViewerParam() viewer: Viewer, @Param('webhook') id: string, @Res() reply: FastifyReply) {
    const secret = await this.endpoints.secret(viewer.organizationId, id);
    return this.#page(reply, viewer, id, { secret });
  }

  @Post(':webhook/rotation')
  async rotate(@ViewerParam() viewer: Viewer, @Param('webhook') id: string, @Res() reply: FastifyReply) {
    await this.endpoints.rotate(viewer.organizationId, id);
    return seeOther(reply, `${HERE}/${id}?done=rotated`);
  }

  @Post(':webhook/state')
  async turn(
    @ViewerParam() viewer: Viewer,
    @Param('webhook') id: string,
    @Body({ schema: form }) sent: Sent,
    @Res() reply: FastifyReply,
  ) {
    const to = sent['state'] === 'on' ? 'on' : 'off';
    await this.endpoints.turn(viewer.organizationId, id, to);
    return seeOther(reply, `${HERE}/${id}?done=${to}`);
  }

  @Post(':webhook/test')
  async test(@ViewerParam() viewer: Viewer, @Param('webhook') id: string, @Res() reply: FastifyReply) {
    await this.endpoints.test(viewer.organizationId, id);
    return seeOther(reply, `${HERE}/${id}?done=tested`);
  }

  @Post(':webhook/removal')
  async remove(@ViewerParam() viewer: Viewer, @Param('webhook') id: string, @Res() reply: FastifyReply) {
    await this.endpoints.remove(viewer.organizationId, id);
    return seeOther(reply, `${HERE}?done=removed`);
  }

  @Post(':webhook/replays')
  async replays(@ViewerParam() viewer: Viewer, @Param('webhook') id: string, @Res() reply: FastifyReply) {
    await this.log.replayFailed(viewer.organizationId, id);
    return seeOther(reply, `${HERE}/${id}?done=replayed`);
  }

  @Post(':webhook/deliveries/:delivery/replay')
  async replay(
    @ViewerParam() viewer: Viewer,
    @Param('webhook') id: string,
    @Param('delivery') event: string,
    @Res() reply: FastifyReply,
  ) {
    await this.log.replay(viewer.organizationId, id, event);
    return seeOther(reply, `${HERE}/${id}?done=replayed`);
  }

  async #page(
    reply: FastifyReply,
    viewer: Viewer,
    id: string,
    { after, ...shown }: z.output<typeof query> & { readonly secret?: string },
  ) {
    const { organizationId, zone } = viewer;
    const endpoint = await this.endpoints.get(organizationId, id);
    const page = await this.log.page(organizationId, id, { after, limit: PAGE_SIZE });
    const frame = this.chrome.for(viewer, { title: endpoint.name, path: HERE });
    return sendPage(reply, <WebhookPage {...{ frame, endpoint, page, zone, ...shown }} />);
  }

  #form(
    reply: FastifyReply,
    viewer: Viewer,
    shown: {
      readonly id?: string;
      readonly values: EndpointCommand;
      readonly problems?: readonly FieldProblem[];
    },
  ) {
    const texts = webhookTexts[viewer.locale];
    const title = shown.id === undefined ? texts.add : texts.change;
    const frame = this.chrome.for(viewer, { title, path: HERE, narrow: true });
    const { problems = [] } = shown;
    const status = problems.length > 0 ? 422 : 200;
    return sendPage(reply, <WebhookFormPage {...{ frame, ...shown, problems }} />, status);
  }
}

/** Longer than any address that is taken, so that what is wrong with it can be said. */
const LONGEST = 2_000;

function typedIn(sent: Sent): EndpointCommand {
  const text = (field: string) => {
    const value = sent[field];
    return typeof value === 'string' && value.length <= LONGEST ? value : '';
  };
  const chosen = [sent['eventTypes'] ?? []].flat();
  return {
    ...{ name: text('name'), url: text('url') },
    eventTypes: EVENT_TYPES.filter((type) => chosen.includes(type)),
  };
}

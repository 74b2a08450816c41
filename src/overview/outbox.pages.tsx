import { Body, Controller, Get, Param, Post, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { PageChrome } from '../access/page-chrome.js';
import { type Viewer, ViewerParam } from '../access/viewer.js';
import { MAIL_ACTS, type MailAct } from '../mail/mail-act.entity.js';
import { pauseBody } from '../mail/mail-channel.schemas.js';
import { MailChannels } from '../mail/mail-channels.service.js';
import { MailActRefused } from '../mail/mail.errors.js';
import { OutboxActs } from '../mail/outbox-acts.service.js';
import { withLogoInside } from '../mail/style/logos.js';
import { May } from '../organizations/caller.js';
import { NotFound } from '../platform/errors.js';
import { seeOther, sendPage } from '../platform/http/send-page.js';
import { ChannelPageService } from './channel-page.service.js';
import { mayRead } from './domain/may-read.js';
import { MailLifeService } from './mail-life.service.js';
import { allowFrames, sendPreview } from './mail-preview.js';
import { OutboxPageService } from './outbox-page.service.js';
import { MOST_RETRIED } from './outbox.dto.js';
import { outboxNews, type OutboxNews, outboxPath, outboxQuery, type OutboxQuery } from './outbox.query.js';
import { actTexts } from './views/act-texts.js';
import { MailLifePage, type MailLifeProps } from './views/mail-life.view.js';
import { outboxTexts } from './views/outbox-texts.js';
import { OutboxPage, type OutboxPageProps } from './views/outbox.view.js';

const PAGE_SIZE = 50;
/** What is no form selects nothing: without filters it would be every mail that failed. */
const selection = outboxQuery.nullable().catch(null);
const mailNews = z.object({ done: z.enum(MAIL_ACTS).optional().catch(undefined) });

@Controller('outbox')
export class OutboxPages {
  constructor(
    private readonly chrome: PageChrome,
    private readonly outbox: OutboxPageService,
    private readonly lives: MailLifeService,
    private readonly channel: ChannelPageService,
    private readonly channels: MailChannels,
    private readonly acts: OutboxActs,
  ) {}

  @Get()
  @May('read-mail')
  async list(
    @ViewerParam() viewer: Viewer,
    @Query({ schema: outboxQuery }) query: OutboxQuery,
    @Query({ schema: outboxNews }) news: OutboxNews,
    @Res() reply: FastifyReply,
  ) {
    return this.#list(viewer, { query, news }, reply);
  }

  @Get(':id')
  @May('read-mail')
  async show(
    @ViewerParam() viewer: Viewer,
    @Param('id') id: string,
    @Query({ schema: mailNews }) { done }: z.output<typeof mailNews>,
    @Res() reply: FastifyReply,
  ) {
    return this.#show(viewer, id, { done }, reply);
  }

  @Get(':id/preview')
  @May('read-mail')
  async preview(@ViewerParam() viewer: Viewer, @Param('id') id: string, @Res() reply: FastifyReply) {
    const mail = await this.lives.get(viewer.organizationId, id);
    if (!mayRead(mail, viewer.personId)) throw new NotFound('mail');
    const body = await this.lives.body(viewer.organizationId, mail.id);
    return sendPreview(reply, withLogoInside(body?.html ?? '', body?.logo));
  }

  /** Sends all of a selection that failed again. */
  @Post('retries')
  @May('steer-mail')
  async retryAll(
    @ViewerParam() viewer: Viewer,
    @Body({ schema: selection }) query: OutboxQuery | null,
    @Res() reply: FastifyReply,
  ) {
    const ids = query ? await this.outbox.failed(viewer.organizationId, query, MOST_RETRIED) : [];
    const { retried, refused } = await this.acts.retryAll(viewer, ids);
    const news = { done: 'retried', retried: retried.length, refused: refused.length } as const;
    return seeOther(reply, outboxPath({ ...query, status: undefined, ...news }));
  }

  @Post('pause')
  @May('run-mail-channel')
  async pause(@ViewerParam() viewer: Viewer, @Body() body: unknown, @Res() reply: FastifyReply) {
    const { data } = pauseBody.safeParse(body);
    if (data === undefined) {
      const error = actTexts[viewer.locale].pauseReasonMissing;
      return this.#list(viewer, { query: {}, news: {}, error }, reply, 422);
    }
    await this.channels.pauseByHand(viewer, data.reason);
    return seeOther(reply, outboxPath({ done: 'paused' }));
  }

  @Post('resumption')
  @May('run-mail-channel')
  async resume(@ViewerParam() viewer: Viewer, @Res() reply: FastifyReply) {
    await this.channels.resume(viewer);
    return seeOther(reply, outboxPath({ done: 'resumed' }));
  }

  @Post(':id/retries')
  @May('steer-mail')
  retry(@ViewerParam() viewer: Viewer, @Param('id') id: string, @Res() reply: FastifyReply) {
    return this.#act(viewer, id, 'retried', this.acts.retry(viewer, id), reply);
  }

  @Post(':id/attempts')
  @May('steer-mail')
  sendNow(@ViewerParam() viewer: Viewer, @Param('id') id: string, @Res() reply: FastifyReply) {
    return this.#act(viewer, id, 'hastened', this.acts.sendNow(viewer, id), reply);
  }

  @Post(':id/cancellation')
  @May('steer-mail')
  cancel(@ViewerParam() viewer: Viewer, @Param('id') id: string, @Res() reply: FastifyReply) {
    return this.#act(viewer, id, 'cancelled', this.acts.cancel(viewer, id), reply);
  }

  /** Whoever acts too late sees the mail as it is now, and why. */
  async #act(viewer: Viewer, id: string, done: MailAct['act'], act: Promise<void>, reply: FastifyReply) {
    try {
      await act;
    } catch (error) {
      if (!(error instanceof MailActRefused)) throw error;
      return this.#show(viewer, id, { refused: error.texts?.[viewer.locale] ?? error.message }, reply, 409);
    }
    return seeOther(reply, `/outbox/${id}?done=${done}`);
  }

  async #list(
    viewer: Viewer,
    { query, ...shown }: Pick<OutboxPageProps, 'query' | 'news' | 'error'>,
    reply: FastifyReply,
    status = 200,
  ) {
    const page = await this.outbox.page(viewer.organizationId, query, PAGE_SIZE);
    const sessions = await this.outbox.sessions(viewer.organizationId);
    const channel = await this.channel.load(viewer);
    const props = { ...shown, frame: this.#frame(viewer), page, query, sessions, channel };
    return sendPage(reply, <OutboxPage {...props} />, status);
  }

  async #show(
    viewer: Viewer,
    id: string,
    told: Pick<MailLifeProps, 'done' | 'refused'>,
    reply: FastifyReply,
    status = 200,
  ) {
    const life = await this.lives.load(viewer.organizationId, id);
    allowFrames(reply);
    const readable = mayRead(life.mail, viewer.personId);
    const props = { ...told, frame: this.#frame(viewer), life, readable };
    return sendPage(reply, <MailLifePage {...props} />, status);
  }

  #frame(viewer: Viewer) {
    return this.chrome.for(viewer, { title: outboxTexts[viewer.locale].title, path: '/outbox' });
  }
}

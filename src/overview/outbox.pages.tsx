import { Controller, Get, Param, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { PageChrome } from '../access/page-chrome.js';
import { type Viewer, ViewerParam } from '../access/viewer.js';
import { Allow } from '../organizations/caller.js';
import { NotFound } from '../platform/errors.js';
import { sendPage } from '../platform/http/send-page.js';
import { mayRead } from './domain/may-read.js';
import { MailLifeService } from './mail-life.service.js';
import { allowFrames, sendPreview } from './mail-preview.js';
import { OutboxPageService } from './outbox-page.service.js';
import { outboxQuery, type OutboxQuery } from './outbox.query.js';
import { MailLifePage } from './views/mail-life.view.js';
import { outboxTexts } from './views/outbox-texts.js';
import { OutboxPage } from './views/outbox.view.js';

const PAGE_SIZE = 50;

@Controller('outbox')
@Allow('planner', 'admin')
export class OutboxPages {
  constructor(
    private readonly chrome: PageChrome,
    private readonly outbox: OutboxPageService,
    private readonly lives: MailLifeService,
  ) {}

  @Get()
  async list(
    @ViewerParam() viewer: Viewer,
    @Query({ schema: outboxQuery }) query: OutboxQuery,
    @Res() reply: FastifyReply,
  ) {
    const page = await this.outbox.page(viewer.organizationId, query, PAGE_SIZE);
    return sendPage(reply, <OutboxPage frame={this.#frame(viewer)} page={page} query={query} />);
  }

  @Get(':id')
  async show(@ViewerParam() viewer: Viewer, @Param('id') id: string, @Res() reply: FastifyReply) {
    const life = await this.lives.load(viewer.organizationId, id);
    allowFrames(reply);
    const readable = mayRead(life.mail, viewer.personId);
    return sendPage(reply, <MailLifePage frame={this.#frame(viewer)} life={life} readable={readable} />);
  }

  @Get(':id/preview')
  async preview(@ViewerParam() viewer: Viewer, @Param('id') id: string, @Res() reply: FastifyReply) {
    const mail = await this.lives.get(viewer.organizationId, id);
    if (!mayRead(mail, viewer.personId)) throw new NotFound('mail');
    const body = await this.lives.body(viewer.organizationId, mail.id);
    return sendPreview(reply, body?.html ?? '');
  }

  #frame(viewer: Viewer) {
    return this.chrome.for(viewer, { title: outboxTexts[viewer.locale].title, path: '/outbox' });
  }
}

import { Controller, Get, Param, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { PageChrome } from '../access/page-chrome.js';
import { type Viewer, ViewerParam } from '../access/viewer.js';
import { sessionName } from '../cycles/domain/session-words.js';
import { sendPage } from '../platform/http/send-page.js';
import { AgendasService } from './agendas.service.js';
import { SessionPage } from './views/session.view.js';

@Controller('sessions')
export class AgendaPages {
  constructor(
    private readonly agendas: AgendasService,
    private readonly chrome: PageChrome,
  ) {}

  @Get(':id')
  async show(@ViewerParam() viewer: Viewer, @Param('id') id: string, @Res() reply: FastifyReply) {
    const { organizationId, locale, zone } = viewer;
    const agenda = await this.agendas.agendaOf(organizationId, id, locale);
    const title = sessionName(agenda.session, locale);
    const frame = this.chrome.for(viewer, { title, path: '/year', narrow: true });
    return sendPage(reply, <SessionPage {...{ agenda, locale, zone, frame }} />);
  }
}

import { Controller, Get, Param, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { PageChrome } from '../access/page-chrome.js';
import { type Viewer, ViewerParam } from '../access/viewer.js';
import { sendPage } from '../platform/http/send-page.js';
import { KpiPageService } from './kpi-page.service.js';
import { KpiPage } from './views/kpi.view.js';

@Controller('kpis')
export class KpiPages {
  constructor(
    private readonly chrome: PageChrome,
    private readonly kpis: KpiPageService,
  ) {}

  @Get(':key')
  async show(@ViewerParam() viewer: Viewer, @Param('key') key: string, @Res() reply: FastifyReply) {
    const picture = await this.kpis.load(viewer.organizationId, key, viewer);
    // It belongs to the goal's part of the site: the menu marks that.
    const frame = this.chrome.for(viewer, { title: picture.kpi.name, path: '/goal' });
    return sendPage(reply, <KpiPage frame={frame} reader={viewer} picture={picture} />);
  }
}

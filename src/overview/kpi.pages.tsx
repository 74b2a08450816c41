import { Controller, Get, Param, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { PageChrome } from '../access/page-chrome.js';
import { type Viewer, ViewerParam } from '../access/viewer.js';
import { Speaking } from '../decisions/speaking.service.js';
import { sendPage } from '../platform/http/send-page.js';
import { KpiPageService } from './kpi-page.service.js';
import { KpiPage } from './views/kpi.view.js';

@Controller('kpis')
export class KpiPages {
  constructor(
    private readonly chrome: PageChrome,
    private readonly kpis: KpiPageService,
    private readonly speaking: Speaking,
  ) {}

  @Get(':key')
  async show(@ViewerParam() viewer: Viewer, @Param('key') key: string, @Res() reply: FastifyReply) {
    const picture = await this.kpis.load(viewer.organizationId, key);
    // It belongs to the goal's part of the site: the menu marks that.
    const frame = this.chrome.for(viewer, { title: picture.kpi.name, path: '/goal' });
    const own = await this.speaking.departmentsOf(viewer.organizationId, viewer);
    const mayDecide = own.some(({ id }) => id === picture.kpi.departmentId);
    const maySet = (['planner', 'leader', 'admin'] as const).some((role) => viewer.roles.includes(role));
    return sendPage(reply, <KpiPage {...{ frame, reader: viewer, picture, maySet, mayDecide }} />);
  }
}

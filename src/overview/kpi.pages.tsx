import { Controller, Get, Param, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { PageChrome } from '../access/page-chrome.js';
import { type Viewer, ViewerParam } from '../access/viewer.js';
import { Speaking } from '../decisions/speaking.service.js';
import { May } from '../organizations/caller.js';
import { has } from '../organizations/domain/rights.js';
import { sendPage } from '../platform/http/send-page.js';
import { KpiPageService } from './kpi-page.service.js';
import { KpiPage } from './views/kpi.view.js';

const monthQuery = z.object({ month: z.string().max(32).optional().catch(undefined) });

@Controller('kpis')
@May('read-kpis')
export class KpiPages {
  constructor(
    private readonly chrome: PageChrome,
    private readonly kpis: KpiPageService,
    private readonly speaking: Speaking,
  ) {}

  @Get(':key')
  async show(
    @ViewerParam() viewer: Viewer,
    @Param('key') key: string,
    @Query({ schema: monthQuery }) { month }: z.output<typeof monthQuery>,
    @Res() reply: FastifyReply,
  ) {
    const picture = await this.kpis.load(viewer.organizationId, key, viewer, month);
    const mayChange = has('keep-kpis', viewer);
    // It belongs to the goal's part of the site: the menu marks that.
    const frame = this.chrome.for(viewer, { title: picture.kpi.name, path: '/goal' });
    const own = await this.speaking.departmentsOf(viewer.organizationId, viewer);
    const mayDecide = own.some(({ id }) => id === picture.kpi.departmentId);
    const maySet = has('set-guardrails', viewer);
    return sendPage(reply, <KpiPage {...{ frame, reader: viewer, picture, mayChange, maySet, mayDecide }} />);
  }
}

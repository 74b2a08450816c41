import { Controller, Get, Param, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { PageChrome } from '../access/page-chrome.js';
import { type Viewer, ViewerParam } from '../access/viewer.js';
import { May } from '../organizations/caller.js';
import { sendPage } from '../platform/http/send-page.js';
import type { WhichMonth } from './month-brief.service.js';
import { MonthReportService } from './month-report.service.js';
import { monthTexts } from './views/month-texts.js';
import { MonthPage } from './views/month.view.js';

/** The month on one page, for everybody of the organization. */
@Controller('month')
@May('read-kpis')
export class MonthPages {
  constructor(
    private readonly chrome: PageChrome,
    private readonly reports: MonthReportService,
  ) {}

  /** The last month that departments were asked about. */
  @Get()
  async last(@ViewerParam() viewer: Viewer, @Res() reply: FastifyReply) {
    return this.#page(viewer, 'last', reply);
  }

  @Get(':month')
  async show(@ViewerParam() viewer: Viewer, @Param('month') named: string, @Res() reply: FastifyReply) {
    return this.#page(viewer, { named }, reply);
  }

  async #page(viewer: Viewer, which: WhichMonth, reply: FastifyReply) {
    const report = await this.reports.of(viewer.organizationId, which);
    const frame = this.chrome.for(viewer, { title: monthTexts[viewer.locale].menu, path: '/goal' });
    return sendPage(reply, <MonthPage {...{ frame, report, viewer }} />);
  }
}

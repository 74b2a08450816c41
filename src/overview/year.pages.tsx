import { Controller, Get, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { PageChrome } from '../access/page-chrome.js';
import { type Viewer, ViewerParam } from '../access/viewer.js';
import { May } from '../organizations/caller.js';
import { sendPage } from '../platform/http/send-page.js';
import { NextYearService } from './next-year.service.js';
import { YearMailsService } from './year-mails.service.js';
import { YearService } from './year.service.js';
import { yearQuery, type YearQuery } from './year.query.js';
import { mayPlan, NoYearPage, YearPage } from './views/year.view.js';
import { yearTexts } from './views/year-texts.js';

@Controller('year')
@May('read-plan')
export class YearPages {
  constructor(
    private readonly chrome: PageChrome,
    private readonly years: YearService,
    private readonly mails: YearMailsService,
    private readonly nextYears: NextYearService,
  ) {}

  @Get()
  async show(
    @ViewerParam() viewer: Viewer,
    @Query({ schema: yearQuery }) { cycle, person }: YearQuery,
    @Res() reply: FastifyReply,
  ) {
    const frame = this.chrome.for(viewer, { title: yearTexts[viewer.locale].title, path: '/year' });
    const year = await this.years.load(viewer.organizationId, cycle ?? null);
    if (year === null) {
      const plannable = mayPlan(viewer.roles) ? await this.nextYears.next(viewer.organizationId) : [];
      return sendPage(reply, <NoYearPage {...{ frame, plannable }} />);
    }
    const mails = await this.mails.load(viewer, year, person);
    return sendPage(reply, <YearPage frame={frame} viewer={viewer} year={year} mails={mails} />);
  }
}

import { Body, Controller, Get, Headers, Param, Post, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { PageChrome } from '../access/page-chrome.js';
import { type Viewer, ViewerParam } from '../access/viewer.js';
import { May } from '../organizations/caller.js';
import { actsOn } from '../platform/acting.js';
import { DomainError } from '../platform/errors.js';
import { seeOther, sendPage } from '../platform/http/send-page.js';
import { LOCALES } from '../platform/pages/locale.js';
import { type AskedReport, ReportsService } from './reports.service.js';
import { TooManyReports } from './reports.errors.js';
import { sendReport } from './send-report.js';
import { ReportPage } from './views/report.view.js';
import { ReportsPage } from './views/reports.view.js';
import { reportTexts } from './views/report-texts.js';

const REFRESH_SECONDS = '2';
const FILE = /^(.+)\.pdf$/;

const askForm = z
  .object({
    period: z.string().max(64).catch(''),
    locale: z.enum(LOCALES).optional().catch(undefined),
    mail: z.literal('yes').optional().catch(undefined),
  })
  .catch({ period: '' });

/** Board packs: asked for, looked at while they are made, read. */
@Controller('reports')
@May('make-reports')
export class ReportPages {
  constructor(
    private readonly chrome: PageChrome,
    private readonly reports: ReportsService,
  ) {}

  @Get()
  async list(@ViewerParam() viewer: Viewer, @Res() reply: FastifyReply) {
    return this.#list(viewer, reply);
  }

  @Post()
  async ask(
    @ViewerParam() viewer: Viewer,
    @Body({ schema: askForm }) { period, locale = viewer.locale, mail }: z.output<typeof askForm>,
    @Res() reply: FastifyReply,
  ) {
    const asked = { period, locale, mails: mail === 'yes' };
    try {
      const id = await this.reports.ask(viewer.organizationId, asked, viewer.personId);
      actsOn('report', id);
      return seeOther(reply, `/reports/${id}`);
    } catch (error) {
      if (!(error instanceof DomainError) || error instanceof TooManyReports) throw error;
      return this.#list(viewer, reply, asked, error);
    }
  }

  @Get(':file')
  async show(
    @ViewerParam() viewer: Viewer,
    @Param('file') file: string,
    @Headers('if-none-match') known: string | undefined,
    @Res() reply: FastifyReply,
  ) {
    const id = FILE.exec(file)?.[1];
    if (id !== undefined) return sendReport(this.reports, viewer.organizationId, id, known, reply);
    const report = await this.reports.get(viewer.organizationId, file);
    const isOver = report.state === 'done' || report.state === 'failed';
    if (!isOver) reply.header('Refresh', REFRESH_SECONDS);
    const frame = this.chrome.for(viewer, { title: reportTexts[viewer.locale].pack, path: '/goal' });
    return sendPage(reply, <ReportPage {...{ frame, viewer, report }} />);
  }

  async #list(viewer: Viewer, reply: FastifyReply, asked?: AskedReport, error?: DomainError) {
    const { organizationId, locale } = viewer;
    const periods = await this.reports.periods(organizationId);
    const reports = await this.reports.latest(organizationId);
    const period = await this.reports.usualPeriod(organizationId, periods);
    const usual = { period, locale, mails: false };
    const isBusy = reports.some(({ state }) => state === 'making' || state === 'queued');
    // Not below a form that somebody is filling in.
    if (isBusy && !error) reply.header('Refresh', '10');
    const frame = this.chrome.for(viewer, { title: reportTexts[locale].title, path: '/goal' });
    const problems = error?.fields ?? [];
    const page = <ReportsPage {...{ frame, viewer, periods, reports, problems, asked: asked ?? usual }} />;
    return sendPage(reply, page, error ? 422 : 200);
  }
}

import { Controller, Get, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { PageChrome } from '../access/page-chrome.js';
import { type Viewer, ViewerParam } from '../access/viewer.js';
import { May } from '../organizations/caller.js';
import { sendPage } from '../platform/http/send-page.js';
import { PlanCheckService } from './plan-check.service.js';
import { checkTexts } from './views/check-texts.js';
import { PlanCheckPage } from './views/plan-check.view.js';

/** What cannot be meant, which an old address may hold, counts as not given. */
const query = z.object({ year: z.coerce.number().int().min(1).max(9999).optional().catch(undefined) });

@Controller('plan-check')
@May('read-plan')
export class PlanCheckPages {
  constructor(
    private readonly chrome: PageChrome,
    private readonly checks: PlanCheckService,
  ) {}

  @Get()
  async show(
    @ViewerParam() viewer: Viewer,
    @Query({ schema: query }) { year }: z.output<typeof query>,
    @Res() reply: FastifyReply,
  ) {
    const results = await this.checks.of(viewer.organizationId, year);
    const frame = this.chrome.for(viewer, {
      title: checkTexts[viewer.locale].title,
      path: '/map',
    });
    return sendPage(
      reply,
      <PlanCheckPage {...{ frame, results, year: year === undefined ? null : `${year}` }} />,
    );
  }
}

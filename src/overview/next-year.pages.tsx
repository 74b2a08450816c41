import { Controller, Get, Param, Post, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { PageChrome } from '../access/page-chrome.js';
import { type Viewer, ViewerParam } from '../access/viewer.js';
import { May } from '../organizations/caller.js';
import { seeOther, sendPage } from '../platform/http/send-page.js';
import { NextYearService } from './next-year.service.js';
import { SetUpProgressService } from './set-up-progress.service.js';
import { NextYearPage } from './views/next-year.view.js';
import { nextYearTexts } from './views/next-year-texts.js';

/** What is no year is planned by nobody. */
const yearOnly = z.coerce.number().int().catch(0);
const query = z.object({ said: z.enum(['made', 'there']).optional().catch(undefined) });

/** The next planning cycle: what carries on into it, what does not, and the button that makes it. */
@Controller('year/plan')
@May('keep-plan')
export class NextYearPages {
  constructor(
    private readonly chrome: PageChrome,
    private readonly nextYears: NextYearService,
    private readonly setUp: SetUpProgressService,
  ) {}

  @Get(':year')
  async show(
    @ViewerParam() viewer: Viewer,
    @Param('year', { schema: yearOnly }) year: number,
    @Query({ schema: query }) { said }: z.output<typeof query>,
    @Res() reply: FastifyReply,
  ) {
    const next = await this.nextYears.of(viewer.organizationId, year);
    const title = nextYearTexts[viewer.locale].title(String(year));
    const frame = this.chrome.for(viewer, { title, path: '/year' });
    const setUp = await this.setUp.unfinished(viewer);
    return sendPage(reply, <NextYearPage {...{ frame, next, setUp }} said={said ?? null} />);
  }

  @Post(':year')
  async keep(
    @ViewerParam() viewer: Viewer,
    @Param('year', { schema: yearOnly }) year: number,
    @Res() reply: FastifyReply,
  ) {
    const outcome = await this.nextYears.keep(viewer.organizationId, year);
    return seeOther(reply, `/year/plan/${year}?said=${outcome === 'created' ? 'made' : 'there'}`);
  }
}

import { Controller, Get, Param, Post, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { PageChrome } from '../access/page-chrome.js';
import { type Viewer, ViewerParam } from '../access/viewer.js';
import { SuppressionsService } from '../mail/suppression/suppressions.service.js';
import { May } from '../organizations/caller.js';
import { seeOther, sendPage } from '../platform/http/send-page.js';
import { SuppressionsPageService } from './suppressions-page.service.js';
import { suppressionTexts } from './views/suppression-texts.js';
import { SuppressionsPage } from './views/suppressions.view.js';

const PAGE_SIZE = 50;
const LIFTED_SHOWN = 20;
const pageQuery = z.object({
  after: z.string().max(64).optional().catch(undefined),
  /** Of a suppression that was just lifted. */
  lifted: z.string().max(36).optional().catch(undefined),
});

/** Addresses nothing is sent to, and what to do about them. */
@Controller('outbox/suppressed')
export class SuppressionsPages {
  constructor(
    private readonly chrome: PageChrome,
    private readonly page: SuppressionsPageService,
    private readonly suppressions: SuppressionsService,
  ) {}

  @Get()
  @May('read-mail')
  async list(
    @ViewerParam() viewer: Viewer,
    @Query({ schema: pageQuery }) { after, lifted }: z.output<typeof pageQuery>,
    @Res() reply: FastifyReply,
  ) {
    const { organizationId, locale } = viewer;
    const active = await this.page.list(organizationId, { active: true, after }, PAGE_SIZE);
    const before = await this.page.list(organizationId, { active: false }, LIFTED_SHOWN);
    const props = {
      frame: this.chrome.for(viewer, { title: suppressionTexts[locale].title, path: '/outbox/suppressed' }),
      ...{ active, lifted: before.suppressions, isFirst: after === undefined },
      just: before.suppressions.find(({ id }) => id === lifted)?.person.name,
      zone: await this.page.zoneOf(organizationId),
    };
    return sendPage(reply, <SuppressionsPage {...props} />);
  }

  @Post(':id/lifting')
  @May('steer-mail')
  async lift(@ViewerParam() viewer: Viewer, @Param('id') id: string, @Res() reply: FastifyReply) {
    const { id: known } = await this.page.get(viewer.organizationId, id);
    await this.suppressions.lift(viewer.organizationId, known, viewer.personId);
    return seeOther(reply, `/outbox/suppressed?lifted=${known}`);
  }
}

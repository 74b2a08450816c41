import { Controller, Get, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { PageChrome } from '../access/page-chrome.js';
import { type Viewer, ViewerParam } from '../access/viewer.js';
import { May } from '../organizations/caller.js';
import { sendPage } from '../platform/http/send-page.js';
import { IslandsService } from './islands.service.js';
import { islandTexts } from './views/island-texts.js';
import { IslandsPage } from './views/islands.view.js';

const query = z.object({ page: z.coerce.number().int().min(1).max(10_000).catch(1) });

@Controller('islands')
@May('read-kpis')
export class IslandsPages {
  constructor(
    private readonly chrome: PageChrome,
    private readonly islands: IslandsService,
  ) {}

  @Get()
  async show(
    @ViewerParam() viewer: Viewer,
    @Query({ schema: query }) { page }: z.output<typeof query>,
    @Res() reply: FastifyReply,
  ) {
    const islands = await this.islands.of(viewer.organizationId);
    const frame = this.chrome.for(viewer, { title: islandTexts[viewer.locale].title, path: '/map' });
    return sendPage(reply, <IslandsPage {...{ frame, islands, page }} />);
  }
}

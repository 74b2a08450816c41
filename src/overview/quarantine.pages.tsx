import { Body, Controller, Get, Post, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import type { z } from 'zod';
import { PageChrome } from '../access/page-chrome.js';
import { type Viewer, ViewerParam } from '../access/viewer.js';
import { QuarantineReleaseService } from '../notices/quarantine-release.service.js';
import { May } from '../organizations/caller.js';
import { has } from '../organizations/domain/rights.js';
import { seeOther, sendPage } from '../platform/http/send-page.js';
import { QuarantinePageService } from './quarantine-page.service.js';
import { releaseForm } from './quarantine.dto.js';
import { quarantineTexts } from './views/quarantine-texts.js';
import { QuarantinePage } from './views/quarantine.view.js';

/** After a restored back-up: planners see what is held, administrators decide. */
@Controller('quarantine')
export class QuarantinePages {
  constructor(
    private readonly chrome: PageChrome,
    private readonly page: QuarantinePageService,
    private readonly releases: QuarantineReleaseService,
  ) {}

  @Get()
  @May('read-mail')
  async show(@ViewerParam() viewer: Viewer, @Res() reply: FastifyReply) {
    const frame = this.chrome.for(viewer, {
      title: quarantineTexts[viewer.locale].title,
      path: '/outbox/quarantine',
    });
    const page = await this.page.load(viewer.organizationId);
    return sendPage(
      reply,
      <QuarantinePage
        frame={frame}
        page={page}
        reader={viewer}
        decides={has('release-mail', viewer) && !page.shared}
      />,
    );
  }

  @Post('release')
  @May('release-mail')
  async release(
    @ViewerParam() viewer: Viewer,
    @Body({ schema: releaseForm }) { doubtful }: z.output<typeof releaseForm>,
    @Res() reply: FastifyReply,
  ) {
    if (doubtful !== null) await this.releases.release({ send: doubtful === 'send' }, viewer);
    return seeOther(reply, '/quarantine');
  }
}

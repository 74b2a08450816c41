import { Controller, Get, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { PageChrome } from '../access/page-chrome.js';
import { type Viewer, ViewerParam } from '../access/viewer.js';
import { May } from '../organizations/caller.js';
import { sendPage } from '../platform/http/send-page.js';
import { AuditTrailService } from './audit-trail.service.js';
import { auditQuery, type AuditQuery } from './audit.query.js';
import { auditTexts } from './views/audit-texts.js';
import { AuditPage } from './views/audit.view.js';

const PAGE_SIZE = 50;

@Controller('audit')
@May('read-audit')
export class AuditPages {
  constructor(
    private readonly chrome: PageChrome,
    private readonly trail: AuditTrailService,
  ) {}

  @Get()
  async list(
    @ViewerParam() viewer: Viewer,
    @Query({ schema: auditQuery }) query: AuditQuery,
    @Res() reply: FastifyReply,
  ) {
    const page = await this.trail.page(viewer.organizationId, query, PAGE_SIZE);
    const frame = this.chrome.for(viewer, { title: auditTexts[viewer.locale].title, path: '/audit' });
    return sendPage(reply, <AuditPage frame={frame} page={page} query={query} />);
  }
}

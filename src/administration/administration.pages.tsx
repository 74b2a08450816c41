import { Controller, Get, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { PageChrome } from '../access/page-chrome.js';
import { type Viewer, ViewerParam } from '../access/viewer.js';
import { May } from '../organizations/caller.js';
import { sendPage } from '../platform/http/send-page.js';
import { Settings } from '../platform/settings.js';
import { administrationFor } from './administration-list.js';
import { AdministrationPage } from './views/administration.view.js';
import { administrationTexts } from './views/administration-texts.js';

/** Where planners and administrators find all that is kept of their organization. */
@Controller('administration')
export class AdministrationPages {
  constructor(
    private readonly chrome: PageChrome,
    private readonly settings: Settings,
  ) {}

  @Get()
  @May('keep-organization')
  show(@ViewerParam() viewer: Viewer, @Res() reply: FastifyReply) {
    const { title } = administrationTexts[viewer.locale];
    const frame = this.chrome.for(viewer, { title, path: '/administration' });
    const groups = administrationFor(viewer, { mailbox: this.settings.values.MAILBOX || viewer.isExample });
    return sendPage(reply, <AdministrationPage frame={frame} groups={groups} />);
  }
}

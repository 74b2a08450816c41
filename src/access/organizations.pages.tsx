import { Controller, Get, Param, Post, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { May } from '../organizations/caller.js';
import { seeOther, sendPage } from '../platform/http/send-page.js';
import { Settings } from '../platform/settings.js';
import { MembershipsService } from './memberships.service.js';
import { PageChrome } from './page-chrome.js';
import { readSessionCookie, setSessionCookie } from './session-cookie.js';
import { type Viewer, ViewerParam } from './viewer.js';
import { OrganizationsPage } from './views/organizations.view.js';
import { organizationsTexts } from './views/organizations-texts.js';

/** From one organization to another, for who is of several. */
@May('keep-account')
@Controller('account/organizations')
export class OrganizationsPages {
  constructor(
    private readonly chrome: PageChrome,
    private readonly settings: Settings,
    private readonly memberships: MembershipsService,
  ) {}

  @Get()
  async show(@ViewerParam() viewer: Viewer, @Req() request: FastifyRequest, @Res() reply: FastifyReply) {
    const { title } = organizationsTexts[viewer.locale];
    const frame = this.chrome.for(viewer, { title, path: '/account/organizations', narrow: true });
    const memberships = await this.memberships.of(viewer);
    const mayLeave = await this.memberships.mayLeave(readSessionCookie(request, this.settings));
    return sendPage(reply, <OrganizationsPage {...{ frame, memberships, mayLeave }} />);
  }

  @Post(':organization')
  async switch(
    @ViewerParam() viewer: Viewer,
    @Param('organization') organizationId: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ) {
    const before = readSessionCookie(request, this.settings);
    const { token, seconds } = await this.memberships.switchTo(viewer, organizationId, before);
    setSessionCookie(reply, this.settings, token, seconds);
    return seeOther(reply, '/');
  }
}

import { Controller, Get, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { PageChrome } from '../access/page-chrome.js';
import { type Viewer, ViewerParam } from '../access/viewer.js';
import { May } from '../organizations/caller.js';
import { isPartner } from '../organizations/domain/roles.js';
import { sendPage } from '../platform/http/send-page.js';
import { HomeService } from './home.service.js';
import { SetUpProgressService } from './set-up-progress.service.js';
import { homeTexts } from './views/home-texts.js';
import { PartnerHomePage } from './views/partner-home.view.js';
import { HomePage } from './views/home.view.js';

@Controller()
@May('read-home')
export class HomePages {
  constructor(
    private readonly chrome: PageChrome,
    private readonly home: HomeService,
    private readonly setUp: SetUpProgressService,
  ) {}

  @Get()
  async show(@ViewerParam() viewer: Viewer, @Res() reply: FastifyReply) {
    const frame = this.chrome.for(viewer, { title: homeTexts[viewer.locale].title, path: '/' });
    if (isPartner(viewer)) {
      const home = await this.home.forPartner(viewer);
      return sendPage(reply, <PartnerHomePage {...{ frame, viewer, home }} />);
    }
    const home = await this.home.load(viewer);
    const setUp = await this.setUp.unfinished(viewer);
    return sendPage(reply, <HomePage {...{ frame, viewer, home, setUp }} />);
  }
}

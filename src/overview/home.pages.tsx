import { Controller, Get, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { PageChrome } from '../access/page-chrome.js';
import { type Viewer, ViewerParam } from '../access/viewer.js';
import { sendPage } from '../platform/http/send-page.js';
import { HomeService } from './home.service.js';
import { homeTexts } from './views/home-texts.js';
import { HomePage } from './views/home.view.js';

@Controller()
export class HomePages {
  constructor(
    private readonly chrome: PageChrome,
    private readonly home: HomeService,
  ) {}

  @Get()
  async show(@ViewerParam() viewer: Viewer, @Res() reply: FastifyReply) {
    const frame = this.chrome.for(viewer, { title: homeTexts[viewer.locale].title, path: '/' });
    return sendPage(reply, <HomePage frame={frame} viewer={viewer} home={await this.home.load(viewer)} />);
  }
}

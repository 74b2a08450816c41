import { Controller, Get, Param, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { PageChrome } from '../access/page-chrome.js';
import { type Viewer, ViewerParam } from '../access/viewer.js';
import { sendPage } from '../platform/http/send-page.js';
import { JourneyPictureService } from './journey-picture.service.js';
import { JourneyPage } from './views/journey.view.js';
import { journeyTexts } from './views/journey-texts.js';
import { TouchpointPage } from './views/touchpoint.view.js';

/** The journey of the customer, drawn, and each moment of it. */
@Controller('journey')
export class JourneyPages {
  constructor(
    private readonly chrome: PageChrome,
    private readonly pictures: JourneyPictureService,
  ) {}

  @Get()
  async show(@ViewerParam() viewer: Viewer, @Res() reply: FastifyReply) {
    const journey = await this.pictures.all(viewer.organizationId);
    const frame = this.chrome.for(viewer, { title: journeyTexts[viewer.locale].title, path: '/journey' });
    return sendPage(reply, <JourneyPage {...{ frame, journey }} />);
  }

  @Get(':touchpoint')
  async one(@ViewerParam() viewer: Viewer, @Param('touchpoint') key: string, @Res() reply: FastifyReply) {
    const picture = await this.pictures.one(viewer.organizationId, key);
    const frame = this.chrome.for(viewer, { title: picture.touchpoint.name, path: '/journey' });
    return sendPage(reply, <TouchpointPage {...{ frame, picture }} />);
  }
}

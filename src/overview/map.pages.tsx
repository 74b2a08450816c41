import { Controller, Get, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { PageChrome } from '../access/page-chrome.js';
import { type Viewer, ViewerParam } from '../access/viewer.js';
import { May } from '../organizations/caller.js';
import { sendPage } from '../platform/http/send-page.js';
import { mapQuery, type MapQuery } from './map.query.js';
import { StrategyMapService } from './strategy-map.service.js';
import { mapTexts } from './views/map-texts.js';
import { MapPage } from './views/map.view.js';

/** What moves the goal, drawn. */
@Controller('map')
@May('read-goals')
export class MapPages {
  constructor(
    private readonly chrome: PageChrome,
    private readonly maps: StrategyMapService,
  ) {}

  @Get()
  async show(
    @ViewerParam() viewer: Viewer,
    @Query({ schema: mapQuery }) query: MapQuery,
    @Res() reply: FastifyReply,
  ) {
    const map = await this.maps.load(viewer.organizationId, query);
    const frame = this.chrome.for(viewer, { title: mapTexts[viewer.locale].title, path: '/map' });
    return sendPage(reply, <MapPage {...{ frame, map, query }} />);
  }
}

import { Controller, Get, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { PageChrome } from '../access/page-chrome.js';
import { type Viewer, ViewerParam } from '../access/viewer.js';
import { May } from '../organizations/caller.js';
import { has } from '../organizations/domain/rights.js';
import { sendPage } from '../platform/http/send-page.js';
import { GoalLevelsService } from './goal-levels.service.js';
import { LevelsPage } from './views/levels.view.js';
import { levelsTexts } from './views/levels-texts.js';

/** How the common goal comes down to customer goals, to what each channel is to reach, and to KPIs. */
@Controller('goal/levels')
@May('read-goals')
export class GoalLevelsPages {
  constructor(
    private readonly chrome: PageChrome,
    private readonly levels: GoalLevelsService,
  ) {}

  @Get()
  async show(@ViewerParam() viewer: Viewer, @Res() reply: FastifyReply) {
    const levels = await this.levels.load(viewer.organizationId);
    const mayWrite = has('set-goal-levels', viewer);
    const frame = this.chrome.for(viewer, { title: levelsTexts[viewer.locale].title, path: '/goal/levels' });
    return sendPage(reply, <LevelsPage {...{ frame, levels, mayWrite }} />);
  }
}

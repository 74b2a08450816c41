import { Controller, Get, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { PageChrome } from '../access/page-chrome.js';
import { type Viewer, ViewerParam } from '../access/viewer.js';
import { SessionDecisions } from '../cycles/session-decisions.js';
import { GoalFormService } from '../goals/goal-form.service.js';
import { May } from '../organizations/caller.js';
import { has } from '../organizations/domain/rights.js';
import { sendPage } from '../platform/http/send-page.js';
import { GoalPageService } from './goal-page.service.js';
import { goalTexts } from './views/goal-texts.js';
import { GoalPage, NoGoalPage } from './views/goal.view.js';

/** What cannot be meant, which an old address may hold, counts as not given. */
const goalQuery = z.object({
  cycle: z.coerce.number().int().min(1).max(9999).optional().catch(undefined),
  month: z.string().max(32).optional().catch(undefined),
});

@Controller('goal')
@May('read-goals')
export class GoalPages {
  constructor(
    private readonly chrome: PageChrome,
    private readonly goals: GoalPageService,
    private readonly forms: GoalFormService,
    private readonly decisions: SessionDecisions,
  ) {}

  @Get()
  async show(
    @ViewerParam() viewer: Viewer,
    @Query({ schema: goalQuery }) asked: z.output<typeof goalQuery>,
    @Res() reply: FastifyReply,
  ) {
    const frame = this.chrome.for(viewer, { title: goalTexts[viewer.locale].title, path: '/goal' });
    const picture = await this.goals.load(viewer.organizationId, asked);
    const toWrite = await this.forms.yearsWithout(viewer.organizationId, viewer);
    if (picture === null) return sendPage(reply, <NoGoalPage {...{ frame, toWrite }} />);
    const about = { kind: 'goal', id: picture.goal.id } as const;
    const decided = await this.decisions.about(viewer.organizationId, about);
    const mayBegin = has('keep-kpis', viewer);
    const page = { frame, reader: viewer, picture, decided, toWrite, mayBegin };
    return sendPage(reply, <GoalPage {...page} />);
  }
}

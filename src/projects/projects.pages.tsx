import { Body, Controller, Get, Param, Post, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { PageChrome } from '../access/page-chrome.js';
import { type Viewer, ViewerParam } from '../access/viewer.js';
import { statusOf, whatIsWrong, type Wrong } from '../goals/what-is-wrong.js';
import { May } from '../organizations/caller.js';
import { seeOther, sendPage } from '../platform/http/send-page.js';
import { amountTyped } from './amount-typed.js';
import { PrioritiesService } from './priorities.service.js';
import { ProjectMovesService } from './project-moves.service.js';
import { ProjectPageService } from './project-page.service.js';
import { ProjectRightsService } from './project-rights.service.js';
import { moveForm, moveTyped, type TypedMove } from './typed-move.js';
import type { TypedRank } from './views/order-section.js';
import { ProjectPageView } from './views/project.view.js';
import { ProjectsPage } from './views/projects.view.js';
import { projectsTexts } from './views/projects-texts.js';

const text = z.string().catch('');
const listQuery = z.object({ quarter: z.string().optional().catch(undefined) }).catch({ quarter: undefined });
const orderForm = z
  .object({ quarter: text, project: text, rank: text, reason: text, focus: text })
  .catch({ quarter: '', project: '', rank: '', reason: '', focus: '' });
type TypedOrder = z.output<typeof orderForm>;

/** A quarter's projects in their order, and each of them. */
@Controller('projects')
export class ProjectsPages {
  constructor(
    private readonly chrome: PageChrome,
    private readonly priorities: PrioritiesService,
    private readonly pages: ProjectPageService,
    private readonly moves: ProjectMovesService,
    private readonly rights: ProjectRightsService,
  ) {}

  @Get()
  @May('read-projects')
  async list(
    @ViewerParam() viewer: Viewer,
    @Query({ schema: listQuery }) { quarter }: z.output<typeof listQuery>,
    @Res() reply: FastifyReply,
  ) {
    return this.#list(reply, viewer, quarter);
  }

  @Post('order')
  @May('set-priorities')
  async order(
    @ViewerParam() viewer: Viewer,
    @Body({ schema: orderForm }) typed: TypedOrder,
    @Res() reply: FastifyReply,
  ) {
    const { quarter, project, reason } = typed;
    const command = { rank: amountTyped(typed.rank), reason };
    const wrong = await whatIsWrong(() =>
      this.priorities.rank(viewer.organizationId, { quarter, project }, command, viewer),
    );
    if (wrong.problems.length > 0) return this.#list(reply, viewer, quarter, { ...wrong, typed });
    return seeOther(reply, listPath(quarter));
  }

  @Post('focus')
  @May('set-priorities')
  async focus(
    @ViewerParam() viewer: Viewer,
    @Body({ schema: orderForm }) typed: TypedOrder,
    @Res() reply: FastifyReply,
  ) {
    const size = amountTyped(typed.focus) ?? Number.NaN;
    const wrong = await whatIsWrong(() =>
      this.priorities.focusOn(viewer.organizationId, typed.quarter, size, viewer),
    );
    if (wrong.problems.length > 0) return this.#list(reply, viewer, typed.quarter, { ...wrong, typed });
    return seeOther(reply, listPath(typed.quarter));
  }

  @Get(':project')
  @May('read-projects')
  async one(@ViewerParam() viewer: Viewer, @Param('project') key: string, @Res() reply: FastifyReply) {
    return this.#one(reply, viewer, key);
  }

  @Post(':project/moves')
  @May('work-on-projects')
  async move(
    @ViewerParam() viewer: Viewer,
    @Param('project') key: string,
    @Body({ schema: moveForm }) typed: TypedMove,
    @Res() reply: FastifyReply,
  ) {
    const options = { author: viewer, seenVersion: typed.version };
    const wrong = await whatIsWrong(() =>
      this.moves.move(viewer.organizationId, key, moveTyped(typed), options),
    );
    if (wrong.problems.length > 0 || wrong.clash) return this.#one(reply, viewer, key, { ...wrong, typed });
    return seeOther(reply, `/projects/${encodeURIComponent(key)}`);
  }

  async #list(
    reply: FastifyReply,
    viewer: Viewer,
    quarter: string | undefined,
    again: Partial<Wrong> & { readonly typed?: TypedRank } = {},
  ) {
    const priorities = await this.priorities.of(viewer.organizationId, quarter);
    const rights = await this.rights.of(viewer.organizationId, viewer);
    const frame = this.chrome.for(viewer, { title: projectsTexts[viewer.locale].title, path: '/projects' });
    return sendPage(reply, <ProjectsPage {...{ frame, priorities, rights, ...again }} />, statusOf(again));
  }

  async #one(
    reply: FastifyReply,
    viewer: Viewer,
    key: string,
    again: Partial<Wrong> & { readonly typed?: TypedMove } = {},
  ) {
    const page = await this.pages.load(viewer.organizationId, key, viewer);
    const frame = this.chrome.for(viewer, { title: page.picture.project.name, path: '/projects' });
    return sendPage(reply, <ProjectPageView {...{ frame, page, ...again }} />, statusOf(again));
  }
}

const listPath = (quarter: string) => `/projects?quarter=${encodeURIComponent(quarter)}`;

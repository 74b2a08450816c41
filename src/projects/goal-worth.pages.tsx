import { Body, Controller, Get, Param, Post, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { PageChrome } from '../access/page-chrome.js';
import { type Viewer, ViewerParam } from '../access/viewer.js';
import { statusOf, whatIsWrong, type Wrong } from '../goals/what-is-wrong.js';
import { May } from '../organizations/caller.js';
import { seeOther, sendPage } from '../platform/http/send-page.js';
import { GoalWorthService } from './goal-worth.service.js';
import { ProjectRightsService } from './project-rights.service.js';
import { type TypedWorth, worthForm, worthShown, worthTyped } from './typed-worth.js';
import { WorthPage } from './views/worth.view.js';
import { worthTexts } from './views/worth-texts.js';

/** What one point of a goal's measure is worth: everybody may read it, leadership says it. */
@Controller('goal/:goal/worth')
export class GoalWorthPages {
  constructor(
    private readonly chrome: PageChrome,
    private readonly worths: GoalWorthService,
    private readonly rights: ProjectRightsService,
  ) {}

  @Get()
  @May('read-projects')
  async show(@ViewerParam() viewer: Viewer, @Param('goal') key: string, @Res() reply: FastifyReply) {
    return this.#page(reply, viewer, key);
  }

  @Post()
  @May('set-priorities')
  async say(
    @ViewerParam() viewer: Viewer,
    @Param('goal') key: string,
    @Body({ schema: worthForm }) typed: TypedWorth,
    @Res() reply: FastifyReply,
  ) {
    const options = { author: viewer, seenVersion: typed.version };
    const wrong = await whatIsWrong(() =>
      this.worths.set(viewer.organizationId, key, worthTyped(typed), options),
    );
    if (wrong.problems.length > 0 || wrong.clash) return this.#page(reply, viewer, key, { ...wrong, typed });
    return seeOther(reply, `/goal/${encodeURIComponent(key)}/worth`);
  }

  async #page(
    reply: FastifyReply,
    viewer: Viewer,
    key: string,
    again: Partial<Wrong> & { readonly typed?: TypedWorth } = {},
  ) {
    const picture = await this.worths.of(viewer.organizationId, key);
    const { leads } = await this.rights.of(viewer.organizationId, viewer);
    const title = worthTexts[viewer.locale].title;
    const frame = this.chrome.for(viewer, { title, path: '/projects', narrow: true });
    const { typed = worthShown(picture, viewer.locale), ...wrong } = again;
    return sendPage(reply, <WorthPage {...{ frame, picture, leads, typed, ...wrong }} />, statusOf(again));
  }
}

import { Body, Controller, Get, Param, Post, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { PageChrome } from '../access/page-chrome.js';
import { type Viewer, ViewerParam } from '../access/viewer.js';
import { statusOf, whatIsWrong, type Wrong } from '../goals/what-is-wrong.js';
import { May } from '../organizations/caller.js';
import { seeOther, sendPage } from '../platform/http/send-page.js';
import { JourneyService } from './journey.service.js';
import { JourneyOutOfReach } from './journey.errors.js';
import { type TouchpointForm, TouchpointFormService } from './touchpoint-form.service.js';
import { commandOf, touchpointForm, type TypedTouchpoint } from './typed-touchpoint.js';
import { TouchpointFormPage } from './views/touchpoint-form.view.js';
import { touchpointFormTexts } from './views/touchpoint-form-texts.js';

/** Moments are added to the journey, changed, and taken off it. */
@Controller('journey')
export class TouchpointFormPages {
  constructor(
    private readonly chrome: PageChrome,
    private readonly forms: TouchpointFormService,
    private readonly journey: JourneyService,
  ) {}

  @Get('new')
  @May('draw-journey')
  async begin(@ViewerParam() viewer: Viewer, @Res() reply: FastifyReply) {
    return this.#page(reply, viewer, await this.forms.open(viewer.organizationId, null, viewer));
  }

  @Post('new')
  @May('draw-journey')
  async add(
    @ViewerParam() viewer: Viewer,
    @Body({ schema: touchpointForm }) typed: TypedTouchpoint,
    @Res() reply: FastifyReply,
  ) {
    const form = await this.forms.typedOn(viewer.organizationId, null, viewer);
    const key = await this.forms.keyFor(viewer.organizationId, typed.name);
    return this.#keep(reply, viewer, form, { key, typed });
  }

  @Get(':touchpoint/change')
  @May('change-touchpoints')
  async open(@ViewerParam() viewer: Viewer, @Param('touchpoint') key: string, @Res() reply: FastifyReply) {
    return this.#page(reply, viewer, await this.forms.open(viewer.organizationId, key, viewer));
  }

  @Post(':touchpoint/change')
  @May('change-touchpoints')
  async change(
    @ViewerParam() viewer: Viewer,
    @Param('touchpoint') key: string,
    @Body({ schema: touchpointForm }) typed: TypedTouchpoint,
    @Res() reply: FastifyReply,
  ) {
    const form = await this.forms.typedOn(viewer.organizationId, key, viewer);
    return this.#keep(reply, viewer, form, { key, typed });
  }

  @Post(':touchpoint/removal')
  @May('draw-journey')
  async remove(@ViewerParam() viewer: Viewer, @Param('touchpoint') key: string, @Res() reply: FastifyReply) {
    if (!this.forms.mayDraw(viewer)) throw new JourneyOutOfReach();
    await this.journey.remove(viewer.organizationId, key);
    return seeOther(reply, '/journey');
  }

  async #keep(
    reply: FastifyReply,
    viewer: Viewer,
    form: TouchpointForm,
    { key, typed }: { readonly key: string; readonly typed: TypedTouchpoint },
  ) {
    const seen = form.picture === null ? undefined : typed.version;
    const command = commandOf(key, typed);
    const wrong = await whatIsWrong(async () => {
      await this.forms.refuseOthers(viewer.organizationId, form, viewer);
      await this.journey.put(viewer.organizationId, command, seen);
    }, 'name');
    if (wrong.problems.length > 0 || wrong.clash) return this.#page(reply, viewer, form, { ...wrong, typed });
    return seeOther(reply, `/journey/${encodeURIComponent(key)}`);
  }

  #page(
    reply: FastifyReply,
    viewer: Viewer,
    form: TouchpointForm,
    again: Partial<Wrong> & { readonly typed?: TypedTouchpoint } = {},
  ) {
    const texts = touchpointFormTexts[viewer.locale];
    const title = form.picture === null ? texts.add : texts.change;
    const frame = this.chrome.for(viewer, { title, path: '/journey/new', narrow: true });
    return sendPage(reply, <TouchpointFormPage {...{ frame, form, ...again }} />, statusOf(again));
  }
}

import { Body, Controller, Get, Param, Post, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { PageChrome } from '../access/page-chrome.js';
import { type Viewer, ViewerParam } from '../access/viewer.js';
import { type FieldProblem, InvalidInput } from '../platform/errors.js';
import { seeOther, sendPage } from '../platform/http/send-page.js';
import { FeedbackService } from './feedback.service.js';
import { JourneyPictureService } from './journey-picture.service.js';
import { TouchpointFormService } from './touchpoint-form.service.js';
import type { TypedFeedback } from './views/feedback-section.js';
import { JourneyPage } from './views/journey.view.js';
import { journeyTexts } from './views/journey-texts.js';
import { TouchpointPage } from './views/touchpoint.view.js';

const text = z.string().catch('');
const feedbackForm = z.object({ text, source: text, score: text }).catch({ text: '', source: '', score: '' });

/** The journey of the customer, drawn, and each moment of it. */
@Controller('journey')
export class JourneyPages {
  constructor(
    private readonly chrome: PageChrome,
    private readonly pictures: JourneyPictureService,
    private readonly feedback: FeedbackService,
    private readonly forms: TouchpointFormService,
  ) {}

  @Get()
  async show(@ViewerParam() viewer: Viewer, @Res() reply: FastifyReply) {
    const journey = await this.pictures.all(viewer.organizationId);
    const frame = this.chrome.for(viewer, { title: journeyTexts[viewer.locale].title, path: '/journey' });
    return sendPage(reply, <JourneyPage {...{ frame, journey, mayDraw: this.forms.mayDraw(viewer) }} />);
  }

  @Get(':touchpoint')
  async one(@ViewerParam() viewer: Viewer, @Param('touchpoint') key: string, @Res() reply: FastifyReply) {
    return this.#page(reply, viewer, key);
  }

  @Post(':touchpoint/feedback')
  async hear(
    @ViewerParam() viewer: Viewer,
    @Param('touchpoint') key: string,
    @Body({ schema: feedbackForm }) typed: TypedFeedback,
    @Res() reply: FastifyReply,
  ) {
    const score = typed.score.trim() === '' ? null : Number(typed.score);
    try {
      await this.feedback.hear(viewer.organizationId, key, { ...typed, score }, viewer.personId);
    } catch (error) {
      if (!(error instanceof InvalidInput)) throw error;
      return this.#page(reply, viewer, key, { typed, problems: error.fields });
    }
    return seeOther(reply, `/journey/${encodeURIComponent(key)}#heard`);
  }

  async #page(
    reply: FastifyReply,
    viewer: Viewer,
    key: string,
    again?: { readonly typed: TypedFeedback; readonly problems: readonly FieldProblem[] },
  ) {
    const picture = await this.pictures.one(viewer.organizationId, key);
    const heard = await this.feedback.latest(viewer.organizationId, picture.touchpoint.id);
    const mayChange = await this.forms.mayChange(viewer.organizationId, picture, viewer);
    const frame = this.chrome.for(viewer, { title: picture.touchpoint.name, path: '/journey' });
    const page = <TouchpointPage {...{ frame, picture, heard, mayChange, ...again }} />;
    return sendPage(reply, page, again ? 422 : 200);
  }
}

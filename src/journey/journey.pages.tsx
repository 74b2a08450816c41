import { Body, Controller, Get, Param, Post, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { PageChrome } from '../access/page-chrome.js';
import { type Viewer, ViewerParam } from '../access/viewer.js';
import { SessionDecisions } from '../cycles/session-decisions.js';
import { TodayService } from '../goals/today.service.js';
import { May } from '../organizations/caller.js';
import { isPartner } from '../organizations/domain/roles.js';
import { type FieldProblem, InvalidInput } from '../platform/errors.js';
import { seeOther, sendPage } from '../platform/http/send-page.js';
import { FeedbackService } from './feedback.service.js';
import { JourneyOutOfReach } from './journey.errors.js';
import { SeenJourneyService } from './seen-journey.service.js';
import { TouchpointFormService } from './touchpoint-form.service.js';
import type { TypedFeedback } from './views/feedback-section.js';
import { JourneyPage } from './views/journey.view.js';
import { journeyTexts } from './views/journey-texts.js';
import { PartnerJourneyPage } from './views/partner-journey.view.js';
import { TouchpointPage } from './views/touchpoint.view.js';

const text = z.string().catch('');
const feedbackForm = z.object({ text, source: text, score: text }).catch({ text: '', source: '', score: '' });

/** The journey of the customer, drawn, and each moment of it. */
@Controller('journey')
export class JourneyPages {
  constructor(
    private readonly chrome: PageChrome,
    private readonly journey: SeenJourneyService,
    private readonly feedback: FeedbackService,
    private readonly forms: TouchpointFormService,
    private readonly decisions: SessionDecisions,
    private readonly today: TodayService,
  ) {}

  @Get()
  @May('read-journey')
  async show(@ViewerParam() viewer: Viewer, @Res() reply: FastifyReply) {
    const journey = await this.journey.all(viewer);
    const frame = this.chrome.for(viewer, { title: journeyTexts[viewer.locale].title, path: '/journey' });
    if (isPartner(viewer)) return sendPage(reply, <PartnerJourneyPage {...{ frame, journey }} />);
    return sendPage(reply, <JourneyPage {...{ frame, journey, mayDraw: this.forms.mayDraw(viewer) }} />);
  }

  @Get(':touchpoint')
  @May('read-journey')
  async one(@ViewerParam() viewer: Viewer, @Param('touchpoint') key: string, @Res() reply: FastifyReply) {
    return this.#page(reply, viewer, key);
  }

  @Post(':touchpoint/feedback')
  @May('tell-feedback')
  async hear(
    @ViewerParam() viewer: Viewer,
    @Param('touchpoint') key: string,
    @Body({ schema: feedbackForm }) typed: TypedFeedback,
    @Res() reply: FastifyReply,
  ) {
    await this.journey.one(viewer, key);
    const score = typed.score.trim() === '' ? null : Number(typed.score);
    try {
      await this.feedback.hear(viewer.organizationId, key, { ...typed, score }, viewer);
    } catch (error) {
      if (!(error instanceof InvalidInput)) throw error;
      return this.#page(reply, viewer, key, { typed, problems: error.fields });
    }
    return seeOther(reply, `/journey/${encodeURIComponent(key)}#heard`);
  }

  @Post(':touchpoint/feedback/:feedback/removal')
  @May('draw-journey')
  async takeAway(
    @ViewerParam() viewer: Viewer,
    @Param('touchpoint') key: string,
    @Param('feedback') id: string,
    @Res() reply: FastifyReply,
  ) {
    if (!this.forms.mayDraw(viewer)) throw new JourneyOutOfReach();
    await this.feedback.remove(viewer.organizationId, key, id);
    return seeOther(reply, `/journey/${encodeURIComponent(key)}#heard`);
  }

  async #page(
    reply: FastifyReply,
    viewer: Viewer,
    key: string,
    again?: { readonly typed: TypedFeedback; readonly problems: readonly FieldProblem[] },
  ) {
    const picture = await this.journey.one(viewer, key);
    const heard = await this.feedback.latest(viewer.organizationId, picture.touchpoint.id, viewer);
    const mayChange = await this.forms.mayChange(viewer.organizationId, picture, viewer);
    const frame = this.chrome.for(viewer, { title: picture.touchpoint.name, path: '/journey' });
    const outside = isPartner(viewer);
    const about = { kind: 'touchpoint', id: picture.touchpoint.id } as const;
    const decided = outside ? null : await this.decisions.about(viewer.organizationId, about);
    const today = await this.today.of(viewer.organizationId);
    const page = (
      <TouchpointPage
        {...{ frame, picture, heard, decided, today, mayChange, outside, ...again }}
        mayTakeAway={this.forms.mayDraw(viewer)}
      />
    );
    return sendPage(reply, page, again ? 422 : 200);
  }
}

import { Body, Controller, Get, Param, Post, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { PageChrome } from '../access/page-chrome.js';
import { type Viewer, ViewerParam } from '../access/viewer.js';
import { orNull, textSent } from '../goals/sent-by-forms.js';
import { statusOf, whatIsWrong, type Wrong } from '../goals/what-is-wrong.js';
import { May } from '../organizations/caller.js';
import { seeOther, sendPage } from '../platform/http/send-page.js';
import { AssessmentPageService } from './assessment-page.service.js';
import { AssessmentsService } from './assessments.service.js';
import type { RoundCommand } from './domain/round.js';
import { STATEMENTS } from './domain/statements.js';
import { AnswerPage } from './views/answer.view.js';
import { AssessmentPage } from './views/assessment.view.js';
import { assessmentTexts } from './views/assessment-texts.js';

const roundQuery = z.object({
  round: z.string().max(64).optional().catch(undefined),
  done: z.enum(['answer']).optional().catch(undefined),
});
const roundForm = z.object({ name: textSent, closesOn: textSent }).catch({ name: '', closesOn: '' });
const answerForm = z.record(z.string(), z.unknown()).catch({});

/** How the organization does by its own account: asked, answered, compared over time. */
@Controller('assessment')
export class AssessmentPages {
  constructor(
    private readonly chrome: PageChrome,
    private readonly pages: AssessmentPageService,
    private readonly assessments: AssessmentsService,
  ) {}

  @Get()
  @May('read-assessments')
  async show(
    @ViewerParam() viewer: Viewer,
    @Query({ schema: roundQuery }) { round, done }: z.output<typeof roundQuery>,
    @Res() reply: FastifyReply,
  ) {
    return this.#page(reply, viewer, { round, done });
  }

  @Post('rounds')
  @May('run-assessments')
  async open(
    @ViewerParam() viewer: Viewer,
    @Body({ schema: roundForm }) typed: RoundCommand,
    @Res() reply: FastifyReply,
  ) {
    const wrong = await whatIsWrong(() => this.assessments.open(viewer.organizationId, typed));
    if (wrong.problems.length > 0 || wrong.clash) return this.#page(reply, viewer, { ...wrong, typed });
    return seeOther(reply, '/assessment');
  }

  @Post('rounds/:assessment/closing')
  @May('run-assessments')
  async close(@ViewerParam() viewer: Viewer, @Param('assessment') key: string, @Res() reply: FastifyReply) {
    const wrong = await whatIsWrong(() => this.assessments.close(viewer.organizationId, key));
    if (wrong.clash) return this.#page(reply, viewer, wrong);
    return seeOther(reply, '/assessment');
  }

  @Get('answer')
  @May('answer-assessments')
  async form(@ViewerParam() viewer: Viewer, @Res() reply: FastifyReply) {
    const form = await this.pages.form(viewer);
    if (!form) return seeOther(reply, '/assessment');
    const { department = null, scores = {} } = form.before ?? {};
    return this.#form(reply, viewer, { form, shown: { department: department ?? '', scores } });
  }

  @Post('answer')
  @May('answer-assessments')
  async answer(
    @ViewerParam() viewer: Viewer,
    @Body({ schema: answerForm }) sent: z.output<typeof answerForm>,
    @Res() reply: FastifyReply,
  ) {
    const department = textSent.parse(sent['department']);
    const scores = Object.fromEntries(STATEMENTS.map(({ key }) => [key, scoreIn(sent[key])]));
    const command = { department: orNull(department), scores };
    const wrong = await whatIsWrong(() =>
      this.assessments.answer(viewer.organizationId, viewer.personId, command),
    );
    if (wrong.clash) return this.#page(reply, viewer, wrong);
    if (wrong.problems.length === 0) return seeOther(reply, '/assessment?done=answer');
    const form = await this.pages.form(viewer);
    if (!form) return seeOther(reply, '/assessment');
    return this.#form(reply, viewer, { form, shown: { department, scores }, wrong });
  }

  async #page(
    reply: FastifyReply,
    viewer: Viewer,
    {
      round,
      ...shown
    }: Partial<Wrong> & {
      readonly round?: string | undefined;
      readonly done?: 'answer' | undefined;
      readonly typed?: RoundCommand;
    },
  ) {
    const picture = await this.pages.load(viewer, round);
    const frame = this.chrome.for(viewer, {
      title: assessmentTexts[viewer.locale].title,
      path: '/assessment',
    });
    return sendPage(reply, <AssessmentPage {...{ frame, picture, ...shown }} />, statusOf(shown));
  }

  #form(
    reply: FastifyReply,
    viewer: Viewer,
    {
      wrong,
      ...shown
    }: Pick<Parameters<typeof AnswerPage>[0], 'form' | 'shown'> & { readonly wrong?: Wrong },
  ) {
    const title = assessmentTexts[viewer.locale].title;
    const frame = this.chrome.for(viewer, { title, path: '/assessment/answer', narrow: true });
    const page = <AnswerPage {...{ frame, ...shown, problems: wrong?.problems ?? [] }} />;
    return sendPage(reply, page, statusOf(wrong ?? {}));
  }
}

/** What was chosen for a statement; null where nothing was, or what no browser of ours would send. */
const scoreIn = (sent: unknown): number | null =>
  typeof sent === 'string' && /^[0-9]$/.test(sent) ? Number(sent) : null;

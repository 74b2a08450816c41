import { Body, Controller, Get, Param, Post, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import type { z } from 'zod';
import { PageChrome } from '../../access/page-chrome.js';
import { type Viewer, ViewerParam } from '../../access/viewer.js';
import { statusOf, whatIsWrong } from '../../goals/what-is-wrong.js';
import { May } from '../../organizations/caller.js';
import { NotFound } from '../../platform/errors.js';
import { seeOther, sendPage } from '../../platform/http/send-page.js';
import { answerField } from '../domain/answers.js';
import { AnswersService } from './answers.service.js';
import { NotAsked } from './questions.errors.js';
import { type AnswersForm, answersForm, answersQuery, typedAnswers } from './typed-answers.js';
import { QuestionsPage, type QuestionsProps } from './views/questions.view.js';
import { questionsTexts } from './views/questions-texts.js';

/** What somebody who signed in is asked before a session. */
@Controller('sessions/:session/questions')
@May('answer-questions')
export class QuestionPages {
  constructor(
    private readonly answers: AnswersService,
    private readonly chrome: PageChrome,
  ) {}

  @Get()
  async show(
    @ViewerParam() viewer: Viewer,
    @Param('session') id: string,
    @Query({ schema: answersQuery }) { done }: z.output<typeof answersQuery>,
    @Res() reply: FastifyReply,
  ) {
    return sendPage(reply, await this.#page(viewer, id, { isDone: done !== undefined }));
  }

  @Post()
  async send(
    @ViewerParam() viewer: Viewer,
    @Param('session') id: string,
    @Body({ schema: answersForm }) form: AnswersForm,
    @Res() reply: FastifyReply,
  ) {
    const { organizationId, personId } = viewer;
    const typed = typedAnswers(form);
    const work = () => this.answers.answer(organizationId, id, personId, typed);
    const wrong = await whatIsWrong(work, answerField(1));
    if (wrong.problems.length === 0 && !wrong.clash)
      return seeOther(reply, `/sessions/${encodeURIComponent(id)}/questions?done=yes`);
    const page = await this.#page(viewer, id, { typed, problems: wrong.problems });
    return sendPage(reply, page, statusOf(wrong));
  }

  async #page(
    viewer: Viewer,
    sessionId: string,
    again: Pick<QuestionsProps, 'typed' | 'problems' | 'isDone'>,
  ) {
    const { organizationId, personId, locale, zone } = viewer;
    const asked = await this.answers.askedOf(organizationId, { sessionId }, personId);
    if (!asked) throw new NotFound('session that asks anything', 'sessie die iets vraagt');
    // Whoever just typed something has it before them; the form says why it was not taken.
    if (!asked.isAsked && again.typed === undefined) throw new NotAsked();
    const back = `/sessions/${asked.session.id}`;
    const frame = this.chrome.for(viewer, {
      ...{ title: questionsTexts[locale].title, path: '/year', narrow: true },
    });
    return <QuestionsPage {...{ frame, asked, locale, zone, back, ...again }} action={`${back}/questions`} />;
  }
}

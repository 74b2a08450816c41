import { Body, Controller, Get, Param, Post, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import type { z } from 'zod';
import { Audit } from '../../access/audit.service.js';
import { statusOf, whatIsWrong } from '../../goals/what-is-wrong.js';
import { LinksService, type OpenedLink } from '../../mail/links.service.js';
import { Person } from '../../organizations/person.entity.js';
import { actsAs } from '../../platform/acting.js';
import { Database } from '../../platform/database/database.js';
import { Open } from '../../platform/http/open.js';
import { RateLimit } from '../../platform/http/rate-limits.js';
import { seeOther, sendPage } from '../../platform/http/send-page.js';
import { answerField } from '../domain/answers.js';
import { type AskedQuestions, AnswersService } from './answers.service.js';
import { type AnswersForm, answersForm, answersQuery, typedAnswers } from './typed-answers.js';
import { DeadQuestionsPage, QuestionsPage, type QuestionsProps } from './views/questions.view.js';
import { questionsTexts } from './views/questions-texts.js';

/** Far more than an office behind one address opens, far less than guessing takes. */
const PER_MINUTE = 300;

interface Opened {
  readonly link: OpenedLink;
  readonly person: Person;
  readonly asked: AskedQuestions;
}

/**
 * The questions behind the link in the mail that asks them: whoever holds it answers without signing in. GET changes
 * nothing but the audit trail, which says who looked.
 */
@Open('whoever has the mailed link')
@Controller('q')
export class MailedQuestionPages {
  constructor(
    private readonly database: Database,
    private readonly links: LinksService,
    private readonly answers: AnswersService,
    private readonly audit: Audit,
  ) {}

  @Get(':token')
  @RateLimit({ perMinute: PER_MINUTE })
  async show(
    @Param('token') token: string,
    @Query({ schema: answersQuery }) { done }: z.output<typeof answersQuery>,
    @Res() reply: FastifyReply,
  ) {
    const opened = await this.#open(token);
    if (opened === null) return dead(reply);
    await this.audit.looked({ ...opened.link, subjectType: 'question-rounds' });
    return sendPage(reply, page(token, opened, { isDone: done !== undefined }));
  }

  @Post(':token')
  @RateLimit({ perMinute: PER_MINUTE })
  async send(
    @Param('token') token: string,
    @Body({ schema: answersForm }) form: AnswersForm,
    @Res() reply: FastifyReply,
  ) {
    const typed = typedAnswers(form);
    const opened = await this.#open(token);
    if (opened === null) return dead(reply, typed);
    const { organizationId, linkId, personId } = opened.link;
    const sessionId = opened.asked.session.id;
    actsAs({
      ...{ organizationId, actor: { kind: 'link', id: linkId }, name: 'responded' },
      ...{ subject: { type: 'sessions', id: sessionId }, details: { person: personId } },
    });
    const work = () => this.answers.answer(organizationId, sessionId, personId, typed);
    const wrong = await whatIsWrong(work, answerField(1));
    if (wrong.problems.length === 0 && !wrong.clash) return seeOther(reply, `${pathOf(token)}?done=yes`);
    const now = (await this.#open(token)) ?? opened;
    return sendPage(reply, page(token, now, { typed, problems: wrong.problems }), statusOf(wrong));
  }

  /** What the link lets its holder do is decided anew each time. */
  async #open(token: string): Promise<Opened | null> {
    const link = await this.links.open(token, 'questions');
    if (!link) return null;
    const { organizationId, subjectId: roundId, personId } = link;
    const asked = await this.answers.askedOf(organizationId, { roundId }, personId);
    const person = await this.database.read().findOneBy(Person, { organizationId, id: personId });
    return asked?.isAsked && person ? { link, person, asked } : null;
  }
}

function page(
  token: string,
  { person, asked }: Opened,
  again: Pick<QuestionsProps, 'typed' | 'problems' | 'isDone'>,
) {
  const { locale, zone, name } = person;
  const texts = questionsTexts[locale];
  const frame = {
    ...{ locale, title: asked.isClosed ? texts.closedTitle : texts.title, narrow: true },
    footer: <p class="small">{texts.whose(name)}</p>,
  };
  return <QuestionsPage {...{ frame, asked, locale, zone, back: null, ...again }} action={pathOf(token)} />;
}

function pathOf(token: string): string {
  return `/q/${encodeURIComponent(token)}`;
}

function dead(reply: FastifyReply, typed?: readonly string[]) {
  return sendPage(reply, <DeadQuestionsPage locale={reply.request.locale} typed={typed} />, 404);
}

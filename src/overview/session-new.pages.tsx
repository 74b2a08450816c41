import { Body, Controller, Get, Post, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { PageChrome } from '../access/page-chrome.js';
import { type Viewer, ViewerParam } from '../access/viewer.js';
import { May } from '../organizations/caller.js';
import { seeOther, sendPage } from '../platform/http/send-page.js';
import { type NewSessionAnswer, SessionNewService, type TypedSession } from './session-new.service.js';
import { SessionNewPage } from './views/session-new.view.js';
import { sessionNewTexts } from './views/session-new-texts.js';

const text = z.string().trim().catch('');
const several = z
  .union([z.string().transform((one) => [one]), z.array(z.string())])
  .catch([])
  .transform((all) => all.slice(0, 300));
const form = z.object({
  ...{ kind: text, title: text, date: text, time: text, minutes: text, days: text, place: text },
  ...{ groups: several, people: text, despite: text },
});
/** Takes whatever is sent: what is missing or makes no sense is empty. */
const anything = form.catch(() => form.parse({}));
const EMPTY = form.parse({ kind: 'monthly' });

/** Where a session outside the rhythm is added. */
@Controller('year/sessions/new')
@May('add-sessions')
export class SessionNewPages {
  constructor(
    private readonly chrome: PageChrome,
    private readonly newSessions: SessionNewService,
  ) {}

  @Get()
  async show(@ViewerParam() viewer: Viewer, @Res() reply: FastifyReply) {
    return this.#page(reply, viewer, EMPTY, null);
  }

  @Post()
  async add(
    @ViewerParam() viewer: Viewer,
    @Body({ schema: anything }) typed: TypedSession,
    @Res() reply: FastifyReply,
  ) {
    const answer = await this.newSessions.add(viewer, typed);
    if (answer.added === null) return this.#page(reply, viewer, typed, answer);
    return seeOther(reply, `/sessions/${answer.added}`);
  }

  async #page(reply: FastifyReply, viewer: Viewer, typed: TypedSession, answer: NewSessionAnswer | null) {
    const { title } = sessionNewTexts[viewer.locale];
    const frame = this.chrome.for(viewer, { title, path: '/year', narrow: true });
    const departments = await this.newSessions.departments(viewer.organizationId);
    const page = <SessionNewPage {...{ frame, typed, answer, departments }} />;
    return sendPage(reply, page, answer ? 422 : 200);
  }
}

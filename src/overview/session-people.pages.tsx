import { Body, Controller, Get, Param, Post, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { PageChrome } from '../access/page-chrome.js';
import { type Viewer, ViewerParam } from '../access/viewer.js';
import { SessionsService } from '../cycles/sessions.service.js';
import { May } from '../organizations/caller.js';
import { seeOther, sendPage } from '../platform/http/send-page.js';
import { type PeopleAnswer, SessionPeopleService, type TypedPeople } from './session-people.service.js';
import { SessionPeoplePage } from './views/session-people.view.js';
import { sessionPeopleTexts } from './views/session-people-texts.js';

const text = z.string().trim().catch('');
const several = z
  .union([z.string().transform((one) => [one]), z.array(z.string())])
  .catch([])
  .transform((all) => all.slice(0, 300));
const form = z.object({ groups: several, people: text, version: text });
/** Takes whatever is sent: what is missing or makes no sense is empty. */
const anything = form.catch(() => form.parse({}));
const query = z.object({ said: z.enum(['changed', 'unchanged']).optional().catch(undefined) });

/** Where it is said who takes part in one session. */
@Controller('sessions/:session/participants')
@May('add-sessions')
export class SessionPeoplePages {
  constructor(
    private readonly chrome: PageChrome,
    private readonly sessions: SessionsService,
    private readonly people: SessionPeopleService,
  ) {}

  @Get()
  async show(
    @ViewerParam() viewer: Viewer,
    @Param('session') id: string,
    @Query({ schema: query }) { said }: z.output<typeof query>,
    @Res() reply: FastifyReply,
  ) {
    return this.#page(reply, viewer, id, { said: said ?? null });
  }

  @Post()
  async change(
    @ViewerParam() viewer: Viewer,
    @Param('session') id: string,
    @Body({ schema: anything }) typed: TypedPeople,
    @Res() reply: FastifyReply,
  ) {
    return this.#answered(reply, viewer, id, typed, await this.people.change(viewer, id, typed));
  }

  /** Takes back what was said of this one session. */
  @Post('rhythm')
  async follow(
    @ViewerParam() viewer: Viewer,
    @Param('session') id: string,
    @Body({ schema: anything }) { version }: TypedPeople,
    @Res() reply: FastifyReply,
  ) {
    return this.#answered(reply, viewer, id, null, await this.people.follow(viewer, id, version));
  }

  async #answered(
    reply: FastifyReply,
    viewer: Viewer,
    id: string,
    typed: TypedPeople | null,
    answer: PeopleAnswer,
  ) {
    if (answer.outcome === null) return this.#page(reply, viewer, id, { typed, answer });
    return seeOther(reply, `/sessions/${id}/participants?said=${answer.outcome}`);
  }

  async #page(
    reply: FastifyReply,
    viewer: Viewer,
    id: string,
    shown: {
      readonly typed?: TypedPeople | null;
      readonly answer?: PeopleAnswer;
      readonly said?: 'changed' | 'unchanged' | null;
    },
  ) {
    const kept = await this.people.of(viewer.organizationId, id);
    const { title } = sessionPeopleTexts[viewer.locale];
    const frame = this.chrome.for(viewer, { title, path: '/year', narrow: true });
    const { answer = null, said = null } = shown;
    const hasStarted = await this.sessions.hasStarted(kept.session);
    const typed = shown.typed ?? kept.typed;
    const status = answer?.refused?.kind === 'conflict' ? 409 : answer ? 422 : 200;
    const page = <SessionPeoplePage {...{ frame, kept, typed, answer, said, hasStarted }} />;
    return sendPage(reply, page, status);
  }
}

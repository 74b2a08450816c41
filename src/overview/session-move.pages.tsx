import { Body, Controller, Get, Param, Post, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { PageChrome } from '../access/page-chrome.js';
import { type Viewer, ViewerParam } from '../access/viewer.js';
import { SessionsService } from '../cycles/sessions.service.js';
import { May } from '../organizations/caller.js';
import { seeOther, sendPage } from '../platform/http/send-page.js';
import {
  type MoveAnswer,
  type SentMove,
  SessionMoveService,
  type TypedMove,
  typedOf,
} from './session-move.service.js';
import { SessionMovePage } from './views/session-move.view.js';
import { sessionMoveTexts } from './views/session-move-texts.js';

const text = z.string().trim().catch('');
/** Null where the form has no such field: it then says nothing of it. */
const maybe = z.string().trim().nullable().catch(null);
const moveForm = z.object({
  ...{ date: text, time: text, minutes: text, days: maybe, place: maybe, version: text, despite: text },
});
/** Takes whatever is sent: what is missing or makes no sense is empty. */
const anything = moveForm.catch(() => moveForm.parse({}));
const query = z.object({
  said: z.enum(['moved', 'same', 'cancelled', 'restored']).optional().catch(undefined),
});

/** Where a planner moves a session, calls it off, or takes that back. */
@Controller('sessions/:session/move')
@May('keep-plan')
export class SessionMovePages {
  constructor(
    private readonly chrome: PageChrome,
    private readonly sessions: SessionsService,
    private readonly moves: SessionMoveService,
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
  async move(
    @ViewerParam() viewer: Viewer,
    @Param('session') id: string,
    @Body({ schema: anything }) sent: SentMove,
    @Res() reply: FastifyReply,
  ) {
    const typed = await this.moves.whole(viewer.organizationId, id, sent);
    const answer = await this.moves.move(viewer, id, typed);
    if (answer.outcome === null) return this.#page(reply, viewer, id, { typed, answer });
    return seeOther(reply, `/sessions/${id}/move?said=${answer.outcome === 'changed' ? 'moved' : 'same'}`);
  }

  @Post('cancellation')
  async cancel(@ViewerParam() viewer: Viewer, @Param('session') id: string, @Res() reply: FastifyReply) {
    const { outcome } = await this.sessions.cancel(viewer, id);
    return seeOther(reply, `/sessions/${id}/move?said=${outcome === 'changed' ? 'cancelled' : 'same'}`);
  }

  @Post('restoration')
  async restore(@ViewerParam() viewer: Viewer, @Param('session') id: string, @Res() reply: FastifyReply) {
    const { outcome } = await this.sessions.restore(viewer, id);
    return seeOther(reply, `/sessions/${id}/move?said=${outcome === 'changed' ? 'restored' : 'same'}`);
  }

  async #page(
    reply: FastifyReply,
    viewer: Viewer,
    id: string,
    shown: {
      readonly typed?: TypedMove;
      readonly answer?: MoveAnswer;
      readonly said?: z.output<typeof query>['said'] | null;
    },
  ) {
    const session = await this.sessions.get(viewer.organizationId, id);
    const { title } = sessionMoveTexts[viewer.locale];
    const frame = this.chrome.for(viewer, { title, path: '/year', narrow: true });
    const { answer, said = null } = shown;
    const hasStarted = await this.sessions.hasStarted(session);
    const typed = shown.typed ?? typedOf(session);
    const status = answer?.refused?.kind === 'conflict' ? 409 : answer ? 422 : 200;
    const page = <SessionMovePage {...{ frame, session, typed, said, hasStarted }} answer={answer ?? null} />;
    return sendPage(reply, page, status);
  }
}

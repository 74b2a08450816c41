import { Body, Controller, Param, Post, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { type Viewer, ViewerParam } from '../access/viewer.js';
import { RESOLUTION_KINDS } from '../decisions/domain/resolution.js';
import { ResolutionsService } from '../decisions/resolutions/resolutions.service.js';
import { refusal, statusOf, whatIsWrong } from '../goals/what-is-wrong.js';
import { May } from '../organizations/caller.js';
import { seeOther, sendPage } from '../platform/http/send-page.js';
import { ItemSubjects } from './item-subjects.service.js';
import { MinutesService } from './minutes.service.js';
import { SessionPages } from './session-page.js';

const text = z.string().catch('');
const resolutionForm = z
  .object({
    kind: z.enum(RESOLUTION_KINDS).catch('decision'),
    ...{ what: text, customer: text, owner: text, dueOn: text, about: text, item: text, act: text },
  })
  .catch({ kind: 'decision', what: '', customer: '', owner: '', dueOn: '', about: '', item: '', act: '' });
const mailForm = z.object({ seen: z.coerce.number().int().catch(0) }).catch({ seen: 0 });
/** Where it was pressed: one of these, and never an address that somebody sends. */
const doneForm = z.object({ from: z.enum(['home', 'session']).catch('session') }).catch({ from: 'session' });
export type TypedResolution = z.output<typeof resolutionForm>;

/** What a session resolves, written down on its page while it goes on or afterwards. */
@Controller('sessions/:session/resolutions')
export class ResolutionPages {
  constructor(
    private readonly pages: SessionPages,
    private readonly resolutions: ResolutionsService,
    private readonly minutes: MinutesService,
    private readonly items: ItemSubjects,
  ) {}

  @Post()
  @May('record-resolutions')
  async record(
    @ViewerParam() viewer: Viewer,
    @Param('session') id: string,
    @Body({ schema: resolutionForm }) typed: TypedResolution,
    @Res() reply: FastifyReply,
  ) {
    const given = (value: string) => (value === '' ? null : value);
    const about = await this.items.chosen(viewer.organizationId, id, typed);
    const command = { ...typed, about, owner: given(typed.owner), dueOn: given(typed.dueOn) };
    const wrong = await whatIsWrong(
      () => this.resolutions.record(viewer.organizationId, id, command, viewer, typed.act),
      'what',
    );
    const { clash } = wrong;
    const problems = clash ? [refusal('what', clash)] : wrong.problems;
    if (problems.length === 0) return seeOther(reply, back(id));
    return sendPage(
      reply,
      await this.pages.of(viewer, id, { typed, problems, under: typed.item }),
      statusOf(wrong),
    );
  }

  /** Mails all of it to those who took part and to whoever got something to do. */
  @Post('mail')
  @May('record-resolutions')
  async mail(
    @ViewerParam() viewer: Viewer,
    @Param('session') id: string,
    @Body({ schema: mailForm }) { seen }: z.output<typeof mailForm>,
    @Res() reply: FastifyReply,
  ) {
    await this.minutes.send(viewer.organizationId, id, viewer, seen);
    return seeOther(reply, back(id));
  }

  @Post(':resolution/done')
  @May('finish-actions')
  done(
    @ViewerParam() viewer: Viewer,
    @Param('session') session: string,
    @Param('resolution') id: string,
    @Body({ schema: doneForm }) { from }: z.output<typeof doneForm>,
    @Res() reply: FastifyReply,
  ) {
    return this.#set(viewer, { session, id, isDone: true, from }, reply);
  }

  @Post(':resolution/open')
  @May('finish-actions')
  open(
    @ViewerParam() viewer: Viewer,
    @Param('session') session: string,
    @Param('resolution') id: string,
    @Res() reply: FastifyReply,
  ) {
    return this.#set(viewer, { session, id, isDone: false }, reply);
  }

  @Post(':resolution/removal')
  @May('record-resolutions')
  async remove(
    @ViewerParam() viewer: Viewer,
    @Param('session') session: string,
    @Param('resolution') id: string,
    @Res() reply: FastifyReply,
  ) {
    await this.resolutions.remove(viewer.organizationId, id, viewer);
    return seeOther(reply, back(session));
  }

  async #set(viewer: Viewer, { session, id, isDone, from = 'session' }: Setting, reply: FastifyReply) {
    await this.resolutions.setDone(viewer.organizationId, id, isDone, viewer);
    return seeOther(reply, from === 'home' ? '/' : back(session));
  }
}

interface Setting extends Partial<z.output<typeof doneForm>> {
  readonly session: string;
  readonly id: string;
  readonly isDone: boolean;
}

const back = (sessionId: string) => `/sessions/${encodeURIComponent(sessionId)}#resolutions`;

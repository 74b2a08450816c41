import { Body, Controller, Param, Post, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { type Viewer, ViewerParam } from '../access/viewer.js';
import { RESOLUTION_KINDS } from '../decisions/domain/resolution.js';
import { ResolutionsService } from '../decisions/resolutions/resolutions.service.js';
import { statusOf, whatIsWrong } from '../goals/what-is-wrong.js';
import { May } from '../organizations/caller.js';
import { seeOther, sendPage } from '../platform/http/send-page.js';
import { ItemSubjects } from './item-subjects.service.js';
import { MinutesService } from './minutes.service.js';
import { SessionPages } from './session-page.js';

const text = z.string().catch('');
const resolutionForm = z
  .object({
    kind: z.enum(RESOLUTION_KINDS).catch('decision'),
    ...{ what: text, customer: text, owner: text, dueOn: text, about: text, item: text },
  })
  .catch({ kind: 'decision', what: '', customer: '', owner: '', dueOn: '', about: '', item: '' });
const mailForm = z.object({ seen: z.coerce.number().int().catch(0) }).catch({ seen: 0 });
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
      () => this.resolutions.record(viewer.organizationId, id, command, viewer),
      'what',
    );
    if (wrong.problems.length === 0) return seeOther(reply, back(id));
    const { problems } = wrong;
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
    @Res() reply: FastifyReply,
  ) {
    return this.#set(viewer, { session, id, isDone: true }, reply);
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

  async #set(
    viewer: Viewer,
    { session, id, isDone }: { readonly session: string; readonly id: string; readonly isDone: boolean },
    reply: FastifyReply,
  ) {
    await this.resolutions.setDone(viewer.organizationId, id, isDone, viewer);
    return seeOther(reply, back(session));
  }
}

const back = (sessionId: string) => `/sessions/${encodeURIComponent(sessionId)}#resolutions`;

import { Body, Controller, Get, Param, Post, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { type Viewer, ViewerParam } from '../../access/viewer.js';
import { RESOLUTION_KINDS } from '../../decisions/domain/resolution.js';
import { ResolutionsService } from '../../decisions/resolutions/resolutions.service.js';
import { orNull, textSent } from '../../goals/sent-by-forms.js';
import { refusal, statusOf, whatIsWrong } from '../../goals/what-is-wrong.js';
import { May } from '../../organizations/caller.js';
import { actNeedsNoEntry } from '../../platform/acting.js';
import { seeOther, sendPage } from '../../platform/http/send-page.js';
import { ItemSubjects } from '../item-subjects.service.js';
import { PRESENCES } from './domain/presence.js';
import { ITEM_STATES } from './domain/run.js';
import { MeetingsService } from './meetings.service.js';
import { NotesService } from './notes.service.js';
import { NotItsDay, NoteHasChanged } from './room.errors.js';
import { RoomPage } from './room-page.js';

const whole = z.coerce.number().int().min(0).max(100_000).catch(0);
const roomQuery = z.object({ item: whole }).catch({ item: 0 });
const goForm = z.object({ item: whole }).catch({ item: 0 });
const stateForm = z.object({ state: z.enum(ITEM_STATES).catch('done') }).catch({ state: 'done' });
const attendForm = z
  .object({ person: textSent, there: z.enum(PRESENCES).catch('no') })
  .catch({ person: '', there: 'no' });
const noteForm = z.object({ text: textSent, revision: whole }).catch({ text: '', revision: 0 });
const recordForm = z
  .object({
    kind: z.enum(RESOLUTION_KINDS).catch('decision'),
    ...{ what: textSent, customer: textSent, owner: textSent, dueOn: textSent },
    ...{ about: textSent, item: textSent, act: textSent },
  })
  .catch({ kind: 'decision', what: '', customer: '', owner: '', dueOn: '', about: '', item: '', act: '' });
export type TypedRecord = z.output<typeof recordForm>;

/** The page on which a session is run. */
@Controller('sessions/:session/room')
export class RoomPages {
  constructor(
    private readonly page: RoomPage,
    private readonly meetings: MeetingsService,
    private readonly notes: NotesService,
    private readonly resolutions: ResolutionsService,
    private readonly items: ItemSubjects,
  ) {}

  @Get()
  @May('read-plan')
  async show(
    @ViewerParam() viewer: Viewer,
    @Param('session') session: string,
    @Query({ schema: roomQuery }) { item }: z.output<typeof roomQuery>,
    @Res() reply: FastifyReply,
  ) {
    return sendPage(reply, await this.page.of(viewer, session, { item }));
  }

  @Post('start')
  @May('run-sessions')
  async start(@ViewerParam() viewer: Viewer, @Param('session') session: string, @Res() reply: FastifyReply) {
    const { clash } = await whatIsWrong(() => this.meetings.start(viewer, session));
    // The room itself says which day is its day, and what to do.
    if (clash instanceof NotItsDay) return sendPage(reply, await this.page.of(viewer, session), 409);
    if (clash) throw clash;
    return seeOther(reply, roomOf(session));
  }

  @Post('end')
  @May('run-sessions')
  async end(@ViewerParam() viewer: Viewer, @Param('session') session: string, @Res() reply: FastifyReply) {
    await this.meetings.end(viewer, session);
    return seeOther(reply, `/sessions/${encodeURIComponent(session)}/minutes`);
  }

  @Post('resumption')
  @May('run-sessions')
  async resume(@ViewerParam() viewer: Viewer, @Param('session') session: string, @Res() reply: FastifyReply) {
    await this.meetings.resume(viewer, session);
    return seeOther(reply, roomOf(session));
  }

  @Post('current')
  @May('run-sessions')
  async goTo(
    @ViewerParam() viewer: Viewer,
    @Param('session') session: string,
    @Body({ schema: goForm }) { item }: z.output<typeof goForm>,
    @Res() reply: FastifyReply,
  ) {
    await this.meetings.goTo(viewer, session, item);
    return seeOther(reply, roomOf(session));
  }

  @Post('pause')
  @May('run-sessions')
  async pause(@ViewerParam() viewer: Viewer, @Param('session') session: string, @Res() reply: FastifyReply) {
    await this.meetings.pause(viewer, session);
    return seeOther(reply, roomOf(session));
  }

  @Post('items/:number/state')
  @May('run-sessions')
  async setState(
    @ViewerParam() viewer: Viewer,
    @Param('session') session: string,
    @Param('number') number: string,
    @Body({ schema: stateForm }) { state }: z.output<typeof stateForm>,
    @Res() reply: FastifyReply,
  ) {
    await this.meetings.setState(viewer, session, whole.parse(number), state);
    return seeOther(reply, `${roomOf(session)}#items`);
  }

  @Post('attendance')
  @May('take-part')
  async attend(
    @ViewerParam() viewer: Viewer,
    @Param('session') session: string,
    @Body({ schema: attendForm }) { person, there }: z.output<typeof attendForm>,
    @Res() reply: FastifyReply,
  ) {
    await this.meetings.attend(viewer, session, person, there);
    return seeOther(reply, `${roomOf(session)}#attendance`);
  }

  /** By its button, or by the script while it is typed. */
  @Post('notes/:number')
  @May('take-part')
  async note(
    @ViewerParam() viewer: Viewer,
    @Param('session') session: string,
    @Param('number') typedNumber: string,
    @Body({ schema: noteForm }) { text, revision }: z.output<typeof noteForm>,
    @Res() reply: FastifyReply,
  ) {
    // It stands in a row of its own with who and when.
    actNeedsNoEntry();
    const number = whole.parse(typedNumber);
    const isScript = reply.request.headers.accept === 'application/json';
    const wrong = await whatIsWrong(async () => {
      const command = { sessionId: session, number, text, revision };
      const kept = await this.notes.save(viewer, command);
      return isScript ? reply.send({ revision: kept }) : seeOther(reply, `${roomOf(session)}?item=${number}`);
    });
    const { clash, problems } = wrong;
    if (clash === null && problems.length === 0) return reply;
    if (clash && !(clash instanceof NoteHasChanged)) throw clash;
    if (isScript && clash) return reply.code(409).send({ text: clash.text, revision: clash.revision });
    const page = await this.page.of(viewer, session, { item: number, note: { text, clash, problems } });
    return sendPage(reply, page, statusOf(wrong));
  }

  @Post('resolutions')
  @May('record-resolutions')
  async record(
    @ViewerParam() viewer: Viewer,
    @Param('session') session: string,
    @Body({ schema: recordForm }) typed: TypedRecord,
    @Res() reply: FastifyReply,
  ) {
    const about = await this.items.chosen(viewer.organizationId, session, typed);
    const command = { ...typed, about, owner: orNull(typed.owner), dueOn: orNull(typed.dueOn) };
    const wrong = await whatIsWrong(
      () => this.resolutions.record(viewer.organizationId, session, command, viewer, typed.act),
      'what',
    );
    const { clash } = wrong;
    const problems = clash ? [refusal('what', clash)] : wrong.problems;
    if (problems.length === 0) return seeOther(reply, `${roomOf(session)}#resolved`);
    return sendPage(
      reply,
      await this.page.of(viewer, session, { record: { typed, problems } }),
      statusOf(wrong),
    );
  }
}

const roomOf = (sessionId: string) => `/sessions/${encodeURIComponent(sessionId)}/room`;
